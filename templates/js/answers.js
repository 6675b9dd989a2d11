// What a pupil has put into a question: reading it, and putting it back.
import { all, byId, find } from "./dom.js";

/** @typedef {{read: (card: HTMLElement) => string[], fill: (card: HTMLElement, answers: string[]) => void}} Hand */

/** Kinds that are answered in a way of their own, each by a module that a page without them need not hold.
 * @type {Record<string, Hand>} */
export const HANDS = {};

/** @param {number} n @returns {HTMLElement} the card of a question */
export function cardOf(n) {
  return byId(`q${n}`);
}

/** @param {HTMLElement} card @returns {HTMLInputElement[]} fields to write or to choose in */
export function fieldsOf(card) {
  return all("[data-part]", card);
}

/** @param {HTMLElement} card @returns {HTMLInputElement[]} what can be ticked */
export function ticksOf(card) {
  return all("fieldset:not(.self) input[name]", card);
}

/** @param {HTMLElement} card @returns {string[]} letters, texts or places; nothing where nothing was answered */
export function answersIn(card) {
  const hand = HANDS[card.classList[1]];
  if (hand) return hand.read(card);
  const fields = fieldsOf(card).map((field) => field.value);
  if (fields.length) return fields.some((text) => text.trim()) ? fields : [];
  // In the order of the letters, whatever order they are shown in.
  return ticksOf(card).filter((tick) => tick.checked).map((tick) => tick.value).sort();
}

/** @param {HTMLElement} card @param {string[]} answers put them back, or empty the card with none */
export function fillIn(card, answers) {
  HANDS[card.classList[1]]?.fill(card, answers);
  fieldsOf(card).forEach((field, part) => (field.value = answers[part] ?? ""));
  for (const tick of ticksOf(card)) tick.checked = answers.includes(tick.value);
}

/** Fields take what is typed as it is typed. */
export function enableFields() {
  for (const field of all("input[data-part]")) Object.assign(field, { autocomplete: "off", autocapitalize: "off", spellcheck: false });
}

/** @param {HTMLElement} card @param {boolean} locked whether its answer stands for now */
export function lock(card, locked) {
  const fields = /** @type {HTMLFieldSetElement|null} */ (find("fieldset", card));
  if (fields) fields.disabled = locked;
}
