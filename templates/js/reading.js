// How the page is read: size of the text, space, one line at a time, aloud, and in which language its buttons are.
import { all, byId, element, input, show } from "./dom.js";
import { keep, recall } from "./store.js";
import { language, onLanguage, say, speak } from "./words.js";

/** @typedef {{size: number, spacing: boolean, focus: boolean, language: string}} Reading */
const SIZES = [90, 100, 115, 130, 150, 175, 200];
/** @type {Reading} */
const reading = { size: 1, spacing: false, focus: false, language: "" };

/** Bring the tools to life, as the pupil left them. */
export function startReading() {
  const kept = recall("reading");
  if (kept && typeof kept === "object") Object.assign(reading, kept);
  const tools = /** @type {HTMLDetailsElement} */ (byId("tools"));
  show(tools, true);
  tools.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !tools.open) return;
    tools.open = false;
    tools.querySelector("summary")?.focus();
  });
  document.addEventListener("click", (event) => {
    // Not by where the target is now: a button may have changed its words.
    if (!event.composedPath().includes(tools)) tools.open = false;
  });
  for (const button of all("[data-size]")) button.addEventListener("click", () => change({ size: reading.size + Number(button.dataset.size) }));
  input("spacing").addEventListener("change", () => change({ spacing: input("spacing").checked }));
  document.getElementById("focus")?.addEventListener("change", () => change({ focus: input("focus").checked }));
  input("language").addEventListener("change", () => change({ language: input("language").value }));
  onLanguage(showSize);
  startFocus();
  startAloud();
  change({});
}

/** @param {Partial<Reading>} wish */
function change(wish) {
  Object.assign(reading, wish);
  reading.size = Math.min(Math.max(Number(reading.size) || 0, 0), SIZES.length - 1);
  if (Object.keys(wish).length) keep("reading", reading);
  const root = document.documentElement;
  root.style.fontSize = SIZES[reading.size] === 100 ? "" : `${SIZES[reading.size]}%`;
  root.classList.toggle("large", SIZES[reading.size] > 130);
  root.classList.toggle("spaced", reading.spacing);
  root.classList.toggle("focused", reading.focus);
  input("spacing").checked = reading.spacing;
  if (document.getElementById("focus")) input("focus").checked = reading.focus;
  if (reading.language && reading.language !== language()) speak(reading.language);
  input("language").value = language();
  showSize();
}

function showSize() {
  byId("size").textContent = say("percent", { n: SIZES[reading.size] });
}

/** A window of a line's height over the article, moved by the pointer or by arrow keys. */
function startFocus() {
  const passage = /** @type {HTMLElement|null} */ (document.querySelector(".passage"));
  if (!passage) return;
  const slot = element("div", { className: "slot", ariaHidden: "true" });
  passage.append(slot);
  let top = 0;
  const line = () => Number.parseFloat(getComputedStyle(passage).lineHeight) || 28;
  /** @param {number} place */
  const move = (place) => {
    top = Math.max(0, Math.min(place, passage.scrollHeight - line()));
    passage.style.setProperty("--slot", `${top}px`);
  };
  passage.addEventListener("pointermove", (event) => {
    if (!reading.focus) return;
    move(event.clientY - passage.getBoundingClientRect().top + passage.scrollTop - line());
  });
  passage.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!reading.focus || !step) return;
    event.preventDefault();
    move(top + step * line());
    slot.scrollIntoView({ block: "nearest" });
  });
}

/** Voices of this computer alone: others send the text away. @returns {SpeechSynthesisVoice|undefined} */
function voice() {
  const tongue = document.documentElement.lang;
  return speechSynthesis.getVoices().find((one) => one.localService && one.lang.toLowerCase().startsWith(tongue));
}

function startAloud() {
  const button = document.getElementById("aloud");
  if (!button || !("speechSynthesis" in window)) return;
  const offer = () => show(byId("aloud-line"), Boolean(voice()));
  speechSynthesis.addEventListener?.("voiceschanged", offer);
  offer();
  let speaking = false;
  /** @param {boolean} begun */
  const set = (begun) => {
    speaking = begun;
    button.setAttribute("aria-pressed", String(begun));
    button.textContent = say(begun ? "aloud.stop" : "aloud");
    button.lang = language();
    for (const block of all(".passage .spoken")) block.classList.remove("spoken");
  };
  onLanguage(() => set(speaking));
  button.addEventListener("click", () => {
    const begin = !speaking;
    // First the words: what is cancelled ends, and what ends unmarked does not go on.
    set(begin);
    speechSynthesis.cancel();
    if (begin) readFrom(all(".passage .passage-heading, .passage .passage-block"), () => set(false));
  });
  addEventListener("pagehide", () => speechSynthesis.cancel());
}

/** @param {HTMLElement[]} blocks @param {() => void} done */
function readFrom([block, ...rest], done) {
  if (!block) return done();
  const words = all("p, li", block);
  const text = (words.length ? words : [block]).map((one) => one.textContent).join(". ");
  const spoken = new SpeechSynthesisUtterance(text);
  spoken.voice = voice() ?? null;
  spoken.lang = document.documentElement.lang;
  spoken.onstart = () => block.classList.add("spoken");
  spoken.onend = () => {
    const stopped = !block.classList.contains("spoken");
    block.classList.remove("spoken");
    if (!stopped) readFrom(rest, done);
  };
  speechSynthesis.speak(spoken);
}
