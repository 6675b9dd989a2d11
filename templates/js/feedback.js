// What a pupil reads after checking: a sign and a word, the key, the reason, and the sentence of the article.
import { cardOf, fieldsOf, ticksOf } from "./answers.js";
import { all, copyMarks, element, marked, find } from "./dom.js";
import { optionLine, shownLetter } from "./order.js";
import { hasArticle, pointsOf } from "./page.js";
import { paragraphLink } from "./passage.js";
import { named, say, told } from "./words.js";

/** @typedef {import("./key.js").Key} Key */
/** @typedef {{share: number|null, parts: boolean[]}} Marked */

/** @typedef {(key: Key, share: number|null, given: string[], box: HTMLElement, judge: (share: number) => void) => void} Explainer */

/** Kinds that explain their answers themselves. @type {Record<string, Explainer>} */
export const EXPLAINERS = {};
const CHOICES = ["multiple_choice", "multiple_answer"];
const BY_PLACE = ["matching", "ordering", "cloze"];

/** @param {number} share @returns {[string, string]} class, and sign with word */
export function outcome(share) {
  if (share === 1) return ["right", `✓ ${say("right")}`];
  return share > 0 ? ["partly", `◐ ${say("partly")}`] : ["wrong", `✗ ${say("wrong")}`];
}

/** Say what there is to say about an answer, and sign its parts.
 * @param {Key} key @param {Marked} result @param {string[]} given @param {(share: number) => void} judge */
export function showFeedback(key, result, given, judge) {
  clearFeedback(key.n);
  const box = boxOf(key.n);
  const own = EXPLAINERS[key.kind];
  if (own) return own(key, result.share, given, box, judge);
  const share = result.share ?? 0;
  const [name, word] = given.length ? outcome(share) : ["wrong", `– ${say("none")}`];
  const worth = say("of", { got: share * pointsOf(key.n), n: pointsOf(key.n) });
  box.className = `feedback ${name}`;
  box.append(told("p", "outcome", `${word} – ${worth}`));
  if (share < 1) box.append(...answerLines(key, named("answer")));
  for (const letter of given) if (key.notes?.[letter]) box.append(element("p", "why", `${shownLetter(key.n, letter)}: `, marked(key.notes[letter])));
  box.append(...reasons(key));
  signParts(key, result, given);
}

/** @param {number} n */
function boxOf(n) {
  return /** @type {HTMLElement} */ (find(".feedback", cardOf(n)));
}

/** @param {number} n ask for an answer before it is marked */
export function askForAnswer(n) {
  const box = boxOf(n);
  box.className = "feedback ask";
  box.replaceChildren(told("p", "outcome", say("empty")));
}

/** @param {Key} key @returns {Array<Node|string>} the key in words, a line each */
export function keyLines(key) {
  if (key.kind === "true_false") return [key.right[0] === "T" ? say("true") : say("false")];
  if (!CHOICES.includes(key.kind)) return (key.shown ?? key.right ?? []).slice(0, key.shown ? undefined : 1).map(marked);
  const letters = [...key.right].sort((one, other) => (shownLetter(key.n, one) < shownLetter(key.n, other) ? -1 : 1));
  return letters.map((letter) => optionText(key.n, letter));
}

/** @param {number} n @param {string} letter @returns {DocumentFragment} */
export function optionText(n, letter) {
  const copy = document.createDocumentFragment();
  copy.append(`${shownLetter(n, letter)}\u2002`);
  const words = optionLine(n, letter)?.querySelector("b + span");
  if (words) copyMarks(words, copy);
  return copy;
}

/** The key's own words, under a heading. @param {Key} key @param {string} heading */
export function answerLines(key, heading) {
  const lines = keyLines(key);
  if (!lines.length) return [];
  const items = lines.map((line) => element("li", {}, line));
  return [element("div", "shown", told("strong", {}, `${say(heading)}: `), element("ul", {}, ...items))];
}

/** Why, and where it stands. @param {Key} key @returns {HTMLElement[]} */
export function reasons(key) {
  const why = key.why ? [element("p", "why", marked(key.why))] : [];
  return [...why, ...(key.proofs ?? []).map(quoted)];
}

/** A proving sentence with the way to its paragraph. @param {{quote: string, paragraph: number}} proof */
function quoted({ quote, paragraph }) {
  const text = element("p", {}, `${quote} `);
  if (hasArticle && paragraph && document.getElementById(`p${paragraph}`)) text.append(paragraphLink(paragraph, quote, say("paragraph", { n: paragraph })));
  else if (paragraph) text.append(say("in-paragraph", { n: paragraph }));
  return element("blockquote", {}, text);
}

/** Put a sign and a word beside each option or field. @param {Key} key @param {Marked} result @param {string[]} given */
function signParts(key, result, given) {
  const card = cardOf(key.n);
  for (const tick of ticksOf(card)) {
    const ticked = given.includes(tick.value);
    const line = /** @type {HTMLElement} */ (tick.closest("label"));
    if (key.right.includes(tick.value)) sign(line, "right", `✓ ${ticked ? say("sign.right") : say("sign.key")}`);
    else if (ticked) sign(line, "wrong", `✗ ${say("sign.wrong")}`);
  }
  for (const row of all("[data-row]", card)) signPart(row, key, result, Number(row.dataset.row));
  fieldsOf(card).forEach((field, part) => signPart(field, key, result, part));
}

/** @param {HTMLElement} place @param {Key} key @param {Marked} result @param {number} part */
function signPart(place, key, result, part) {
  const right = result.parts[part];
  const wrong = BY_PLACE.includes(key.kind) ? `✗ ${key.right[part]}` : `✗ ${say("sign.wrong")}`;
  sign(place, right ? "right" : "wrong", right ? `✓ ${say("sign.right")}` : wrong);
}

/** @param {HTMLElement} place @param {string} name @param {string} text */
function sign(place, name, text) {
  // The sign and its word stay in one line.
  const made = told("span", `sign ${name}`, text.replace(" ", "\u00a0"));
  if (place.matches("label")) place.classList.add(name === "right" ? "is-right" : "is-wrong");
  const row = place.closest(".row, label");
  if (row) row.append(made);
  else place.after(made);
}

/** @param {number} n take signs and feedback off again */
export function clearFeedback(n) {
  const card = cardOf(n);
  for (const made of all(".sign", card)) made.remove();
  for (const label of all(".is-right, .is-wrong", card)) label.classList.remove("is-right", "is-wrong");
  const box = boxOf(n);
  box.className = "feedback";
  box.replaceChildren();
}
