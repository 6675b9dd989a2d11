// Marking words in which small slips are forgiven.
import { MARKERS, isWord, whole } from "./mark.js";
import { nearlySameText } from "./typos.js";

/** @type {import("./mark.js").Marker} */
function markWord(key, given) {
  return whole(isWord(key, given) || (Boolean(key.typos) && nearlySameText(given[0] ?? "", key.right ?? [])));
}

MARKERS.short_answer = markWord;
