// Marking: the share of a question that is right, from 0 to 1, and which parts are.
import { readings, sameNumber } from "./number.js";
import { sameText } from "./text.js";

/**
 * @param {object} key an entry of the key
 * @param {string[]} given letters ticked, or what each field holds
 * @returns {{share: number, parts: boolean[]}}
 */
export function mark(key, given) {
  switch (key.kind) {
    case "multiple_choice":
    case "true_false":
      return whole(given.length === 1 && key.right.includes(given[0]));
    case "multiple_answer":
      return several(key.right, given);
    case "short_answer":
      return whole(sameText(given[0], key.right, key.exact));
    case "numeric":
      // What holds no number ("a dozen") may still be the answer as it is printed.
      if (!readings(given[0]).length) return whole(sameText(given[0], key.right, false));
      return whole(sameNumber(given[0], key.value, key.margin));
    case "cloze":
      return each(key.right.map((answer, part) => sameText(given[part], [answer], false)));
    case "matching":
    case "ordering":
      return each(key.right.map((answer, part) => answer === given[part]));
    default:
      throw new Error(`cannot mark ${key.kind}`);
  }
}

function whole(right) {
  return { share: right ? 1 : 0, parts: [right] };
}

function each(parts) {
  return { share: parts.filter(Boolean).length / parts.length, parts };
}

// Every wrong tick cancels a right one, so that ticking all earns nothing.
function several(right, given) {
  const hits = given.filter((letter) => right.includes(letter)).length;
  return { share: Math.max(0, 2 * hits - given.length) / right.length, parts: [] };
}
