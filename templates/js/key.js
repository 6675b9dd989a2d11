// The key is packed so that it cannot be read at a glance; it is no secret from anybody who looks for it.

/**
 * @typedef {object} Key what marks a question and explains its answer; texts are safe HTML
 * @property {number} n
 * @property {string} kind
 * @property {string} [id]
 * @property {string[]} right letters, accepted texts, or one answer for each part
 * @property {boolean} [exact]
 * @property {boolean} [typos]
 * @property {number} [value]
 * @property {number} [margin]
 * @property {string[]} [shown] the answer in words
 * @property {string} [why]
 * @property {string[]} [rubric]
 * @property {Record<string, string>} [notes] why an option is wrong, by its letter
 * @property {Proof[]} [proofs]
 * @property {Array<{prompt?: string, front?: string, answer?: string}>} [cards]
 */
/** @typedef {{paragraph: number, quote: string, line?: number, at?: number, long?: number}} Proof */
/** @typedef {Array<number|string>} PackedProof paragraph and sentence, or paragraph, start, length and line */
/**
 * @typedef {object} Packed an entry by the first letters of its names; see quizgen/render/payload.py
 * @property {string|string[]} [r]
 * @property {number} [e]
 * @property {number} [t]
 * @property {number} [v]
 * @property {number} [m]
 * @property {string[]} [s]
 * @property {string[]} [u]
 * @property {string} [w]
 * @property {PackedProof[]} [p]
 * @property {Record<string, string>} [n]
 * @property {string} [i]
 * @property {1|Array<0|string|string[]>} [c]
 */
const TURNED = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/** @param {string} text @returns {string} its letters and digits turned into others, or back */
export function scrambled(text) {
  let at = 0;
  return text.replace(/[0-9A-Za-z]|[\u00c0-\u024f\u0370-\u1fff\u3040-\ud7ff]/g, (sign) => {
    at += 1;
    const place = TURNED.indexOf(sign);
    return place < 0 ? String.fromCharCode(sign.charCodeAt(0) ^ (at & 15)) : TURNED[(((7 * at - place) % 62) + 62) % 62];
  });
}

/** @param {string} packed @returns {Key[]} the entries of the key, one a question; the page says of which kinds they are */
export function unpack(packed) {
  /** @type {Packed[]} */
  const entries = JSON.parse(scrambled(packed));
  return entries.map(({ r = [], e, t, v, m, s, u, w, p, n, i, c = [] }, at) => ({
    n: at + 1, kind: "", id: i, right: typeof r === "string" ? [r] : r, exact: Boolean(e), typos: Boolean(t),
    value: v, margin: m, shown: s, rubric: u, why: w, notes: n, proofs: p?.map(proofOf), cards: c === 1 ? [{}] : c.map(cardIn),
  }));
}

/** @param {PackedProof} place @returns {Proof} */
function proofOf([paragraph, at, long, line]) {
  if (typeof at === "string") return { paragraph: Number(paragraph), quote: at };
  return { paragraph: Number(paragraph), quote: "", line: Number(line ?? 0), at, long: Number(long) };
}

/** @param {0|string|string[]} card @returns {{prompt?: string, front?: string, answer?: string}} */
function cardIn(card) {
  if (typeof card === "string") return { answer: card };
  return card ? { prompt: card[0], front: card[1], answer: card[2] } : {};
}
