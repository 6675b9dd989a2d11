// Numbers as pupils write them: 5,000 and 5 000 and 5.000, 3,5 and 3.5, twelve, half a million, £2.5m, about 600 pupils.
// The same as quizgen/marking/number.py. In doubt a text holds no number: two that differ ("20 or 25"), two in a row
// ("twenty twenty"), "10^3", "not 20", "several hundred" are no answer, unless they are printed so.
import { tokensOf } from "./numeral.js";

/** @typedef {import("./numeral.js").Token} Token */
/** @typedef {{values: number[], behind: number}} Read what a number may mean, and the token behind it */

/** @param {string} words @param {number} first @param {number} step @returns {Array<[string, number]>} */
const counted = (words, first, step) => words.split(" ").map((word, index) => [word, first + index * step]);
const SMALL = new Map([
  ...counted("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen", 0, 1),
  ...counted("nought nil none", 0, 0),
]);
const TENS = new Map([...counted("twenty thirty forty fifty sixty seventy eighty ninety", 20, 10), ...counted("fourty", 40, 0)]);
const SCALES = new Map([["dozen", 12], ["thousand", 1e3], ["million", 1e6], ["billion", 1e9], ["trillion", 1e12]]);
const SHORT_SCALES = new Map([["mn", 1e6], ["mln", 1e6], ["bn", 1e9], ["tn", 1e12]]);
const FRACTIONS = new Map([["half", 0.5], ["halves", 0.5], ["quarter", 0.25], ["quarters", 0.25]]);
const ARTICLES = ["a", "an"];
const VAGUE = ["few", "several", "many", "couple"];
const UNITS = [...SMALL].filter(([, value]) => value > 0 && value < 10).map(([word]) => word);
const TENS_AND_ONE = new RegExp(`^(${[...TENS.keys()].join("|")})(${UNITS.join("|")})$`);

/** @param {string} text @returns {number[]} what its one number may mean: "5.000" is five thousand, and five; nothing in doubt */
export function readings(text) {
  const tokens = tokensOf(text).flatMap(parted);
  if (tokens.includes("not")) return [];
  /** @type {number[]|null} */
  let common = null;
  let end = -1;
  for (let at = 0; at < tokens.length;) {
    const found = numberAt(tokens, at);
    if (!found) {
      at += 1;
      continue;
    }
    if (at === end || isDoubtful(tokens, at)) return [];
    const values = isNegative(tokens, at) ? found.values.map((value) => -value) : found.values;
    common = common ? common.filter((value) => values.includes(value)) : values;
    at = end = found.behind;
  }
  return (common ?? []).filter(Number.isFinite);
}

/** @param {string} given @param {number} value @param {number} margin @returns {boolean} */
export function sameNumber(given, value, margin) {
  // A hair of room for what binary fractions lose: 0.1 + 0.2.
  const room = margin + Math.abs(value) * 1e-9 + 1e-12;
  return readings(given).some((reading) => Math.abs(reading - value) <= room);
}

/** @param {Token} token @returns {Token[]} "twentyfive" in two; every other token is itself */
function parted(token) {
  const found = typeof token === "string" ? TENS_AND_ONE.exec(token) : null;
  return found ? [found[1], found[2]] : [token];
}

/** @param {Token[]} tokens @param {number} at @returns {string} empty where there is no word, or a numeral */
function wordAt(tokens, at) {
  const token = tokens[at];
  return typeof token === "string" ? token : "";
}

/** @param {Token[]} tokens @param {number} at what stands before a number makes it another: "several hundred", "an hour and a half" */
function isDoubtful(tokens, at) {
  const last = wordAt(tokens, at - 1);
  const before = ARTICLES.includes(last) ? at - 1 : at;
  const word = wordAt(tokens, at);
  if (wordAt(tokens, before - 1) === "and" && FRACTIONS.has(word)) return true;
  return VAGUE.includes(last) || (last === "of" && (word === "hundred" || SCALES.has(word)));
}

/** @param {Token[]} tokens @param {number} at @returns {boolean} */
function isNegative(tokens, at) {
  return ["minus", "negative"].includes(wordAt(tokens, ARTICLES.includes(wordAt(tokens, at - 1)) ? at - 2 : at - 1));
}

/** @param {Token[]} tokens @param {number} at @returns {Read|null} */
function numberAt(tokens, at) {
  if (wordAt(tokens, at) === "one" && wordAt(tokens, at - 1) === "no") return null;
  return fractionAt(tokens, at) ?? sumAt(tokens, at);
}

/** @param {Token[]} tokens @param {number} start @returns {Read|null} half, three quarters, half a million, a quarter of a million */
function fractionAt(tokens, start) {
  const count = (FRACTIONS.has(wordAt(tokens, start + 1)) && SMALL.get(wordAt(tokens, start))) || 0;
  const at = count ? start + 1 : start;
  const part = FRACTIONS.get(wordAt(tokens, at));
  if (part === undefined) return null;
  const value = (count || 1) * part;
  let behind = at + 1;
  if (wordAt(tokens, behind) === "of") behind += 1;
  if (ARTICLES.includes(wordAt(tokens, behind))) behind += 1;
  const scale = wordAt(tokens, behind) === "hundred" ? 100 : scaleAt(tokens, behind, true);
  return scale ? { values: [value * scale], behind: behind + 1 } : { values: [value], behind: at + 1 };
}

/** @param {Token[]} tokens @param {number} start @returns {Read|null} from the greatest scale to the least: two million, five hundred thousand and six */
function sumAt(tokens, start) {
  /** @type {Read|null} */
  let total = null;
  for (let last = Infinity; ;) {
    const at = total ? behindJoint(tokens, total.behind) : start;
    const group = groupAt(tokens, at);
    const { values, behind: place } = group ?? { values: [1], behind: at };
    const scale = scaleAt(tokens, place, !group);
    if (!scale) return withRest(total, group, last);
    if (scale >= last || (total && !group)) return total;
    const { more, behind } = andAHalf(tokens, place + 1);
    total = withMore(total, values.map((value) => value * scale), behind);
    if (more) return { values: sums(total.values, [more, more * scale]), behind };
    last = scale;
  }
}

/** @param {Read|null} total @param {number[]} values @param {number} behind @returns {Read} */
function withMore(total, values, behind) {
  return { values: total ? sums(total.values, values) : values, behind };
}

/** @param {Read|null} total @param {Read|null} group @param {number} last @returns {Read|null} what is less than the last scale belongs to the number */
function withRest(total, group, last) {
  if (!total || !group) return total ?? group;
  const fitting = group.values.filter((value) => value < last);
  return fitting.length ? withMore(total, fitting, group.behind) : total;
}

/** @param {number[]} some @param {number[]} others @returns {number[]} */
function sums(some, others) {
  return some.flatMap((one) => others.map((other) => one + other));
}

/** @param {Token[]} tokens @param {number} at @returns {number} the place behind an "and" or a comma that a number may hold after a scale */
function behindJoint(tokens, at) {
  return ["and", ","].includes(wordAt(tokens, at)) ? at + 1 : at;
}

/** @param {Token[]} tokens @param {number} at @param {boolean} alone without a number before it, then a whole word in the singular @returns {number} 0: none */
function scaleAt(tokens, at, alone) {
  const word = wordAt(tokens, at);
  if (alone) return SCALES.get(word) ?? 0;
  return SCALES.get(word.replace(/s$/, "")) ?? SHORT_SCALES.get(word) ?? 0;
}

/** @param {Token[]} tokens @param {number} at @returns {Read|null} what stands before a scale: a numeral, "twelve hundred and five", two and a half */
function groupAt(tokens, at) {
  const first = baseAt(tokens, at);
  const start = first ? andAHalf(tokens, first.behind) : { more: 0, behind: at };
  const values = (first ? first.values : [1]).map((value) => value + start.more);
  const hundred = wordAt(tokens, start.behind);
  if (hundred !== "hundred" && (hundred !== "hundreds" || !first)) return first && { values, behind: start.behind };
  const hundreds = values.map((value) => value * 100);
  const rest = belowHundred(tokens, behindJoint(tokens, start.behind + 1));
  if (rest) return { values: sums(hundreds, rest.values), behind: rest.behind };
  const { more, behind } = andAHalf(tokens, start.behind + 1);
  return { values: sums(hundreds, more ? [more, more * 100] : [0]), behind };
}

/** @param {Token[]} tokens @param {number} at @returns {Read|null} */
function baseAt(tokens, at) {
  const token = tokens[at];
  return Array.isArray(token) ? { values: token, behind: at + 1 } : belowHundred(tokens, at);
}

/** @param {Token[]} tokens @param {number} at @returns {Read|null} */
function belowHundred(tokens, at) {
  const tens = TENS.get(wordAt(tokens, at));
  const unit = SMALL.get(wordAt(tokens, tens === undefined ? at : at + 1));
  if (tens === undefined) return unit === undefined ? null : { values: [unit], behind: at + 1 };
  return unit && unit < 10 ? { values: [tens + unit], behind: at + 2 } : { values: [tens], behind: at + 1 };
}

/** @param {Token[]} tokens @param {number} at @returns {{more: number, behind: number}} the fraction that "and" adds; 0: none */
function andAHalf(tokens, at) {
  const word = wordAt(tokens, at + 1);
  const place = ["a", "an", "one", "three"].includes(word) ? at + 2 : at + 1;
  const part = wordAt(tokens, at) === "and" ? FRACTIONS.get(wordAt(tokens, place)) : undefined;
  return part ? { more: word === "three" ? part * 3 : part, behind: place + 1 } : { more: 0, behind: at };
}
