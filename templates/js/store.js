// What the browser keeps for this quiz. Where it keeps nothing (a strict frame, a private window), the page's own memory does.

/** @type {Map<string, string>} */
const memory = new Map();
let lasting = true;

/** @returns {boolean} whether what is kept outlives the page */
export function keepsForGood() {
  return lasting;
}

/** @param {string} name @returns {unknown} what was kept under the name; null where there is none or it is damaged */
export function recall(name) {
  try {
    // Memory holds what found no room, which is newer than what may lie in the browser still.
    return JSON.parse(memory.get(name) ?? localStorage.getItem(`quizgen/${name}`) ?? "null");
  } catch (problem) {
    if (problem instanceof SyntaxError) return null;
    lasting = false;
    return JSON.parse(memory.get(name) ?? "null");
  }
}

/** @param {string} name @param {unknown} value null forgets */
export function keep(name, value) {
  const text = JSON.stringify(value);
  try {
    if (value === null) localStorage.removeItem(`quizgen/${name}`);
    else localStorage.setItem(`quizgen/${name}`, text);
    memory.delete(name);
  } catch {
    lasting = false;
    memory.set(name, text);
  }
}
