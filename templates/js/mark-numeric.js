// Marking a number.
import { MARKERS, isWord, whole } from "./mark.js";
import { sameNumber } from "./number.js";

// What holds no number ("a few") may still be the answer as it is printed.
/** @type {import("./mark.js").Marker} */
function markNumber(key, given) {
  return whole(isWord(key, given) || sameNumber(given[0] ?? "", key.value ?? NaN, key.margin ?? 0));
}

MARKERS.numeric = markNumber;
