// The clock of a test with a time limit. It never ends a test: it tells, and the pupil may take more time.
import { all, byId, on, show } from "./dom.js";
import { notice } from "./page.js";
import { round, saveRound } from "./round.js";
import { say } from "./words.js";

const WARN_AT = [300, 60];
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
  clearInterval(ticking);
  const running = round.mode === "test" && round.begun && !round.finished;
  show(byId("clock"), running && round.minutes > 0);
  showTime();
  if (running) ticking = setInterval(tick, 1000);
}

function tick() {
  round.used += 1;
  if (round.used % 5 === 0) saveRound();
  if (!round.minutes) return;
  showTime();
  const left = secondsLeft();
  if (WARN_AT.includes(left)) notice(say("test.warn", { n: left / 60 }));
  if (left === 0 && round.used === round.minutes * 60 + round.extra) notice(say("test.up"));
}

function showTime() {
  byId("time").textContent = clockTime(secondsLeft());
  byId("clock").classList.toggle("over", secondsLeft() === 0);
}

/** Buttons that give more time. */
export function startMoreTime() {
  for (const button of all("[data-more]")) {
    on(button, "click", () => {
      // Time that is over does not eat what is added.
      round.extra = Math.max(round.extra, round.used - round.minutes * 60) + Number(button.dataset.more) * 60;
      saveRound();
      notice("");
      showTime();
    });
  }
}
