// The key is packed so that it cannot be read at a glance; it is no secret from anybody who looks for it.

/**
 * @typedef {object} Key what marks a question and explains its answer; texts are safe HTML
 * @property {number} n
 * @property {string} kind
 * @property {string} [id]
 * @property {string[]} right letters, accepted texts, or one answer for each part
 * @property {boolean} [exact]
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
const MASK = new TextEncoder().encode("quizgen");

/** @param {string} packed @returns {Key[]} the entries of the key, one a question */
export function unpack(packed) {
  const bytes = Uint8Array.from(atob(packed), (sign, index) => sign.charCodeAt(0) ^ MASK[index % MASK.length]);
  return JSON.parse(new TextDecoder().decode(bytes));
}
