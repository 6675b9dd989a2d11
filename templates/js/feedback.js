// What a pupil reads after checking: a sign and a word, the key, the reason, and the sentence of the article.
import { cardOf, fieldsOf, ticksOf } from "./answers.js";
import { all, copyMarks, element, marked } from "./dom.js";
import { optionLine, shownLetter } from "./order.js";
import { pointsOf } from "./page.js";
import { paragraphLink } from "./passage.js";
import { say, told } from "./words.js";

/** @typedef {import("./key.js").Key} Key */
/** @typedef {{share: number|null, parts: boolean[]}} Marked */

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
  if (key.kind === "essay") return weigh(key, result.share, box, judge);
  const share = result.share ?? 0;
  const [name, word] = given.length ? outcome(share) : ["wrong", `– ${say("none")}`];
  const worth = say("of", { got: share * pointsOf(key.n), n: pointsOf(key.n) });
  box.className = `feedback ${name}`;
  box.append(told("p", { className: "outcome" }, `${word} – ${worth}`));
  if (share < 1) box.append(...answerLines(key, "answer"));
  for (const letter of given) if (key.notes?.[letter]) box.append(element("p", { className: "why" }, `${shownLetter(key.n, letter)}: `, marked(key.notes[letter])));
  box.append(...reasons(key));
  signParts(key, result, given);
}

/** @param {number} n */
function boxOf(n) {
  return /** @type {HTMLElement} */ (cardOf(n).querySelector(".feedback"));
}

/** @param {number} n ask for an answer before it is marked */
export function askForAnswer(n) {
  const box = boxOf(n);
  box.className = "feedback ask";
  box.replaceChildren(told("p", { className: "outcome" }, say("empty")));
}

/** @param {Key} key @returns {Array<Node|string>} the key in words, a line each */
export function keyLines(key) {
  if (key.kind === "true_false") return [say(key.right[0] === "T" ? "true" : "false")];
  if (!CHOICES.includes(key.kind)) return (key.shown ?? key.right ?? []).slice(0, key.shown ? undefined : 1).map(marked);
  const letters = [...key.right].sort((one, other) => (shownLetter(key.n, one) < shownLetter(key.n, other) ? -1 : 1));
  return letters.map((letter) => optionText(key.n, letter));
}

/** @param {number} n @param {string} letter @returns {DocumentFragment} */
export function optionText(n, letter) {
  const copy = document.createDocumentFragment();
  copy.append(`${shownLetter(n, letter)}\u2002`);
  const words = optionLine(n, letter)?.querySelector(".words");
  if (words) copyMarks(words, copy);
  return copy;
}

/** The key's own words, under a heading. @param {Key} key @param {string} heading */
function answerLines(key, heading) {
  const lines = keyLines(key);
  if (!lines.length) return [];
  const items = lines.map((line) => element("li", {}, line));
  return [element("div", { className: "shown" }, told("strong", {}, `${say(heading)}: `), element("ul", {}, ...items))];
}

/** Why, and where it stands. @param {Key} key @returns {HTMLElement[]} */
export function reasons(key) {
  const why = key.why ? [element("p", { className: "why" }, marked(key.why))] : [];
  return [...why, ...(key.proofs ?? []).map(quoted)];
}

/** A proving sentence with the way to its paragraph. @param {{quote: string, paragraph: number}} proof */
function quoted({ quote, paragraph }) {
  const text = element("p", {}, `${quote} `);
  if (paragraph && document.getElementById(`p${paragraph}`)) text.append(paragraphLink(paragraph, quote, say("paragraph", { n: paragraph })));
  else if (paragraph) text.append(say("in-paragraph", { n: paragraph }));
  return element("blockquote", {}, text);
}

/** Nobody but the pupil can mark an essay here: show the model answer and ask.
 * @param {Key} key @param {number|null} share @param {HTMLElement} box @param {(share: number) => void} judge */
function weigh(key, share, box, judge) {
  const points = (key.rubric ?? []).map((line) => element("li", {}, marked(line)));
  box.append(...answerLines(key, "good-answer"));
  if (points.length) box.append(told("p", {}, say("look-for")), element("ul", {}, ...points));
  /** @type {Array<[string, number]>} */
  const grades = [["self.no", 0], ["self.half", 0.5], ["self.yes", 1]];
  const choices = grades.map(([word, worth]) => {
    const input = element("input", { type: "radio", name: `self${key.n}`, checked: share === worth });
    input.addEventListener("change", () => judge(worth));
    return element("label", { className: "option" }, input, element("span", {}, say(word)));
  });
  box.append(...reasons(key), told("fieldset", { className: "self" }, element("legend", {}, say("self")), ...choices));
}

/** Put a sign and a word beside each option or field. @param {Key} key @param {Marked} result @param {string[]} given */
function signParts(key, result, given) {
  const card = cardOf(key.n);
  for (const tick of ticksOf(card)) {
    const ticked = given.includes(tick.value);
    const line = /** @type {HTMLElement} */ (tick.closest("label"));
    if (key.right.includes(tick.value)) sign(line, "right", `✓ ${say(ticked ? "sign.right" : "sign.key")}`);
    else if (ticked) sign(line, "wrong", `✗ ${say("sign.wrong")}`);
  }
  const rows = all("[data-row]", card);
  for (const row of rows) signPart(row, key, result, Number(row.dataset.row));
  if (!rows.length) fieldsOf(card).forEach((field, part) => signPart(field, key, result, part));
}

/** @param {HTMLElement} place @param {Key} key @param {Marked} result @param {number} part */
function signPart(place, key, result, part) {
  const right = result.parts[part];
  const wrong = BY_PLACE.includes(key.kind) ? `✗ ${key.right[part]}` : `✗ ${say("sign.wrong")}`;
  sign(place, right ? "right" : "wrong", right ? `✓ ${say("sign.right")}` : wrong);
}

/** @param {HTMLElement} place @param {string} name @param {string} text */
function sign(place, name, text) {
  const made = told("span", { className: `sign ${name}` }, text);
  if (place.matches("label")) place.classList.add(`is-${name}`);
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
