// When two short answers are the same: capitals, accents, spaces, punctuation at the ends and a first article do not count.

/** @param {string} text @returns {string} the text as typed, its blanks and quotation marks made even */
export function tidy(text) {
  return text.normalize("NFC").replace(/[‘’ʼ]/g, "'").replace(/[“”]/g, '"').replace(/\s+/g, " ").trim();
}

/** @param {string} text @returns {string} what is left when everything is dropped that a lenient marker forgives */
export function lenient(text) {
  return tidy(text)
    .normalize("NFD").replace(/\p{M}/gu, "").toLowerCase()
    .replace(/(?<=\d),(?=\d{3}(?!\d))/g, "").replace(/[-‐‑–—/]/g, " ")
    .replace(/[.,](?!\d)|(?<!\d)[.,]|[^\p{L}\p{N}\s.,£$€%+#]/gu, "")
    .replace(/\s+/g, " ").trim()
    .replace(/^(the|an?) (?=.)/, "");
}

/** @param {string} given @param {string[]} accepted @param {boolean} exact @returns {boolean} */
export function sameText(given, accepted, exact) {
  const plain = exact ? tidy : lenient;
  // An answer of signs alone ("+", "?!") leaves nothing behind: compare it as typed.
  return accepted.some((answer) => (plain(answer) ? plain(answer) === plain(given) : tidy(answer) === tidy(given)));
}
