// Marking: the share of a question that is right, from 0 to 1, and which parts are. The same as quizgen/marking/mark.py.
// Numbers, words with slips, and what has several answers are marked by modules of their own, which a page without them need not hold.
import { sameText, tidy } from "./text.js";

/** @typedef {{kind: string, right?: string[], exact?: boolean, typos?: boolean, value?: number, margin?: number}} Test how a question is marked */
/** @typedef {{share: number|null, parts: boolean[]}} Mark the share is null where a person must decide: for an essay that holds any words */

/** @typedef {(key: Test, given: string[]) => Mark} Marker */

/** How each kind is marked. @type {Record<string, Marker>} */
export const MARKERS = {
  multiple_choice: choice,
  true_false: choice,
  short_answer: (key, given) => whole(isWord(key, given)),
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

/** @param {string} text @returns {string} a letter or a place as the sheet names it, typed in either case */
export function label(text) {
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

