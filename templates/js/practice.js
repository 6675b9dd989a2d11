// Working on a round: answers are kept as they are given, and marked one by one (practice) or all at the end (test).
import { answersIn, cardOf, fillIn, lock } from "./answers.js";
import { byId, element } from "./dom.js";
import { askForAnswer, clearFeedback, showFeedback } from "./feedback.js";
import { unpack } from "./key.js";
import { mark } from "./mark.js";
import { arrangePage } from "./order.js";
import { askedBy, quiz, showProgress } from "./page.js";
import { clearHighlights, highlight, wordsAt } from "./passage.js";
import { isChecked, round, saveRound, tally } from "./round.js";
import { say, told } from "./words.js";

/** @typedef {import("./key.js").Key} Key */
const packed = /** @type {HTMLTemplateElement} */ (byId("key")).content.textContent ?? "";
/** @type {Map<number, Key>} */
export const keys = new Map(unpack(packed).map((key) => [key.n, { ...key, kind: askedBy.get(key.n)?.kind ?? "", proofs: key.proofs?.map(spelt) }]));

/** @param {import("./key.js").Proof} proof @returns {import("./key.js").Proof} with its sentence */
function spelt({ paragraph, quote, line = 0, at = 0, long = 0 }) {
  return { paragraph, quote: quote || wordsAt(paragraph, line, at, long) };
}

/** @param {number} n @returns {Key} */
export function keyOf(n) {
  return /** @type {Key} */ (keys.get(n));
}

/** Draw the round as it is: its questions in their order, answers, and what was marked. */
export function drawRound() {
  clearHighlights();
  arrangePage(round.numbers, round.shuffle ? round.seed : "", belongs);
  document.body.dataset.state = round.finished ? "finished" : "open";
  for (const n of round.numbers) {
    fillIn(cardOf(n), round.answers[n] ?? []);
    drawMarks(n);
  }
  showScore();
}

/** @param {string} word @param {number[]} numbers */
function belongs(word, numbers) {
  return numbers.some((n) => keyOf(n).right.includes(word.trim()));
}

/** @param {number} n show the marks of a question, or take them off */
function drawMarks(n) {
  const done = isChecked(n);
  if (done) showMarked(n);
  else clearFeedback(n);
  lock(cardOf(n), done);
  nameButton(n);
}

/** @param {number} n */
function showMarked(n) {
  const key = keyOf(n);
  const given = round.answers[n] ?? [];
  showFeedback(key, { share: round.shares[n], parts: partsOf(key, given) }, given, (share) => {
    round.shares[n] = share;
    saveRound();
    showScore();
    document.dispatchEvent(new Event("judged"));
  });
}

/** @param {Key} key @param {string[]} given */
function partsOf(key, given) {
  return key.kind === "essay" || !given.length ? [] : mark(key, given).parts;
}

/** Give every question a button to check it with, and room for what is said about its answer. */
export function enableMarking() {
  for (const { n } of quiz.asked) {
    const label = told("span", {}, say("check"));
    label.dataset.t = "check";
    const number = told("span", {}, say("question", { n }));
    Object.assign(number.dataset, { t: "question", n });
    const button = element("button", { type: "button", className: "check" }, label, element("span", { className: "hidden" }, " ", number));
    cardOf(n).append(element("p", { className: "actions" }, button), element("div", { className: "feedback", role: "status" }));
  }
}

/** @param {number} n the button checks, or gives the question back */
function nameButton(n) {
  const actions = /** @type {HTMLElement} */ (cardOf(n).querySelector(".actions"));
  const label = /** @type {HTMLElement} */ (actions.querySelector("[data-t]"));
  actions.classList.toggle("again", isChecked(n));
  label.dataset.t = isChecked(n) ? "again" : "check";
  label.textContent = say(label.dataset.t);
}

/** @param {number} n mark what is in a question now */
export function markQuestion(n) {
  const key = keyOf(n);
  const given = answersIn(cardOf(n));
  round.answers[n] = given;
  if (key.kind === "essay") round.shares[n] = given.length ? null : 0;
  else round.shares[n] = given.length ? mark(key, given).share : 0;
}

/** @param {number} n the pupil asks whether it is right */
export function checkQuestion(n) {
  const card = cardOf(n);
  if (!answersIn(card).length) return askForAnswer(n);
  markQuestion(n);
  saveRound();
  drawMarks(n);
  // A field that is switched off loses the focus; keep it in this question.
  /** @type {HTMLElement|null} */ (card.querySelector(".check"))?.focus({ preventScroll: true });
  const proof = keyOf(n).proofs?.[0];
  if (proof) highlight(proof.paragraph, proof.quote);
  showScore();
  document.dispatchEvent(new Event("judged"));
}

/** @param {number} n the pupil tries a question again */
export function tryAgain(n) {
  delete round.answers[n];
  delete round.shares[n];
  round.finished = false;
  saveRound();
  fillIn(cardOf(n), []);
  drawMarks(n);
  clearHighlights();
  showScore();
  /** @type {HTMLElement|null} */ (cardOf(n).querySelector("input, select, textarea, button"))?.focus();
}

/** @param {number} n keep what is in a question */
export function keepAnswer(n) {
  round.answers[n] = answersIn(cardOf(n));
  saveRound();
  showScore();
}

/** Points so far, or how many questions have an answer. */
export function showScore() {
  const of = round.numbers.length;
  if (round.mode === "test" && !round.finished) {
    const given = round.numbers.filter((n) => round.answers[n]?.length).length;
    return showProgress(given, of, say("answered", { got: given, n: of }));
  }
  const sum = tally(round.numbers);
  const done = round.numbers.filter(isChecked).length - sum.open;
  const points = say("of", { got: sum.got, n: sum.of });
  showProgress(done, of, done === of ? `${say("all-done")}: ${points}` : `${points} · ${say("checked", { got: done, n: of })}`);
}
