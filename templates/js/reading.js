// How the page is read: size of the text, space, and in which language its buttons are.
import { all, byId, input, on, find, show } from "./dom.js";
import { keep, recall } from "./store.js";
import { language, onLanguage, say, speak } from "./words.js";

/** @typedef {{size: number, spacing: boolean, focus: boolean, language: string}} Reading */
const SIZES = [90, 100, 115, 130, 150, 175, 200];
/** @type {Reading} */
export const reading = { size: 1, spacing: false, focus: false, language: "" };

/** Bring the tools to life, as the pupil left them. */
export function startReading() {
  const kept = recall("reading");
  if (kept && typeof kept === "object") Object.assign(reading, kept);
  const tools = /** @type {HTMLDetailsElement} */ (byId("tools"));
  show(tools, true);
  on(tools, "keydown", (event) => {
    if (event.key !== "Escape" || !tools.open) return;
    tools.open = false;
    find("summary", tools)?.focus();
  });
  on(document, "click", (event) => {
    // Not by where the target is now: a button may have changed its words.
    if (!event.composedPath().includes(tools)) tools.open = false;
  });
  for (const button of all("[data-size]")) on(button, "click", () => change({ size: reading.size + Number(button.dataset.size) }));
  on(input("spacing"), "change", () => change({ spacing: input("spacing").checked }));
  on(input("language"), "change", () => change({ language: input("language").value }));
  onLanguage(showSize);
  change({});
}

/** @param {Partial<Reading>} wish */
export function change(wish) {
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
