// When two short answers are the same: capitals, accents, spaces, punctuation at the ends and a first article do not count.
// The same as quizgen/marking/text.py. Classes of signs are spelt out, for "white space" differs between the two languages.

// Signs of an answer that are looked at.
const MOST = 1000;
const BLANKS = /[\t-\r \u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff]+/g;
// Letters that have no accent to take off, as somebody writes them whose keyboard has them not.
/** @type {Record<string, string>} */
const PLAIN_LETTERS = { ß: "ss", æ: "ae", œ: "oe", ø: "o", ł: "l", đ: "d", ð: "d", þ: "th", ı: "i", ς: "σ" };

/** @param {string} text @returns {string} its first signs; nobody writes more where a word is asked */
export function cut(text) {
  return [...text.slice(0, 2 * MOST)].slice(0, MOST).join("");
}

/** @param {string} text @returns {string} the text as typed, its blanks and quotation marks made even */
export function tidy(text) {
  return cut(text).normalize("NFC").replace(/[‘’ʼ]/g, "'").replace(/[“”]/g, '"').replace(BLANKS, " ").replace(/^ | $/g, "");
}

/** @param {string} text @returns {string} in small letters without accents */
export function bare(text) {
  const lower = text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  return lower.replace(/[ßæœøłđðþıς]/g, (sign) => PLAIN_LETTERS[sign]);
}

/**
 * What is left when everything is dropped that a lenient marker forgives. A minus before a number, a point within one,
 * and signs of money, % + # stay: they change what is said.
 * @param {string} text @returns {string}
 */
export function lenient(text) {
  return bare(tidy(text))
    .replace(/&/g, " and ").replace(/[‐‑‒–—―−]/g, "-")
    .replace(/(^|[ (£$€¥])-(?=[£$€¥]?[.,]?[0-9])|^- (?=[£$€¥]?[.,]?[0-9])/g, (_, before) => `${before ?? ""}−`)
    .replace(/[-/]/g, " ")
    .replace(/([0-9])'(?=[0-9])/g, "$1 ").replace(/([0-9])[, ](?=[0-9]{3}(?![0-9]))/g, "$1")
    .replace(/[^\p{L}\p{N} .,£$€¥%+#−]/gu, "_")
    // 10^3 is not 103: a sign that is dropped from between two digits leaves a blank.
    .replace(/([0-9])_+(?=[0-9])/g, "$1 ").replace(/_/g, "")
    .replace(/[.,]/g, pointAt)
    .replace(/ +/g, " ").replace(/^ | $/g, "")
    .replace(/^(?:the|an?) (?=.)/, "");
}

/**
 * A point or comma counts within a number and before one (.5), and nowhere else.
 * @param {string} sign @param {number} at @param {string} line @returns {string}
 */
function pointAt(sign, at, line) {
  return /^[0-9 £$€¥−]$/.test(line[at - 1] ?? " ") && /^[0-9]$/.test(line[at + 1] ?? "") ? sign : "";
}

/** @param {string} given @param {string[]} accepted @param {boolean} exact @returns {boolean} a blank answer is never right */
export function sameText(given, accepted, exact) {
  const typed = tidy(given);
  if (!typed) return false;
  const loose = exact ? "" : lenient(typed);
  return accepted.some((answer) => {
    const wanted = exact ? "" : lenient(answer);
    // An answer of signs alone ("?!") leaves nothing behind: compare it as typed.
    return wanted ? wanted === loose : tidy(answer) === typed;
  });
}
