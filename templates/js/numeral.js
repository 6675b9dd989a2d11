// A text cut into what numbers are made of: numerals with all that they may mean, words, and what parts them.
// The same as quizgen/marking/numerals.py.
import { bare, tidy } from "./text.js";

/** @typedef {number[]|string} Token what a numeral may mean; or a word, a comma or another sign */

/** @type {Record<string, string>} */
const FRACTION_WORDS = { "½": "a half", "¼": "a quarter", "¾": "three quarters" };
/** @type {Record<string, string>} */
const FRACTION_SIGNS = { "12": "½", "14": "¼", "34": "¾" };
/** @type {Map<string, number[]>} */
const BY_LETTER = new Map([["k", [1, 1e3]], ["m", [1, 1e6]], ["mn", [1e6]], ["mln", [1e6]], ["bn", [1e9]], ["tn", [1e12]]]);
// Groups: 1 a word, 2 a numeral, 3 a power, 4 a scale, 5 a dash, 6 another sign.
const TOKEN = /([a-z_][a-z_0-9^]*)\.?|[.,]{2,}|([.,]?[0-9](?:[0-9.,' ]*[0-9])?)(\^|[ex]-?[0-9])?(?:(mln|mn|bn|tn|k|m)(?![a-z_0-9^]))?|(-)|[ $]|([^a-z_0-9])/g;

/** @param {string} text @returns {Token[]} blanks, signs of money and hyphens within words are left out */
export function tokensOf(text) {
  const line = evened(text);
  return [...line.matchAll(TOKEN)].flatMap((found) => tokenOf(found, line));
}

/** @param {RegExpMatchArray} found @param {string} line @returns {Token[]} */
function tokenOf(found, line) {
  const [, word, numeral, power, scale, dash, sign] = found;
  if (numeral) return [power ? [] : meanings(numeral, scale)];
  if (dash) return dashAt(line, found.index ?? 0);
  return word || sign ? [word || sign] : [];
}

/** @param {string} line @param {number} at @returns {Token[]} a minus right before a number ("-4", "- 4" at the start), nothing within a word, else a sign */
function dashAt(line, at) {
  const before = line[at - 1] ?? "";
  const after = line.slice(at + 1, at + 5);
  const isNumber = /^\$?[.,]?[0-9]/;
  if (["", " ", "(", "$"].includes(before) && isNumber.test(after)) return ["minus"];
  if (!before && after[0] === " " && isNumber.test(after.slice(1))) return ["minus"];
  return /^[a-z0-9]{2}$/.test(before + after.slice(0, 1)) ? [] : ["-"];
}

/** @param {string} text @returns {string} in few signs: "_" is any other letter, "^" any other digit (5², m³), ";" any other sign */
function evened(text) {
  return bare(tidy(text))
    .replace(/[£€¥]/g, "$").replace(/[‐‑‒–—―−]/g, "-")
    .replace(/[\u0080-\u{10ffff}]/gu, (sign) => (FRACTION_WORDS[sign] ? sign : /\p{L}/u.test(sign) ? "_" : /\p{N}/u.test(sign) ? "^" : ";"))
    .replace(/(^|[^0-9/.,^])([13])\/([24])(?![0-9/.,^])/g, (_, before, top, below) => before + (FRACTION_SIGNS[top + below] ?? ";"))
    .replace(/([0-9] ?|-)?([½¼¾])/g, (_, before, sign) => `${inWords(before ?? "")}${FRACTION_WORDS[sign]} `);
}

/** @param {string} before what stands before the sign of a fraction */
function inWords(before) {
  if (before === "-") return " minus ";
  return before ? `${before} and ` : " ";
}

/** @param {string} numeral @param {string|undefined} scale @returns {number[]} nothing for what is no numeral (3.5.5) */
function meanings(numeral, scale) {
  return numeralValues(numeral).flatMap((value) => (BY_LETTER.get(scale ?? "") ?? [1]).map((by) => value * by));
}

/** @param {string} numeral @returns {number[]} */
function numeralValues(numeral) {
  const values = [];
  if (/^[1-9][0-9]{0,2}([.,' ])[0-9]{3}(?:\1[0-9]{3})*$/.test(numeral)) values.push(numeral.replace(/[^0-9]/g, ""));
  if (/^[1-9][0-9]{0,2}([,' ])[0-9]{3}(?:\1[0-9]{3})*\.[0-9]+$/.test(numeral)) values.push(numeral.replace(/[^0-9.]/g, ""));
  if (/^[1-9][0-9]{0,2}([.' ])[0-9]{3}(?:\1[0-9]{3})*,[0-9]+$/.test(numeral)) values.push(numeral.replace(/[^0-9,]/g, ""));
  if (/^(?:[0-9]+(?:[.,][0-9]+)?|[.,][0-9]+)$/.test(numeral)) values.push(numeral);
  return values.map((value) => Number(value.replace(",", ".")));
}
