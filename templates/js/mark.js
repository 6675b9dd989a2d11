// Marking: the share of a question that is right, from 0 to 1, and which parts are. The same as quizgen/marking/mark.py.
import { sameNumber } from "./number.js";
import { sameText, tidy } from "./text.js";
import { nearlySameText } from "./typos.js";

/** @typedef {{kind: string, right?: string[], exact?: boolean, typos?: boolean, value?: number, margin?: number}} Test how a question is marked */
/** @typedef {{share: number|null, parts: boolean[]}} Mark the share is null where a person must decide: for an essay that holds any words */

/**
 * Parts that are missing are wrong, parts too many do not count.
 * @param {Test} key an entry of the key
 * @param {string[]} given letters ticked, or what each field holds
 * @returns {Mark}
 */
export function mark(key, given) {
  const right = key.right ?? [];
  const first = given[0] ?? "";
  switch (key.kind) {
    case "multiple_choice":
    case "true_false":
      return whole(given.length === 1 && right.includes(label(first)));
    case "multiple_answer":
      return several(right, given);
    case "short_answer":
      return whole(isWord(key, right, first));
    case "numeric":
      return whole(isNumber(key, right, first));
    case "cloze":
      return each(right.map((answer, part) => sameText(given[part] ?? "", [answer], false)));
    case "matching":
    case "ordering":
      return each(right.map((answer, part) => label(given[part] ?? "") === answer));
    case "essay":
      return { share: given.some((text) => tidy(text)) ? null : 0, parts: [] };
    default:
      throw new Error(`cannot mark ${key.kind}`);
  }
}

/** @param {string} text @returns {string} a letter or a place as the sheet names it, typed in either case */
function label(text) {
  return tidy(text).toUpperCase();
}

/** @param {Test} key @param {string[]} right @param {string} given @returns {boolean} */
function isWord(key, right, given) {
  return sameText(given, right, Boolean(key.exact)) || (Boolean(key.typos) && nearlySameText(given, right));
}

/** @param {Test} key @param {string[]} right @param {string} given @returns {boolean} */
function isNumber(key, right, given) {
  // What holds no number ("a few") may still be the answer as it is printed.
  return sameText(given, right, false) || sameNumber(given, key.value ?? NaN, key.margin ?? 0);
}

/** @param {boolean} right @returns {Mark} */
function whole(right) {
  return { share: right ? 1 : 0, parts: [right] };
}

/** @param {boolean[]} parts @returns {Mark} */
function each(parts) {
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
