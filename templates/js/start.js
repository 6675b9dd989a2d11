// The page at work: modes, rounds, and what happens when something is pressed.
import { enableFields } from "./answers.js";
import { drawCard, drawCards, startCards } from "./cards.js";
import { checkQuestion, enableChecking, tryAgain } from "./check.js";
import { all, byId, find, focusIn, held, on, press, show } from "./dom.js";
import { notice, quiz } from "./page.js";
import { drawRound, enableMarking, keepAnswer } from "./practice.js";
import { startReading } from "./reading.js";
import { drawResult, isDone, startResult } from "./result.js";
import { beginRound, isChecked, resumeRound, round } from "./round.js";
import { chosen, drawSetup, startSetup } from "./setup.js";
import { keep, keepsForGood, recall } from "./store.js";
import { drawTest, startTest } from "./test.js";
import { startMoreTime, stopClock } from "./timer.js";
import { onLanguage, say, textsIn, translate, useWords } from "./words.js";

const MODE = `${quiz.bank}/mode`;
let mode = quiz.modes[0];
// What a page for one mode alone has no module of.
const [practises, tests, deals] = ["practice", "test", "cards"].map((name) => quiz.modes.includes(name));

/** @param {string} chosenMode @param {boolean} [first] the page has just been opened */
function enter(chosenMode, first = false) {
  mode = chosenMode;
  document.body.dataset.mode = mode;
  notice(keepsForGood() ? "" : say("not-kept"));
  const cards = mode === "cards";
  if (tests) stopClock();
  if (deals) show(byId("deck"), cards);
  for (const id of ["setup", "questions", "foot"]) show(byId(id), !cards);
  // The article would give the cards away; the pupil may open it.
  find("details.reading")?.toggleAttribute("open", !cards);
  if (!cards) return enterRound(first);
  for (const id of tests ? ["begin", "result", "clock"] : ["result"]) show(byId(id), false);
  drawCards();
}

/** @param {boolean} first */
function enterRound(first) {
  const resumed = resumeRound(mode);
  if (!resumed) beginRound({ mode, shuffle: false, seed: String(quiz.seed), numbers: quiz.asked.map(({ n }) => n), minutes: quiz.minutes });
  draw();
  if (first && resumed && Object.keys(round.answers).length) notice(say("resumed"));
}

/** Draw the round and all that belongs to it. */
function draw() {
  drawRound();
  if (tests) drawTest();
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
  focusIn(place, { preventScroll: true });
}

/** @param {Event} event @returns {number} the number of the question where something happened; 0 elsewhere */
function questionOf(event) {
  const card = event.target instanceof Element ? event.target.closest(".question") : null;
  return card ? Number(card.id.slice(1)) : 0;
}

function listenToChecks() {
  const questions = byId("questions");
  on(questions, "click", (event) => {
    const n = questionOf(event);
    if (!(event.target instanceof Element) || !n || !event.target.closest(".check")) return;
    if (isChecked(n)) tryAgain(n);
    else checkQuestion(n);
    drawResult(false);
  });
  on(questions, "keydown", (event) => {
    if (event.key !== "Enter" || mode !== "practice" || !(event.target instanceof Element) || !event.target.matches("input[data-part]")) return;
    // Else the same key press would reach the button, which has the focus by then.
    event.preventDefault();
    checkQuestion(questionOf(event));
    drawResult(false);
  });
}

function listen() {
  for (const what of ["input", "change"]) {
    byId("questions").addEventListener(what, (event) => {
      const inside = event.target instanceof Element && !event.target.closest(".self");
      if (inside && questionOf(event)) keepAnswer(questionOf(event));
    });
  }
  document.addEventListener("judged", () => drawResult(false));
  press("restart", () => begin({ numbers: round.numbers }));
}

function start() {
  useWords(textsIn(held("words")), quiz.languages, quiz.language);
  for (const part of [byId("panels"), byId("foot")]) show(part, true);
  enableMarking();
  if (practises) {
    enableChecking();
    listenToChecks();
  }
  enableFields();
  translate(document);
  listen();
  if (tests) {
    startTest(() => drawResult(true));
    startMoreTime();
  }
  startResult((only) => begin(only.length ? { numbers: only } : chosen()));
  startSetup(begin);
  if (deals) startCards();
  for (const choice of all("input[name=mode]")) {
    const radio = /** @type {HTMLInputElement} */ (choice);
    on(radio, "change", () => {
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
