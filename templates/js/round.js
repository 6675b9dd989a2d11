// A round: which questions are asked, what was answered, and what it earned; kept by the browser until it is done with.
import { pointsOf, quiz } from "./page.js";
import { keep, recall } from "./store.js";

/**
 * @typedef {object} Round
 * @property {string} mode "practice" or "test"
 * @property {string} seed of the shuffle
 * @property {boolean} shuffle
 * @property {number[]} numbers of the questions, in order
 * @property {Record<number, string[]>} answers
 * @property {Record<number, number|null>} shares what was right, from 0 to 1; null: the pupil has yet to judge
 * @property {boolean} begun a test with a time limit begins when the pupil says so
 * @property {boolean} finished
 * @property {number} minutes the limit, 0 for none
 * @property {number} used seconds
 * @property {number} extra seconds that the pupil took beyond the limit
 */

/** @type {Round} */
export const round = {
  mode: "practice", seed: "", shuffle: false, numbers: [], answers: {}, shares: {},
  begun: true, finished: false, minutes: 0, used: 0, extra: 0,
};

/** @param {string} mode */
function placeOf(mode) {
  return `${quiz.bank}-${quiz.layout}/${mode}`;
}

/** @param {Partial<Round>} wish begin anew with these questions */
export function beginRound(wish) {
  const mode = wish.mode ?? round.mode;
  const minutes = mode === "test" ? (wish.minutes ?? round.minutes) : 0;
  Object.assign(round, { answers: {}, shares: {}, finished: false, used: 0, extra: 0 }, wish, { mode, minutes, begun: minutes === 0 });
  saveRound();
}

/** @param {string} mode @returns {boolean} whether there was something to go on with */
export function resumeRound(mode) {
  const kept = /** @type {Round|null} */ (recall(placeOf(mode)));
  const all = quiz.asked.map(({ n }) => n);
  if (!kept || kept.mode !== mode || !Array.isArray(kept.numbers) || !kept.numbers.every((n) => all.includes(n))) return false;
  Object.assign(round, kept);
  return true;
}

/** Keep the round as it is. */
export function saveRound() {
  keep(placeOf(round.mode), round);
}

/** @param {number} n @returns {boolean} */
export function isChecked(n) {
  return n in round.shares;
}

/** @param {number[]} numbers @returns {{got: number, of: number, right: number, open: number}} points, right ones, and those to be judged */
export function tally(numbers) {
  const shares = numbers.map((n) => round.shares[n]);
  return {
    got: numbers.reduce((sum, n) => sum + (round.shares[n] ?? 0) * pointsOf(n), 0),
    of: numbers.reduce((sum, n) => sum + pointsOf(n), 0),
    right: shares.filter((share) => share === 1).length,
    open: shares.filter((share) => share === null).length,
  };
}

/** @returns {number[]} the questions that were marked and not wholly right */
export function missed() {
  return round.numbers.filter((n) => isChecked(n) && (round.shares[n] ?? 1) < 1);
}
