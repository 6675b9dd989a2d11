// Numbers as pupils write them: 5,000 and 5 000 and 5.000, 3,5 and 3.5, twelve, 2 million, £38,500, about 600 pupils.

const WORDS = ("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen " +
  "sixteen seventeen eighteen nineteen twenty").split(" ");
const SCALES = { hundred: 1e2, thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12 };
const NUMERAL = /([-−])?\s*[£$€¥]?\s*(\d[\d.,'’ \u00a0\u202f]*)/;

/** @param {string} text @returns {number[]} what the text may mean: "5.000" is five, and five thousand */
export function readings(text) {
  const lower = text.toLowerCase();
  const found = NUMERAL.exec(lower);
  const words = lower.match(/\p{L}+/gu) ?? [];
  const values = found ? numerals(found[2]).map((value) => (found[1] ? -value : value)) : counted(words);
  const scale = SCALES[words.find((word) => word in SCALES)] ?? 1;
  return values.map((value) => value * scale);
}

function counted(words) {
  const value = words.map((word) => WORDS.indexOf(word)).find((index) => index >= 0);
  if (value !== undefined) return [value];
  return words.some((word) => word in SCALES) ? [1] : [];
}

function numerals(written) {
  const digits = written.replace(/[.,'’\s]+$/, "");
  const values = [];
  if (/^\d{1,3}([.,'’ \u00a0\u202f]\d{3})+$/.test(digits)) values.push(Number(digits.replace(/\D/g, "")));
  if (/^\d{1,3}([,' ’\u00a0\u202f]\d{3})+\.\d+$/.test(digits)) values.push(Number(digits.replace(/[^\d.]/g, "")));
  if (/^\d{1,3}([.' ’\u00a0\u202f]\d{3})+,\d+$/.test(digits)) values.push(Number(digits.replace(/[^\d,]/g, "").replace(",", ".")));
  if (/^\d+([.,]\d+)?$/.test(digits)) values.push(Number(digits.replace(",", ".")));
  return values;
}

/** @param {string} given @param {number} value @param {number} margin @returns {boolean} */
export function sameNumber(given, value, margin) {
  // A hair of room for what binary fractions lose: 0.1 + 0.2.
  const room = margin + Math.abs(value) * 1e-9 + 1e-12;
  return readings(given).some((reading) => Math.abs(reading - value) <= room);
}
