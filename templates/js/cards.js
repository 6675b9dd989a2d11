// The questions as flashcards: a front, a back, and five boxes that the browser keeps.
import { cardOf } from "./answers.js";
import { all, byId, copyMarks, element, fileAddress, input, marked, on, find, press, show } from "./dom.js";
import { keyLines, reasons } from "./feedback.js";
import { DAYS, boxesFile, boxesIn, counts, dayOf, daysToNext, dueCards, judged } from "./leitner.js";
import { quiz, showProgress } from "./page.js";
import { keys } from "./practice.js";
import { keep, recall } from "./store.js";
import { say, told } from "./words.js";

/** @typedef {import("./key.js").Key} Key */
/** @typedef {{id: string, key: Key, at: number}} Flashcard */

/** @type {Map<string, Flashcard>} */
const deck = new Map();
for (const key of keys.values()) (key.cards ?? []).forEach((_, at) => deck.set(`${key.id ?? key.n}${at ? `/${at}` : ""}`, { id: `${key.id ?? key.n}${at ? `/${at}` : ""}`, key, at }));
const ids = [...deck.keys()];
const PLACE = `${quiz.bank}/boxes`;
/** @type {import("./leitner.js").Boxes} */
let boxes = {};
/** @type {string[]} */
let waiting = [];
let known = 0;

/** Begin a round of the cards that are due. @param {boolean} [early] all cards, due or not */
export function drawCards(early = false) {
  boxes = boxesIn(boxesFile(quiz.bank, /** @type {import("./leitner.js").Boxes} */ (recall(PLACE) ?? {})), quiz.bank, ids) ?? {};
  waiting = early ? [...ids] : dueCards(boxes, ids, today());
  known = 0;
  drawCard();
}

function today() {
  return dayOf(new Date());
}

/** Show the front of the next card, or that none is due. */
export function drawCard() {
  const card = deck.get(waiting[0] ?? "");
  show(byId("card"), card);
  show(byId("turn-line"), card);
  show(byId("judge-line"), false);
  show(byId("back-side"), false);
  show(byId("early-line"), !card && ids.length > 0);
  byId("boxes-told").textContent = "";
  byId("due").textContent = card ? say("cards.due", { n: waiting.length }) : nothingDue();
  showProgress(known, known + waiting.length, "");
  drawBoxes();
  if (!card) return;
  const { prompt, front } = card.key.cards?.[card.at] ?? {};
  byId("card-prompt").replaceChildren(...(prompt ? [marked(prompt)] : promptOf(card.key)));
  byId("front").replaceChildren(front === undefined ? frontOf(card.key) : marked(front));
}

function nothingDue() {
  if (!ids.length) return say("cards.empty");
  return `${say("cards.done")} ${say("cards.next", { n: daysToNext(boxes, ids, today()) })}`;
}

/** @param {Key} key @returns {Node[]} */
function promptOf(key) {
  return ["true_false", "cloze"].includes(key.kind) ? [told("span", {}, key.kind === "cloze" ? say("cards.cloze") : say("cards.true_false"))] : [];
}

/** @param {Key} key @returns {DocumentFragment} the question's own words, its gaps as lines */
function frontOf(key) {
  const from = find(key.kind === "cloze" ? "p.cloze" : "legend", cardOf(key.n));
  const copy = document.createDocumentFragment();
  const clone = /** @type {HTMLElement} */ (from?.cloneNode(true));
  for (const part of all("[data-part], .sign, .worth", clone)) part.replaceWith(part.matches("[data-part]") ? "_____" : "");
  copyMarks(clone, copy);
  return copy;
}

function turn() {
  const card = deck.get(waiting[0] ?? "");
  if (!card) return;
  const answer = card.key.cards?.[card.at]?.answer;
  byId("back").replaceChildren(...(answer === undefined ? keyLines(card.key) : [marked(answer)]));
  byId("card-why").replaceChildren(...reasons(card.key));
  show(byId("back-side"), true);
  show(byId("turn-line"), false);
  show(byId("judge-line"), true);
  byId("back").focus();
}

/** @param {boolean} knew */
function judge(knew) {
  const [id, ...rest] = waiting;
  boxes = judged(boxes, id, knew, today());
  keep(PLACE, boxes);
  known += knew ? 1 : 0;
  waiting = knew ? rest : [...rest, id];
  drawCard();
  if (waiting.length) byId("front").focus();
  else byId("early").focus();
}

function drawBoxes() {
  const most = Math.max(1, ids.length);
  byId("boxes").replaceChildren(
    ...counts(boxes, ids).map((count, index) => {
      const days = DAYS[index] ? say("cards.days", { n: DAYS[index] }) : say("cards.today");
      const bar = element("span", { className: "bar-of", ariaHidden: "true" });
      bar.style.width = `${(100 * count) / most}%`;
      return told("li", {}, element("strong", {}, say("cards.box", { n: index + 1 })), ` ${count}`, element("small", {}, days), element("span", { className: "bar-in", ariaHidden: "true" }, bar));
    }),
  );
}

async function load() {
  const file = input("boxes-file").files?.[0];
  if (!file) return;
  const found = file.size < 1e6 ? boxesIn(await file.text(), quiz.bank, ids) : null;
  input("boxes-file").value = "";
  if (found) {
    keep(PLACE, { ...boxes, ...found });
    drawCards();
  }
  byId("boxes-told").textContent = found ? say("cards.loaded", { n: Object.keys(found).length }) : say("cards.not-ours");
}

/** Bring the buttons to life; the space bar and the arrows do the same. */
export function startCards() {
  press("turn", turn);
  press("knew", () => judge(true));
  press("missed", () => judge(false));
  press("early", () => {
    drawCards(true);
    byId("front").focus();
  });
  press("save-boxes", () => element("a", { href: fileAddress(boxesFile(quiz.bank, boxes)), download: `boxes-${quiz.bank}.json` }).click());
  press("load-boxes", () => input("boxes-file").click());
  on(input("boxes-file"), "change", load);
  press("forget-boxes", () => {
    keep(PLACE, null);
    drawCards();
  });
}
