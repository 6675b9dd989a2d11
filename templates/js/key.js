// The key is packed so that it cannot be read at a glance; it is no secret from anybody who looks for it.
const MASK = new TextEncoder().encode("quizgen");

/** @param {string} packed @returns {object[]} the entries of the key, one a question */
export function unpack(packed) {
  const bytes = Uint8Array.from(atob(packed), (sign, index) => sign.charCodeAt(0) ^ MASK[index % MASK.length]);
  return JSON.parse(new TextDecoder().decode(bytes));
}
