// What a pupil reads after checking: a sign and a word, the key, the reason, and the sentence of the article.
import { element, marked } from "./dom.js";
import { paragraphLink } from "./passage.js";

/** @param {number} share @returns {[string, string, string]} class, sign and word */
export function outcome(share) {
  if (share === 1) return ["right", "✓", "Right"];
  return share > 0 ? ["partly", "◐", "Partly right"] : ["wrong", "✗", "Not right"];
}

/** @param {string} number */
export function plainNumber(number) {
  return String(Math.round(number * 100) / 100);
}

/** Fill `box` with what there is to say about an answer. */
export function explain(box, key, result, given) {
  const [name, sign, word] = outcome(result.share);
  const worth = `${plainNumber(result.share * key.points)} of ${plainNumber(key.points)}`;
  box.className = `feedback ${name}`;
  box.replaceChildren(element("p", { className: "outcome" }, `${sign} ${word} – ${worth} ${key.points === 1 ? "point" : "points"}`));
  if (result.share < 1) box.append(...answerLines(key, "Answer"));
  for (const letter of given) if (key.notes?.[letter]) box.append(element("p", { className: "why" }, `${letter}: `, marked(key.notes[letter])));
  box.append(...reasons(key));
}

/** The key's own words, under a heading. */
export function answerLines(key, heading) {
  if (!key.shown.length) return [];
  const lines = key.shown.map((line) => element("li", {}, marked(line)));
  return [element("div", { className: "shown" }, element("strong", {}, `${heading}: `), element("ul", {}, ...lines))];
}

/** Why, and where it stands. */
export function reasons(key) {
  const said = key.why ? [element("p", { className: "why" }, marked(key.why))] : [];
  return [...said, ...(key.proofs ?? []).map(quoted)];
}

/** A proving sentence with the way to its paragraph. */
function quoted({ quote, paragraph }) {
  const text = element("p", {}, `${quote} `);
  if (paragraph && document.getElementById(`p${paragraph}`)) text.append(paragraphLink(paragraph, quote));
  else if (paragraph) text.append(`(paragraph ${paragraph})`);
  return element("blockquote", {}, text);
}

/** Put a sign and a word beside each option or field of `card`. */
export function signParts(card, key, result, given) {
  for (const input of card.querySelectorAll("fieldset:not(.self) input[name]")) {
    const isKey = key.right.includes(input.value);
    const label = input.closest("label");
    if (isKey) sign(label, "right", given.includes(input.value) ? "✓ right" : "✓ the answer");
    else if (given.includes(input.value)) sign(label, "wrong", "✗ wrong");
  }
  const fields = key.kind === "essay" ? [] : card.querySelectorAll("[data-part]");
  fields.forEach((field, part) => {
    const right = result.parts[part];
    const shown = ["matching", "ordering", "cloze"].includes(key.kind) ? `✗ ${key.right[part]}` : "✗ wrong";
    sign(field, right ? "right" : "wrong", right ? "✓ right" : shown);
  });
}

function sign(place, name, text) {
  const made = element("span", { className: `sign ${name}` }, text);
  if (place.matches("label")) {
    place.classList.add(`is-${name}`);
    place.append(made);
  } else (place.closest(".row") ?? place).insertAdjacentElement(place.closest(".row") ? "beforeend" : "afterend", made);
}

/** Take signs and feedback off again. */
export function clearFeedback(card) {
  for (const made of card.querySelectorAll(".sign")) made.remove();
  for (const label of card.querySelectorAll(".is-right, .is-wrong")) label.classList.remove("is-right", "is-wrong");
  const box = card.querySelector(".feedback");
  box.className = "feedback";
  box.replaceChildren();
}
