// The codewords of a QR code, by the rules of ISO/IEC 18004 (model 2): how large it gets, its data, and its correction.

/** @typedef {{bits: number, correction: number[], blocks: number[]}} QrLevel one level of correction, by version */
/** @typedef {{mode: number, count: number, lengths: number[], data: number[]}} QrSegment the text as bits */

const QR_SIGNS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
/** Codewords of correction in each block, and the number of blocks, for the versions 1 to 40: a table of the standard. */
const [QR_LOW, QR_MEDIUM, QR_QUARTILE, QR_HIGH] = [
  qrLevel(1, "7 10 15 20 26 18 20 24 30 18 20 24 26 30 22 24 28 30 28 28 28 28 30 30 26 28" + " 30".repeat(14),
    "1 1 1 1 1 2 2 2 2 4 4 4 4 4 6 6 6 6 7 8 8 9 9 10 12 12 12 13 14 15 16 17 18 19 19 20 21 22 24 25"),
  qrLevel(0, "10 16 26 18 24 16 18 22 22 26 30 22 22 24 24 28 28 26 26 26 26" + " 28".repeat(19),
    "1 1 1 2 2 4 4 4 5 5 5 8 9 9 10 10 11 13 14 16 17 17 18 20 21 23 25 26 28 29 31 33 35 37 38 40 43 45 47 49"),
  qrLevel(3, "13 22 18 26 18 24 18 22 20 24 28 26 24 20 30 24 28 28 26 30 28 30 30 30 30 28" + " 30".repeat(14),
    "1 1 2 2 4 4 6 6 8 8 8 10 12 16 12 17 16 18 21 20 23 23 25 27 29 34 34 35 38 40 43 45 48 51 53 56 59 62 65 68"),
  qrLevel(2, "17 28 22 16 22 28 26 26 24 28 24 28 22 24 24 30 28 28 26 28 30 24" + " 30".repeat(18),
    "1 1 2 4 4 4 5 6 8 8 11 11 16 16 18 16 19 21 25 25 25 34 30 32 35 37 40 42 45 48 51 54 57 60 63 66 70 74 77 81"),
];

/**
 * @param {string} text
 * @returns {{version: number, level: number, words: number[]} | null} the size, the sign of the level and all codewords
 */
export function qrCoded(text) {
  const segment = qrSegment(text);
  const version = qrSmallest(segment, QR_MEDIUM) || qrSmallest(segment, QR_LOW);
  if (!version) return null;
  // The same size may hold more correction than was asked for.
  const level = [QR_HIGH, QR_QUARTILE, QR_MEDIUM].find((one) => qrFits(segment, version, one)) ?? QR_LOW;
  const words = qrInterleaved(qrPadded(segment, version, level), version, level);
  return { version, level: level.bits, words };
}

/** @param {number} bits @param {string} correction @param {string} blocks @returns {QrLevel} */
function qrLevel(bits, correction, blocks) {
  return { bits, correction: correction.split(" ").map(Number), blocks: blocks.split(" ").map(Number) };
}

/** @param {number} value @param {number} length @returns {number[]} bits, the highest first */
function qrBits(value, length) {
  return Array.from({ length }, (_, place) => (value >>> (length - 1 - place)) & 1);
}

/** @param {string} text @returns {QrSegment} two signs in 11 bits where all are in the small alphabet, else bytes */
function qrSegment(text) {
  const codes = [...text].map((sign) => QR_SIGNS.indexOf(sign));
  if (!text || codes.includes(-1)) {
    const bytes = [...new TextEncoder().encode(text)];
    return { mode: 4, count: bytes.length, lengths: [8, 16, 16], data: bytes.flatMap((byte) => qrBits(byte, 8)) };
  }
  const data = codes.flatMap((code, place) => {
    if (place % 2) return qrBits(codes[place - 1] * 45 + code, 11);
    return place === codes.length - 1 ? qrBits(code, 6) : [];
  });
  return { mode: 2, count: codes.length, lengths: [9, 11, 13], data };
}

/** @param {QrSegment} segment @param {number} version @returns {number} the bits that the field for the length has */
function qrLengthOf(segment, version) {
  return segment.lengths[version < 10 ? 0 : version < 27 ? 1 : 2];
}

/** @param {number} version @returns {number[]} where alignment patterns stand, in rows as in columns */
export function qrAlignments(version) {
  if (version === 1) return [];
  const steps = Math.floor(version / 7) + 1;
  const last = version * 4 + 10;
  // Even distances but the first; version 32 keeps to no rule.
  const step = version === 32 ? 26 : Math.ceil((last - 6) / steps / 2) * 2;
  return [6, ...Array.from({ length: steps }, (_, place) => last - (steps - 1 - place) * step)];
}

/** @param {number} version @returns {number} codewords of data and correction together */
function qrCodewords(version) {
  const size = version * 4 + 17;
  const aligned = qrAlignments(version).length;
  // Three finders with their light edge; both lines of timing; the format twice and the dark module; the version twice.
  const patterns = 3 * 64 + 2 * (size - 16) + 31 + (version < 7 ? 0 : 36);
  // Alignment patterns stand in all corners but the three of the finders; some share five modules with the timing.
  const alignments = aligned ? (aligned ** 2 - 3) * 25 - (aligned - 2) * 10 : 0;
  return Math.floor((size ** 2 - patterns - alignments) / 8);
}

/** @param {number} version @param {QrLevel} level @returns {number} codewords of data */
function qrRoom(version, level) {
  return qrCodewords(version) - level.correction[version - 1] * level.blocks[version - 1];
}

/** @param {QrSegment} segment @param {number} version @param {QrLevel} level */
function qrFits(segment, version, level) {
  const length = qrLengthOf(segment, version);
  return segment.count < 2 ** length && 4 + length + segment.data.length <= qrRoom(version, level) * 8;
}

/** @param {QrSegment} segment @param {QrLevel} level @returns {number} the smallest version, or 0 */
function qrSmallest(segment, level) {
  return level.blocks.findIndex((_, place) => qrFits(segment, place + 1, level)) + 1;
}

/** @param {QrSegment} segment @param {number} version @param {QrLevel} level @returns {number[]} codewords of data, all filled */
function qrPadded(segment, version, level) {
  const room = qrRoom(version, level);
  const head = [...qrBits(segment.mode, 4), ...qrBits(segment.count, qrLengthOf(segment, version))];
  const bits = head.concat(segment.data);
  // An end of four zeros, if there is room, then zeros up to a whole codeword.
  const end = Math.min(bits.length + 4, room * 8);
  while (bits.length < end || bits.length % 8) bits.push(0);
  const words = [];
  for (let place = 0; place < bits.length; place += 8) words.push(parseInt(bits.slice(place, place + 8).join(""), 2));
  for (let pad = 0xec; words.length < room; pad ^= 0xec ^ 0x11) words.push(pad);
  return words;
}

/** @param {number} a @param {number} b @returns {number} their product in the field of 256 elements (x^8 + x^4 + x^3 + x^2 + 1) */
function qrTimes(a, b) {
  let product = 0;
  for (let bit = 7; bit >= 0; bit -= 1) {
    product = (product << 1) ^ (product & 0x80 ? 0x11d : 0);
    if ((b >> bit) & 1) product ^= a;
  }
  return product;
}

/** @param {number} degree @returns {number[]} the polynomial (x - 1)(x - 2)(x - 4)…, without its first 1 */
function qrGenerator(degree) {
  let polynomial = [1];
  for (let power = 0, root = 1; power < degree; power += 1, root = qrTimes(root, 2)) {
    const times = polynomial.map((factor) => qrTimes(factor, root));
    polynomial = [...polynomial, 0].map((factor, place) => factor ^ (place ? times[place - 1] : 0));
  }
  return polynomial.slice(1);
}

/** @param {number[]} data @param {number[]} generator @returns {number[]} Reed and Solomon's codewords: what the division leaves */
function qrRemainder(data, generator) {
  const rest = generator.map(() => 0);
  for (const word of data) {
    const lead = word ^ /** @type {number} */ (rest.shift());
    rest.push(0);
    if (lead) generator.forEach((factor, place) => (rest[place] ^= qrTimes(factor, lead)));
  }
  return rest;
}

/** @param {number[]} words @param {number} version @param {QrLevel} level @returns {number[]} data, then correction, dealt from the blocks in turn */
function qrInterleaved(words, version, level) {
  const count = level.blocks[version - 1];
  const generator = qrGenerator(level.correction[version - 1]);
  const short = Math.floor(words.length / count);
  // The last blocks hold one codeword more where the data does not part evenly.
  const longer = count - (words.length % count);
  const blocks = [];
  for (let block = 0, start = 0; block < count; block += 1) {
    const end = start + short + (block < longer ? 0 : 1);
    blocks.push(words.slice(start, end));
    start = end;
  }
  const corrections = blocks.map((block) => qrRemainder(block, generator));
  return [...qrDealt(blocks), ...qrDealt(corrections)];
}

/** @param {number[][]} blocks @returns {number[]} the first of each, the second of each, … */
function qrDealt(blocks) {
  const longest = blocks[blocks.length - 1];
  return longest.flatMap((_, place) => blocks.filter((block) => place < block.length).map((block) => block[place]));
}
