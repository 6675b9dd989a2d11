// Practice: a button at each question that checks it, or gives it back.
import { answersIn, cardOf, fillIn } from "./answers.js";
import { element, find, focusIn } from "./dom.js";
import { askForAnswer } from "./feedback.js";
import { hasArticle, quiz } from "./page.js";
import { clearHighlights, highlight } from "./passage.js";
import { drawMarks, keyOf, markQuestion, showScore, whenDrawn } from "./practice.js";
import { isChecked, round, saveRound } from "./round.js";
import { named, say, told } from "./words.js";

/** Give every question a button to check it with. */
export function enableChecking() {
  for (const { n } of quiz.asked) {
    const label = told("span", {}, say("check"));
    label.dataset.t = named("check");
    const number = told("span", {}, say("question", { n }));
    Object.assign(number.dataset, { t: named("question"), n });
    const button = element("button", "check", label, element("span", "hidden", " ", number));
    find(".feedback", cardOf(n))?.before(element("p", "actions", button));
  }
}

/** @param {number} n the button checks, or gives the question back */
function nameButton(n) {
  const actions = /** @type {HTMLElement} */ (find(".actions", cardOf(n)));
  const label = /** @type {HTMLElement} */ (find("[data-t]", actions));
  actions.classList.toggle("again", isChecked(n));
  label.dataset.t = isChecked(n) ? named("again") : named("check");
  label.textContent = say(label.dataset.t);
}

/** @param {number} n the pupil asks whether it is right */
export function checkQuestion(n) {
  const card = cardOf(n);
  if (!answersIn(card).length) return askForAnswer(n);
  markQuestion(n);
  saveRound();
  drawMarks(n);
  // A field that is switched off loses the focus; keep it in this question.
  find(".check", card)?.focus({ preventScroll: true });
  const proof = keyOf(n).proofs?.[0];
  if (hasArticle && proof) highlight(proof.paragraph, proof.quote);
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
  if (hasArticle) clearHighlights();
  showScore();
  focusIn(cardOf(n));
}

whenDrawn.push(nameButton);
