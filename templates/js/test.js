// A test: all questions are marked at the end, and only when the pupil says so.
import { askThenGo, stopAsking } from "./ask.js";
import { byId, find, focusIn, press, show } from "./dom.js";
import { notice } from "./page.js";
import { drawRound, markQuestion } from "./practice.js";
import { round, saveRound } from "./round.js";
import { startClock } from "./timer.js";
import { named, say } from "./words.js";

/** Show a test as it is: waiting to begin, going on, or finished. */
export function drawTest() {
  const waits = round.mode === "test" && !round.begun;
  show(byId("begin"), waits);
  const limit = /** @type {HTMLElement} */ (find("[data-t]", byId("begin")));
  limit.dataset.n = String(round.minutes);
  limit.textContent = say("test.limit", { n: round.minutes });
  show(byId("questions"), !waits);
  stopAsking();
  show(byId("finish"), round.mode === "test" && round.begun && !round.finished);
  startClock();
}

/** @param {() => void} finished what to do when all is marked */
export function startTest(finished) {
  press("begin-test", () => {
    round.begun = true;
    saveRound();
    drawTest();
    focusIn(/** @type {HTMLElement} */ (find(".question:not([hidden])")));
  });
  press("finish", () => {
    askThenGo(named("test.finish"), named("test.open"), round.numbers, () => {
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
