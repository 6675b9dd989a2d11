// A test: all questions are marked at the end, and only when the pupil says so.
import { askThenGo } from "./ask.js";
import { byId, show } from "./dom.js";
import { notice } from "./order.js";
import { drawRound, markQuestion } from "./practice.js";
import { round, saveRound } from "./round.js";
import { startClock } from "./timer.js";
import { say } from "./words.js";

/** Show a test as it is: waiting to begin, going on, or finished. */
export function drawTest() {
  const waits = round.mode === "test" && !round.begun;
  show(byId("begin"), waits);
  const limit = /** @type {HTMLElement} */ (byId("begin").querySelector("[data-t]"));
  limit.dataset.n = String(round.minutes);
  limit.textContent = say("test.limit", { n: round.minutes });
  show(byId("questions"), !waits);
  show(byId("finish"), round.mode === "test" && round.begun && !round.finished);
  startClock();
}

/** @param {() => void} finished what to do when all is marked */
export function startTest(finished) {
  byId("begin-test").addEventListener("click", () => {
    round.begun = true;
    saveRound();
    drawTest();
    /** @type {HTMLElement|null} */ (document.querySelector(".question:not([hidden]) :is(input, select, textarea, button)"))?.focus();
  });
  byId("finish").addEventListener("click", () => {
    askThenGo("test.finish", "test.open", round.numbers, () => {
      for (const n of round.numbers) markQuestion(n);
      round.finished = true;
      saveRound();
      notice("");
      drawRound();
      drawTest();
      finished();
    });
  });
}
