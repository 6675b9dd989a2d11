// The page at work: checking a question, trying again, and the score.
import { element, marked } from "./dom.js";
import { answerLines, clearFeedback, explain, plainNumber, reasons, signParts } from "./feedback.js";
import { unpack } from "./key.js";
import { mark } from "./mark.js";
import { clearHighlights, highlight } from "./passage.js";

const keys = unpack(document.getElementById("key").content.textContent);
const total = keys.reduce((sum, key) => sum + key.points, 0);
/** @type {Map<number, number>} the points got, by the number of the question */
const got = new Map();

function cardOf(key) {
  return document.getElementById(`q${key.n}`);
}

function answersIn(card) {
  const fields = [...card.querySelectorAll("[data-part]")];
  if (fields.length) return fields.map((field) => field.value);
  return [...card.querySelectorAll("fieldset:not(.self) input:checked")].map((input) => input.value);
}

function check(key) {
  const card = cardOf(key);
  const given = answersIn(card);
  const box = card.querySelector(".feedback");
  if (!given.some((answer) => answer.trim())) {
    box.className = "feedback ask";
    box.replaceChildren(element("p", { className: "outcome" }, "Answer first, then check."));
    return;
  }
  if (key.kind === "essay") weigh(key, card, box);
  else {
    const result = mark(key, given);
    got.set(key.n, result.share * key.points);
    signParts(card, key, result, given);
    explain(box, key, result, given);
  }
  lock(card, true);
  if (key.proofs) highlight(key.proofs[0].paragraph, key.proofs[0].quote);
  showScore();
}

// Nobody but the pupil can mark an essay here: show the model answer and ask.
function weigh(key, card, box) {
  box.className = "feedback";
  const points = key.rubric.map((line) => element("li", {}, marked(line)));
  box.replaceChildren(...answerLines(key, "A good answer"));
  if (points.length) box.append(element("p", {}, "Look for:"), element("ul", {}, ...points));
  const choices = [["Not yet", 0], ["Partly", 0.5], ["Fully", 1]].map(([word, share]) => {
    const input = element("input", { type: "radio", name: `self${key.n}` });
    input.addEventListener("change", () => {
      got.set(key.n, share * key.points);
      showScore();
    });
    return element("label", { className: "option" }, input, element("span", {}, word));
  });
  box.append(...reasons(key), element("fieldset", { className: "self" }, element("legend", {}, "Does your answer say so?"), ...choices));
}

function lock(card, checked) {
  card.querySelector("fieldset").disabled = checked;
  const actions = card.querySelector(".actions");
  actions.classList.toggle("again", checked);
  const button = actions.querySelector("button");
  button.firstChild.data = checked ? "Try again" : "Check";
  // A field that is switched off loses the focus; keep it in this question.
  if (checked) button.focus({ preventScroll: true });
}

function reset(key) {
  const card = cardOf(key);
  for (const field of card.querySelectorAll("[data-part]")) field.value = "";
  for (const input of card.querySelectorAll("input:checked")) input.checked = false;
  got.delete(key.n);
  clearFeedback(card);
  lock(card, false);
}

function showScore() {
  const sum = [...got.values()].reduce((all, points) => all + points, 0);
  const done = got.size === keys.length ? "All done: " : "";
  const checked = done ? "" : ` · ${got.size} of ${keys.length} checked`;
  document.getElementById("score").textContent = `${done}${plainNumber(sum)} of ${plainNumber(total)} points${checked}`;
  document.getElementById("progress").value = got.size;
}

function start() {
  for (const actions of document.querySelectorAll(".actions, #progress")) actions.hidden = false;
  for (const key of keys) {
    const card = cardOf(key);
    card.querySelector(".check").addEventListener("click", () => {
      if (!card.querySelector("fieldset").disabled) return check(key);
      reset(key);
      clearHighlights();
      showScore();
      card.querySelector("input, select, textarea").focus();
    });
    card.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" || !event.target.matches("input[data-part]")) return;
      // Else the same key press would reach the button, which has the focus by then.
      event.preventDefault();
      check(key);
    });
    // The browser keeps typed answers over a reload, but not what was checked: begin clean.
    reset(key);
  }
  document.getElementById("restart").addEventListener("click", () => {
    keys.forEach(reset);
    clearHighlights();
    showScore();
    window.scrollTo(0, 0);
  });
  showScore();
}

start();
