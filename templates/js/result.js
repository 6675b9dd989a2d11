// The result of a round: points by section, and what can be done next.
import { all, byId, element, find, press, show } from "./dom.js";
import { askedBy } from "./page.js";
import { isChecked, missed, round, tally } from "./round.js";
import { named, say, sayNumber, told } from "./words.js";

/** @returns {boolean} whether every question of the round was marked */
export function isDone() {
  return round.numbers.length > 0 && round.numbers.every(isChecked) && (round.mode === "practice" || round.finished);
}

/** Show the result where there is one. @param {boolean} [focus] take the pupil there */
export function drawResult(focus = false) {
  const done = isDone();
  show(byId("result"), done);
  document.body.dataset.state = done ? "finished" : "open";
  if (!done) return;
  byId("result-body").replaceChildren(...summary(), table());
  const again = byId("retry");
  const left = missed().length;
  show(again, left > 0);
  if (left) again.replaceChildren(told("span", {}, say("result.retry", { n: left })));
  if (focus) byId("result-title").focus();
}

function summary() {
  const sum = tally(round.numbers);
  const share = sum.of ? sum.got / sum.of : 0;
  const lines = [
    told("p", "total", element("strong", {}, say("percent", { n: Math.round(share * 100) })), ` ${say("of", { got: sum.got, n: sum.of })}`),
  ];
  const meter = element("div", { className: "meter", ariaHidden: "true" }, element("span", {}));
  /** @type {HTMLElement} */ (meter.firstChild).style.width = `${share * 100}%`;
  lines.push(meter);
  if (sum.open) lines.push(told("p", {}, say("result.essay", { n: sum.open })));
  const minutes = Math.max(1, Math.round(round.used / 60));
  if (round.mode === "test") lines.push(told("p", "took", say("result.took", { n: minutes }), ...(round.shuffle ? [` · ${say("seed", { id: round.seed })}`] : [])));
  return lines;
}

/** A row a section: its points, and how many are right. */
function table() {
  const sections = [...new Set(round.numbers.map((n) => askedBy.get(n)?.section ?? 0))];
  const rows = sections.map((section) => {
    const mine = round.numbers.filter((n) => askedBy.get(n)?.section === section);
    return row(titleOf(section), mine);
  });
  const head = element("tr", {}, ...[named("result.part"), named("result.points"), named("result.right")].map((name) => element("th", { scope: "col" }, say(name))));
  const foot = sections.length > 1 ? [element("tfoot", {}, row(say("result.all"), round.numbers))] : [];
  return told("table", {}, element("thead", {}, head), element("tbody", {}, ...rows), ...foot);
}

/** @param {number} section */
function titleOf(section) {
  return find(`[data-section="${section}"] > h2`)?.textContent ?? "";
}

/** @param {string} title @param {number[]} numbers */
function row(title, numbers) {
  const sum = tally(numbers);
  const cells = [`${sayNumber(sum.got)} / ${sayNumber(sum.of)}`, `${sum.right} / ${numbers.length}`];
  return element("tr", {}, element("th", { scope: "row" }, title), ...cells.map((text) => element("td", {}, text)));
}

/** @param {(only: number[]) => void} begin begin a round of these questions, of all where there are none */
export function startResult(begin) {
  press("retry", () => begin(missed()));
  press("renew", () => begin([]));
  press("print", () => {
    for (const part of all("details.reading")) part.setAttribute("open", "");
    print();
  });
}
