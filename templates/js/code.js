// What a pupil hands in: all answers as a code of one line, which fits into a message or a QR code, or as a file.

/**
 * @typedef {object} AnswerRecord the answers of one pupil to one layout of a bank
 * @property {string} bank the name of the bank
 * @property {string} layout the name of the layout: what its letters stand for
 * @property {number} seed lays the bank out again
 * @property {string} name the pupil's, as typed
 * @property {number} took in seconds
 * @property {string[][]} answers one list a question: letters, or the text of each field; [] where nothing was answered
 */

/** @param {AnswerRecord} record @returns {string} the code: QZ1, the fields of the record, and a checksum, between colons */
export function answerCode(record) {
  const answers = record.answers.map((parts) => partsGiven(parts).map(spelled).join(",")).join(";");
  const fields = ["QZ1", record.bank, record.layout, record.seed, record.took, spelled(record.name), answers];
  const body = fields.join(":");
  return `${body}:${checksum(body)}`;
}

/** @param {AnswerRecord} record @returns {string} the same as a JSON file, which a person can read too */
export function answerFile(record) {
  const { bank, layout, seed, took } = record;
  const answers = record.answers.map((parts) => partsGiven(parts).map(mended));
  const file = { quizgen: "answers", version: 1, bank, layout, seed, name: mended(record.name), took, answers };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/**
 * Fields that are all empty are no answer.
 * @param {string[]} parts @returns {string[]}
 */
function partsGiven(parts) {
  return parts.some((part) => part !== "") ? parts : [];
}

/**
 * Half a character (a torn emoji) can be written in no file.
 * @param {string} text @returns {string}
 */
function mended(text) {
  return text.replace(/[\ud800-\udfff]/gu, "\ufffd");
}

/** @param {string} text @returns {string} with nothing in it that parts a code; blanks stay readable */
function spelled(text) {
  return encodeURIComponent(mended(text)).replace(/%20/g, "+");
}

/** @param {string} ascii @returns {string} its CRC-32 as zlib counts it, eight hexadecimal digits */
function checksum(ascii) {
  let rest = 0xffffffff;
  for (let place = 0; place < ascii.length; place += 1) {
    rest ^= ascii.charCodeAt(place);
    for (let bit = 0; bit < 8; bit += 1) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
  }
  return (~rest >>> 0).toString(16).padStart(8, "0");
}
