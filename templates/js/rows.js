// Lines to put in order: buttons move them up and down.
import { HANDS } from "./answers.js";
import { all, element, on, find } from "./dom.js";
import { named, say, told } from "./words.js";

/** @param {HTMLElement} card @returns {string[]} the place of each line; nothing where none was moved */
function readRows(card) {
  /** @type {string[]} */
  const places = [];
  if (card.dataset.moved) all("[data-row]", card).forEach((row, at) => (places[Number(row.dataset.row)] = String(at + 1)));
  return places;
}

/** @param {HTMLElement} card @param {string[]} answers */
function fillRows(card, answers) {
  const made = all("[data-row]", card).sort((one, other) => Number(one.dataset.row) - Number(other.dataset.row));
  const order = answers.length ? [...made].sort((one, other) => placeIn(answers, one) - placeIn(answers, other)) : made;
  made[0].parentElement?.append(...order);
  setMoved(card, answers.length > 0);
}

/** @param {string[]} answers @param {HTMLElement} row */
function placeIn(answers, row) {
  return Number(answers[Number(row.dataset.row)]);
}

/** @param {HTMLElement} card @param {boolean} moved places are shown once a line was moved */
function setMoved(card, moved) {
  if (moved) card.dataset.moved = "yes";
  else delete card.dataset.moved;
  all("[data-row]", card).forEach((row, at) => {
    const shown = find(".place", row);
    if (shown) shown.textContent = moved ? `${at + 1}` : "";
    const buttons = all("button", row);
    buttons[0]?.toggleAttribute("aria-disabled", at === 0);
    buttons[1]?.toggleAttribute("aria-disabled", row.nextElementSibling === null);
  });
}

/** Move a line one place and tell where it is now. @param {HTMLElement} card @param {HTMLElement} row @param {HTMLElement} button of the line */
function moveRow(card, row, button) {
  const other = button.dataset.way === "up" ? row.previousElementSibling : row.nextElementSibling;
  if (!card.dataset.moved) setMoved(card, true);
  if (other && button.dataset.way === "up") other.before(row);
  else if (other) other.after(row);
  setMoved(card, true);
  button.focus({ preventScroll: true });
  const rows = all("[data-row]", card);
  const status = find("fieldset > [role=status]", card);
  if (status) status.textContent = say("moved", { text: wordsIn(row), n: rows.indexOf(row) + 1, all: rows.length });
  // Whoever keeps answers hears of it as of anything else that is put in.
  row.dispatchEvent(new Event("input", { bubbles: true }));
}

/** @param {HTMLElement} row */
function wordsIn(row) {
  return find(".words", row)?.textContent ?? "";
}

/** Put in the buttons, which only work with the script. */
function enableRows() {
  for (const card of all(".ordering")) {
    for (const row of all("[data-row]", card)) {
      const buttons = [["up", named("up"), "↑"], ["down", named("down"), "↓"]].map(([way, word, sign]) => {
        const name = told("span", "hidden");
        name.dataset.t = word;
        const button = element("button", "move", name, element("span", "hidden", ` ${wordsIn(row)}`), element("span", { ariaHidden: "true" }, sign));
        button.dataset.way = way;
        on(button, "click", () => moveRow(card, row, button));
        return button;
      });
      row.append(element("span", "moves", ...buttons));
    }
    find("fieldset", card)?.append(element("p", { className: "hidden", role: "status" }));
  }
}

HANDS.ordering = { read: readRows, fill: fillRows };
enableRows();
