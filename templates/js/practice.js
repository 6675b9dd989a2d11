// Working on a round: answers are kept as they are given, and marked one by one (practice) or all at the end (test).
import { answersIn, cardOf, fillIn, lock } from "./answers.js";
import { element, held } from "./dom.js";
import { clearFeedback, showFeedback } from "./feedback.js";
import { unpack } from "./key.js";
import { mark } from "./mark.js";
import { arrangePage } from "./order.js";
import { askedBy, hasArticle, quiz, showProgress } from "./page.js";
import { clearHighlights, wordsAt } from "./passage.js";
import { isChecked, round, saveRound, tally } from "./round.js";
import { say } from "./words.js";

/** @typedef {import("./key.js").Key} Key */
/** @type {Map<number, Key>} */
export const keys = new Map(unpack(held("key")).map((key) => [key.n, { ...key, kind: askedBy.get(key.n)?.kind ?? "", proofs: key.proofs?.map(spelt) }]));

/** @param {import("./key.js").Proof} proof @returns {import("./key.js").Proof} with its sentence */
function spelt({ paragraph, quote, line = 0, at = 0, long = 0 }) {
  return { paragraph, quote: quote || !hasArticle ? quote : wordsAt(paragraph, line, at, long) };
}

/** @param {number} n @returns {Key} */
export function keyOf(n) {
  return /** @type {Key} */ (keys.get(n));
}

/** Draw the round as it is: its questions in their order, answers, and what was marked. */
export function drawRound() {
  if (hasArticle) clearHighlights();
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

/** What else is to be done when the marks of a question were drawn. @type {Array<(n: number) => void>} */
export const whenDrawn = [];

/** @param {number} n show the marks of a question, or take them off */
export function drawMarks(n) {
  const done = isChecked(n);
  if (done) showMarked(n);
  else clearFeedback(n);
  lock(cardOf(n), done);
  for (const also of whenDrawn) also(n);
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

/** Give every question room for what is said about its answer. */
export function enableMarking() {
  for (const { n } of quiz.asked) cardOf(n).append(element("div", { className: "feedback", role: "status" }));
}

/** @param {number} n mark what is in a question now */
export function markQuestion(n) {
  const key = keyOf(n);
  const given = answersIn(cardOf(n));
  round.answers[n] = given;
  if (key.kind === "essay") round.shares[n] = given.length ? null : 0;
  else round.shares[n] = given.length ? mark(key, given).share : 0;
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
