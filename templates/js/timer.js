// The clock of a test with a time limit. It never ends a test: it tells, and the pupil may take more time.
import { all, byId, on, show } from "./dom.js";
import { round, saveRound } from "./round.js";
import { say } from "./words.js";

const WARN_AT = [300, 60];
const WARN_FOR = 20;
/** How many seconds were left when the clock warned last. */
let warned = 0;
/** @type {ReturnType<typeof setInterval>|undefined} */
let ticking;

/** @returns {number} seconds that are left */
export function secondsLeft() {
  return Math.max(0, round.minutes * 60 + round.extra - round.used);
}

/** @param {number} seconds @returns {string} 12:05 */
export function clockTime(seconds) {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

/** Let the clock run as long as the round is open. */
export function startClock() {
  stopClock();
  const running = round.mode === "test" && round.begun && !round.finished;
  if (!running) warned = 0;
  show(byId("clock"), running && round.minutes > 0);
  showTime();
  if (running) ticking = setInterval(tick, 1000);
}

/** Let it rest while the pupil does something else. */
export function stopClock() {
  clearInterval(ticking);
}

function tick() {
  round.used += 1;
  if (round.used % 5 === 0) saveRound();
  if (WARN_AT.includes(secondsLeft())) warned = secondsLeft();
  showTime();
}

function showTime() {
  byId("time").textContent = clockTime(secondsLeft());
  byId("clock").classList.toggle("over", secondsLeft() === 0);
  const box = byId("warning");
  const text = warning(secondsLeft());
  // A status that does not change is not said again.
  if (box.textContent !== text) box.textContent = text;
}

/** @param {number} left @returns {string} what stands beside the clock: nothing, most of the time */
function warning(left) {
  if (left === 0 && round.minutes) return say("test.up");
  return left <= warned && left > warned - WARN_FOR ? say("test.warn", { n: warned / 60 }) : "";
}

/** Buttons that give more time. */
export function startMoreTime() {
  for (const button of all("[data-more]")) {
    on(button, "click", () => {
      // Time that is over does not eat what is added.
      round.extra = Math.max(round.extra, round.used - round.minutes * 60) + Number(button.dataset.more) * 60;
      saveRound();
      warned = 0;
      showTime();
    });
  }
}
