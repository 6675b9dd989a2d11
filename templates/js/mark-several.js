// Marking a choice of several options.
import { MARKERS, label } from "./mark.js";

/**
 * Every wrong tick cancels a right one, so that ticking all earns nothing; a tick that is told twice counts once.
 * @type {import("./mark.js").Marker}
 */
function markSeveral({ right = [] }, given) {
  const ticked = new Set(given.map(label).filter(Boolean));
  const hits = new Set(right.filter((letter) => ticked.has(letter))).size;
  return { share: right.length ? Math.max(0, 2 * hits - ticked.size) / right.length : 0, parts: [] };
}

MARKERS.multiple_answer = markSeveral;
