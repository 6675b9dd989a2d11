// The page at work: modes, rounds, and what happens when something is pressed.
import { enableRows, moveRow } from "./answers.js";
import { drawCard, drawCards, startCards } from "./cards.js";
import { all, byId, show } from "./dom.js";
import { notice } from "./order.js";
import { quiz } from "./page.js";
import { checkQuestion, drawRound, enableMarking, keepAnswer, tryAgain } from "./practice.js";
import { startReading } from "./reading.js";
import { drawResult, isDone, startResult } from "./result.js";
import { beginRound, isChecked, resumeRound, round } from "./round.js";
import { chosen, drawSetup, startSetup } from "./setup.js";
import { keep, keepsForGood, recall } from "./store.js";
import { drawTest, startTest } from "./test.js";
import { startMoreTime } from "./timer.js";
import { onLanguage, say, translate, useWords } from "./words.js";

const MODE = `${quiz.bank}/mode`;
let mode = quiz.modes[0];

/** @param {string} chosenMode @param {boolean} [first] the page has just been opened */
function enter(chosenMode, first = false) {
  mode = chosenMode;
  document.body.dataset.mode = mode;
  notice("");
  const cards = mode === "cards";
  const deck = document.getElementById("deck");
  if (deck) show(deck, cards);
  for (const id of ["setup", "questions", "foot"]) show(byId(id), !cards);
  // The article would give the cards away; the pupil may open it.
  document.querySelector("details.reading")?.toggleAttribute("open", !cards);
  if (!cards) return enterRound(first);
  for (const id of ["begin", "result", "clock"]) show(byId(id), false);
  drawCards();
}

/** @param {boolean} first */
function enterRound(first) {
  const resumed = resumeRound(mode);
  if (!resumed) beginRound({ mode, shuffle: false, seed: String(quiz.seed), numbers: quiz.asked.map(({ n }) => n), minutes: quiz.minutes });
  draw();
  if (first && resumed && Object.keys(round.answers).length) notice(say("resumed"));
  else if (first && !keepsForGood()) notice(say("not-kept"));
}

/** Draw the round and all that belongs to it. */
function draw() {
  drawRound();
  drawTest();
  drawSetup();
  drawResult();
}

/** @param {Partial<import("./round.js").Round>} wish */
function begin(wish) {
  notice("");
  beginRound(wish);
  draw();
  const place = byId(round.begun ? "questions" : "begin");
  place.scrollIntoView({ block: "start" });
  /** @type {HTMLElement|null} */ (place.querySelector(":is(.question, #begin) :is(input, select, textarea, button), #begin-test"))?.focus({ preventScroll: true });
}

/** @param {Event} event @returns {number} the number of the question where something happened; 0 elsewhere */
function questionOf(event) {
  const card = event.target instanceof Element ? event.target.closest(".question") : null;
  return card ? Number(card.id.slice(1)) : 0;
}

function listen() {
  const questions = byId("questions");
  questions.addEventListener("click", (event) => {
    const target = event.target instanceof Element ? event.target.closest("button") : null;
    const n = questionOf(event);
    if (!target || !n) return;
    if (target.matches(".move")) {
      moveRow(target);
      keepAnswer(n);
    } else if (target.matches(".check")) {
      if (isChecked(n)) tryAgain(n);
      else checkQuestion(n);
      drawResult(false);
    }
  });
  for (const what of ["input", "change"]) {
    questions.addEventListener(what, (event) => {
      const inside = event.target instanceof Element && !event.target.closest(".self");
      if (inside && questionOf(event)) keepAnswer(questionOf(event));
    });
  }
  questions.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || mode !== "practice" || !(event.target instanceof Element) || !event.target.matches("input[data-part]")) return;
    // Else the same key press would reach the button, which has the focus by then.
    event.preventDefault();
    checkQuestion(questionOf(event));
    drawResult(false);
  });
  document.addEventListener("judged", () => drawResult(false));
  byId("restart").addEventListener("click", () => begin({ numbers: round.numbers }));
}

function start() {
  useWords(JSON.parse(byId("words").textContent ?? "{}"), quiz.languages, quiz.language);
  for (const part of [byId("panels"), byId("foot")]) show(part, true);
  enableMarking();
  enableRows();
  translate(document);
  listen();
  startTest(() => drawResult(true));
  startMoreTime();
  startResult((only) => begin(only.length ? { numbers: only } : chosen()));
  startSetup(begin);
  if (document.getElementById("deck")) startCards();
  for (const choice of all("input[name=mode]")) {
    const radio = /** @type {HTMLInputElement} */ (choice);
    radio.addEventListener("change", () => {
      keep(MODE, radio.value);
      enter(radio.value);
    });
  }
  onLanguage(() => {
    if (mode === "cards") return drawCard();
    draw();
    if (isDone()) drawResult(false);
  });
  const kept = recall(MODE);
  const first = typeof kept === "string" && quiz.modes.includes(kept) ? kept : quiz.modes[0];
  for (const choice of all("input[name=mode]")) /** @type {HTMLInputElement} */ (choice).checked = choice.getAttribute("value") === first;
  startReading();
  enter(first, true);
}

start();
