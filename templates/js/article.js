// How the article is read: one line at a time, or aloud.
import { all, byId, element, input, on, find, show } from "./dom.js";
import { change, reading } from "./reading.js";
import { named, translate } from "./words.js";

/** A window of a line's height over the article, moved by the pointer or by arrow keys. */
export function startFocus() {
  on(input("focus"), "change", () => change({ focus: input("focus").checked }));
  const passage = find(".passage");
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
  on(passage, "pointermove", (event) => {
    if (!reading.focus) return;
    move(event.clientY - passage.getBoundingClientRect().top + passage.scrollTop - line());
  });
  on(passage, "keydown", (event) => {
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

/** A button that reads the article aloud, where this computer can. */
export function startAloud() {
  const button = document.getElementById("aloud");
  if (!button || !("speechSynthesis" in window)) return;
  const offer = () => show(byId("aloud-line"), voice());
  speechSynthesis.addEventListener?.("voiceschanged", offer);
  offer();
  let speaking = false;
  /** @param {boolean} begun */
  const set = (begun) => {
    speaking = begun;
    button.setAttribute("aria-pressed", String(begun));
    button.dataset.t = begun ? named("aloud.stop") : named("aloud");
    translate(byId("aloud-line"));
    for (const block of all(".passage .spoken")) block.classList.remove("spoken");
  };
  on(button, "click", () => {
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

startFocus();
startAloud();
