// Marking what has an answer for each of its parts: gaps, lines to match, lines to put in order.
import { MARKERS, label } from "./mark.js";
import { sameText } from "./text.js";

/** @param {import("./mark.js").Test} key @param {(answer: string, part: number) => boolean} isRight @returns {import("./mark.js").Mark} */
function each({ right = [] }, isRight) {
  const parts = right.map(isRight);
  return { share: parts.length ? parts.filter(Boolean).length / parts.length : 0, parts };
}

/** @type {import("./mark.js").Marker} */
function labels(key, given) {
  return each(key, (answer, part) => label(given[part] ?? "") === answer);
}

MARKERS.cloze = (key, given) => each(key, (answer, part) => sameText(given[part] ?? "", [answer], false));
MARKERS.matching = MARKERS.ordering = labels;
