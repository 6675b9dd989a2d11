// What a pupil has put into a question: reading it, putting it back, moving lines up and down.
import { all, element } from "./dom.js";
import { say, told } from "./words.js";

/** @param {number} n @returns {HTMLElement} the card of a question */
export function cardOf(n) {
  const card = document.getElementById(`q${n}`);
  if (!card) throw new Error(`there is no question ${n}`);
  return card;
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
  const rows = all("[data-row]", card);
  if (rows.length) return card.dataset.moved ? placesOf(rows) : [];
  const fields = fieldsOf(card).map((field) => field.value);
  if (fields.length) return fields.some((text) => text.trim()) ? fields : [];
  // In the order of the letters, whatever order they are shown in.
  return ticksOf(card).filter((tick) => tick.checked).map((tick) => tick.value).sort();
}

/** @param {HTMLElement[]} rows as they stand now */
function placesOf(rows) {
  /** @type {string[]} */
  const places = [];
  rows.forEach((row, at) => (places[Number(row.dataset.row)] = String(at + 1)));
  return places;
}

/** @param {HTMLElement} card @param {string[]} answers put them back, or empty the card with none */
export function fillIn(card, answers) {
  const rows = all("[data-row]", card);
  if (rows.length) {
    const made = rows.sort((one, other) => Number(one.dataset.row) - Number(other.dataset.row));
    const order = answers.length ? [...made].sort((one, other) => place(answers, one) - place(answers, other)) : made;
    rows[0].parentElement?.append(...order);
    setMoved(card, answers.length > 0);
  }
  fieldsOf(card).forEach((field, part) => (field.value = answers[part] ?? ""));
  for (const tick of ticksOf(card)) tick.checked = answers.includes(tick.value);
}

/** @param {string[]} answers @param {HTMLElement} row */
function place(answers, row) {
  return Number(answers[Number(row.dataset.row)]);
}

/** @param {HTMLElement} card @param {boolean} moved places are shown once a line was moved */
function setMoved(card, moved) {
  if (moved) card.dataset.moved = "yes";
  else delete card.dataset.moved;
  all("[data-row]", card).forEach((row, at) => {
    const shown = row.querySelector(".place");
    if (shown) shown.textContent = moved ? `${at + 1}` : "";
    const buttons = all("button", row);
    buttons[0]?.toggleAttribute("aria-disabled", at === 0);
    buttons[1]?.toggleAttribute("aria-disabled", row.nextElementSibling === null);
  });
}

/** @param {HTMLElement} button a button of a line: move the line one place and tell where it is now */
export function moveRow(button) {
  const row = /** @type {HTMLElement} */ (button.closest("[data-row]"));
  const card = /** @type {HTMLElement} */ (button.closest(".question"));
  const other = button.dataset.way === "up" ? row.previousElementSibling : row.nextElementSibling;
  if (!card.dataset.moved) setMoved(card, true);
  if (other && button.dataset.way === "up") other.before(row);
  else if (other) other.after(row);
  setMoved(card, true);
  button.focus({ preventScroll: true });
  const rows = all("[data-row]", card);
  const status = card.querySelector("fieldset > [role=status]");
  const text = row.querySelector(".words")?.textContent ?? "";
  if (status) status.textContent = say("moved", { text, n: rows.indexOf(row) + 1, all: rows.length });
}

/** Put in what only works with the script: buttons that move lines. Fields take what is typed as it is typed. */
export function enableRows() {
  for (const field of all("input[data-part]")) Object.assign(field, { autocomplete: "off", autocapitalize: "off", spellcheck: false });
  for (const card of all(".question.ordering")) {
    for (const row of all("[data-row]", card)) {
      const text = row.querySelector(".words")?.textContent ?? "";
      const buttons = [["up", "↑"], ["down", "↓"]].map(([way, sign]) => {
        const button = element("button", { type: "button", className: "move" }, told("span", { className: "hidden" }, say(way)), element("span", { className: "hidden" }, ` ${text}`), element("span", { ariaHidden: "true" }, sign));
        button.dataset.way = way;
        /** @type {HTMLElement} */ (button.firstChild).dataset.t = way;
        return button;
      });
      row.append(element("span", { className: "moves" }, ...buttons));
    }
    card.querySelector("fieldset")?.append(element("p", { className: "hidden", role: "status" }));
  }
}

/** @param {HTMLElement} card @param {boolean} locked whether its answer stands for now */
export function lock(card, locked) {
  const fields = card.querySelector("fieldset");
  if (fields) fields.disabled = locked;
}
