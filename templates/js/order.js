// Putting questions and options into the order of a round.
import { cardOf, ticksOf } from "./answers.js";
import { optionOrder } from "./arrange.js";
import { all, find, show } from "./dom.js";
import { askedBy, pointsOf } from "./page.js";
import { say } from "./words.js";

/** @param {number} n @param {string} letter @returns {HTMLElement|undefined} the line of an option */
export function optionLine(n, letter) {
  const tick = ticksOf(cardOf(n)).find((one) => one.value === letter);
  return tick?.closest("label") ?? undefined;
}

/** @param {number} n @param {string} letter @returns {string} the letter under which an option is shown now */
export function shownLetter(n, letter) {
  return optionLine(n, letter)?.querySelector("b")?.textContent ?? letter;
}

/** Show these questions in this order and no others.
 * @param {number[]} numbers @param {string} seed for the options; empty: as they were made
 * @param {(word: string, numbers: number[]) => boolean} [fits] whether a word of a box belongs to one of the questions */
export function arrangePage(numbers, seed, fits = () => true) {
  for (const section of all("[data-section]")) {
    const mine = numbers.filter((n) => askedBy.get(n)?.section === Number(section.dataset.section));
    show(section, mine.length > 0);
    for (const card of all(".question", section)) show(card, false);
    for (const n of mine) {
      const card = cardOf(n);
      section.append(card);
      show(card, true);
      numberCard(card, numbers.indexOf(n) + 1);
      orderOptions(n, seed);
    }
    const points = find(".points[data-t]", section);
    if (points) {
      points.dataset.n = String(mine.reduce((sum, n) => sum + pointsOf(n), 0));
      points.textContent = say("points", { n: Number(points.dataset.n) });
    }
    for (const word of all(".word-bank li", section)) show(word, fits(word.textContent ?? "", mine));
  }
}

/** @param {HTMLElement} card @param {number} place */
function numberCard(card, place) {
  const number = find(".number", card);
  if (number) number.textContent = String(place);
  const hidden = find(".check [data-n]", card);
  if (!hidden) return;
  hidden.dataset.n = String(place);
  hidden.textContent = say("question", { n: place });
}

/** @param {number} n @param {string} seed */
function orderOptions(n, seed) {
  const asked = askedBy.get(n);
  if (!asked) return;
  optionOrder(asked, seed).forEach((letter, place) => {
    const line = optionLine(n, letter);
    const shown = line?.querySelector("b");
    if (!line || !shown) return;
    shown.textContent = asked.letters?.[place] ?? "";
    line.parentElement?.append(line);
  });
}
