// Marking: the share of a question that is right, from 0 to 1, and which parts are. The same as quizgen/marking/mark.py.
// Numbers and words with slips are marked by modules of their own, which a page without them need not hold.
import { sameText, tidy } from "./text.js";

/** @typedef {{kind: string, right?: string[], exact?: boolean, typos?: boolean, value?: number, margin?: number}} Test how a question is marked */
/** @typedef {{share: number|null, parts: boolean[]}} Mark the share is null where a person must decide: for an essay that holds any words */

/** @typedef {(key: Test, given: string[]) => Mark} Marker */

/** How each kind is marked. @type {Record<string, Marker>} */
export const MARKERS = {
  multiple_choice: choice,
  true_false: choice,
  multiple_answer: (key, given) => several(key.right ?? [], given),
  short_answer: (key, given) => whole(isWord(key, given)),
  cloze: (key, given) => each(key, (answer, part) => sameText(given[part] ?? "", [answer], false)),
  matching: labels,
  ordering: labels,
  essay: (_, given) => ({ share: given.some((text) => tidy(text)) ? null : 0, parts: [] }),
};

/**
 * Parts that are missing are wrong, parts too many do not count.
 * @param {Test} key an entry of the key
 * @param {string[]} given letters ticked, or what each field holds
 * @returns {Mark}
 */
export function mark(key, given) {
  const marker = MARKERS[key.kind];
  if (!marker) throw new Error(`cannot mark ${key.kind}`);
  return marker(key, given);
}

/** @type {Marker} */
function choice({ right = [] }, given) {
  return whole(given.length === 1 && right.includes(label(given[0])));
}

/** @type {Marker} */
function labels(key, given) {
  return each(key, (answer, part) => label(given[part] ?? "") === answer);
}

/** @param {string} text @returns {string} a letter or a place as the sheet names it, typed in either case */
function label(text) {
  return tidy(text).toUpperCase();
}

/** @param {Test} key @param {string[]} given @returns {boolean} */
export function isWord({ right = [], exact }, given) {
  return sameText(given[0] ?? "", right, Boolean(exact));
}

/** @param {boolean} right @returns {Mark} */
export function whole(right) {
  return { share: right ? 1 : 0, parts: [right] };
}

/** @param {Test} key @param {(answer: string, part: number) => boolean} isRight @returns {Mark} */
function each({ right = [] }, isRight) {
  const parts = right.map(isRight);
  return { share: parts.length ? parts.filter(Boolean).length / parts.length : 0, parts };
}

/**
 * Every wrong tick cancels a right one, so that ticking all earns nothing; a tick that is told twice counts once.
 * @param {string[]} right @param {string[]} given @returns {Mark}
 */
function several(right, given) {
  const ticked = new Set(given.map(label).filter(Boolean));
  const hits = new Set(right.filter((letter) => ticked.has(letter))).size;
  return { share: right.length ? Math.max(0, 2 * hits - ticked.size) / right.length : 0, parts: [] };
}
