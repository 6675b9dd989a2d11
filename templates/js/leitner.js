// Five boxes after Sebastian Leitner: a card that was known moves one box on and comes again later; one that was not known
// goes back to the first box.

/** @typedef {{box: number, due: number}} Place the box from 1 to 5, and the day (counted from 1970) from which the card is due */
/** @typedef {Record<string, Place>} Boxes */

/** Days until a card comes again, by its box. */
export const DAYS = [0, 1, 3, 7, 14];
const LAST = DAYS.length;

/** @param {Date} now @returns {number} the day in the pupil's own time */
export function dayOf(now) {
  return Math.floor((now.getTime() - now.getTimezoneOffset() * 60000) / 86400000);
}

/** @param {Boxes} boxes @param {string} id @returns {Place} new cards wait in the first box */
export function placeOfCard(boxes, id) {
  return Object.prototype.hasOwnProperty.call(boxes, id) ? boxes[id] : { box: 1, due: 0 };
}

/** @param {Boxes} boxes @param {string} id @param {boolean} knew @param {number} today @returns {Boxes} */
export function judged(boxes, id, knew, today) {
  const box = knew ? Math.min(placeOfCard(boxes, id).box + 1, LAST) : 1;
  return { ...boxes, [id]: { box, due: today + DAYS[box - 1] } };
}

/** @param {Boxes} boxes @param {string[]} ids @param {number} today @returns {string[]} lowest boxes first */
export function dueCards(boxes, ids, today) {
  const due = ids.filter((id) => placeOfCard(boxes, id).due <= today);
  return due.sort((one, other) => placeOfCard(boxes, one).box - placeOfCard(boxes, other).box);
}

/** @param {Boxes} boxes @param {string[]} ids @param {number} today @returns {number} days until the next card is due */
export function daysToNext(boxes, ids, today) {
  return Math.max(0, Math.min(...ids.map((id) => placeOfCard(boxes, id).due)) - today);
}

/** @param {Boxes} boxes @param {string[]} ids @returns {number[]} how many cards lie in each box */
export function counts(boxes, ids) {
  return DAYS.map((_, index) => ids.filter((id) => placeOfCard(boxes, id).box === index + 1).length);
}

/** @param {string} bank @param {Boxes} boxes @returns {string} the boxes as a file */
export function boxesFile(bank, boxes) {
  return `${JSON.stringify({ quizgen: "boxes", version: 1, bank, boxes }, null, 1)}\n`;
}

/** @param {string} text a file @param {string} bank @param {string[]} ids @returns {Boxes|null} null where it is not ours */
export function boxesIn(text, bank, ids) {
  try {
    const { quizgen, boxes, ...rest } = JSON.parse(text);
    if (quizgen !== "boxes" || rest.bank !== bank) return null;
    const good = Object.entries(boxes).filter(([id, place]) => ids.includes(id) && isPlace(place));
    return Object.fromEntries(good.map(([id, { box, due }]) => [id, { box, due }]));
  } catch {
    return null;
  }
}

/** @param {unknown} value @returns {boolean} */
function isPlace(value) {
  if (!value || typeof value !== "object" || !("box" in value) || !("due" in value)) return false;
  const { box, due } = value;
  return Number.isInteger(box) && Number(box) >= 1 && Number(box) <= LAST && Number.isInteger(due) && Math.abs(Number(due)) < 1e6;
}
