// The page as it stands: what it asks, and how much of it is done.
import { ticksOf } from "./answers.js";
import { all, byId, find, show } from "./dom.js";

/** @typedef {import("./arrange.js").Asked} Asked */
/** @typedef {{bank: string, layout: string, seed: number, modes: string[], minutes: number, language: string, languages: string[]}} Quiz */

/** @type {Quiz & {asked: Record<string, Partial<Asked> & {still?: boolean}>}} */
const extra = JSON.parse(byId("data").textContent ?? "");
/** @type {Quiz & {asked: Asked[]}} */
export const quiz = { ...extra, asked: all(".question").map(askedIn) };
/** @type {Map<number, Asked>} */
export const askedBy = new Map(quiz.asked.map((one) => [one.n, one]));

/** Whether the article stands beside the questions; else `js/passage.js` is not in the page. */
export const hasArticle = Boolean(find(".passage"));

/** @param {HTMLElement} card @returns {Asked} what the page shows of a question, and what it was told besides */
function askedIn(card) {
  const n = Number(card.id.slice(1));
  const letters = all("label b", card).length ? ticksOf(card).map((tick) => tick.value) : [];
  const { still, ...rest } = extra.asked[n] ?? {};
  const section = Number(/** @type {HTMLElement} */ (card.closest("[data-section]")).dataset.section);
  return { n, kind: card.classList[1], section, letters, mix: !still, ...rest };
}

/** @param {number} n @returns {number} the points of a question */
export function pointsOf(n) {
  return askedBy.get(n)?.points ?? 1;
}

/** @param {number} done @param {number} of @param {string} text */
export function showProgress(done, of, text) {
  const bar = /** @type {HTMLProgressElement} */ (byId("progress"));
  show(bar, true);
  bar.max = Math.max(of, 1);
  bar.value = done;
  const score = byId("score");
  // A status that does not change is not said again.
  if (score.textContent !== text) score.textContent = text;
}

/** @param {string} text say something to everybody, or nothing */
export function notice(text) {
  const box = byId("notice");
  box.textContent = text;
  show(box, text);
}
