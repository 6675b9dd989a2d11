// Which questions a round asks, in which order, and in which order their options stand.
import { chance, shuffled } from "./random.js";

/**
 * @typedef {object} Asked a question without its answer
 * @property {number} n its number in the quiz as it was made
 * @property {string} kind
 * @property {number} section
 * @property {number} [points] 1 where it is left out
 * @property {string[]} [tags]
 * @property {boolean} [pin] keeps its place in its section
 * @property {string[]} [letters] of its options, as they were made
 * @property {string[]} [last] letters that stay at the end
 * @property {boolean} [mix] whether its options may be shuffled
 */
/**
 * @typedef {object} Wish
 * @property {string} seed
 * @property {boolean} shuffle
 * @property {number} count how many questions; 0: all
 * @property {string[]} topics tags, of which a question must have one; none: all questions
 * @property {number[]} only the numbers to choose from; none: all
 */

/** @param {Asked[]} asked @param {Wish} wish @returns {number[]} the numbers of the questions, in the order of the round */
export function arrange(asked, wish) {
  const fitting = asked.filter(
    ({ n, tags = [] }) =>
      (!wish.only.length || wish.only.includes(n)) && (!wish.topics.length || tags.some((tag) => wish.topics.includes(tag))),
  );
  const draw = chance(`questions ${wish.seed}`);
  const chosen = wish.count && wish.count < fitting.length ? some(fitting, wish.count, draw) : fitting;
  if (!wish.shuffle) return chosen.map(({ n }) => n);
  const sections = [...new Set(chosen.map(({ section }) => section))];
  return sections.flatMap((section) => mixed(chosen.filter((one) => one.section === section), draw)).map(({ n }) => n);
}

/** @param {Asked[]} asked @param {number} count @param {() => number} draw */
function some(asked, count, draw) {
  const chosen = new Set(shuffled(asked, draw).slice(0, count));
  return asked.filter((one) => chosen.has(one));
}

/** @param {Asked[]} asked @param {() => number} draw all but the pinned ones change places */
function mixed(asked, draw) {
  const loose = shuffled(asked.filter(({ pin }) => !pin), draw);
  return asked.map((one) => (one.pin ? one : /** @type {Asked} */ (loose.shift())));
}

/** @param {Asked} asked @param {string} seed empty: as it was made @returns {string[]} the letters of its options in their new order */
export function optionOrder({ n, letters = [], last = [], mix }, seed) {
  if (!mix || !seed) return letters;
  const loose = letters.filter((letter) => !last.includes(letter));
  return [...shuffled(loose, chance(`options ${seed} ${n}`)), ...letters.filter((letter) => last.includes(letter))];
}
