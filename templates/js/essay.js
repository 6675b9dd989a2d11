// What a pupil reads of an essay that was written: a model answer, and what to look for in the own one.
import { element, marked, on } from "./dom.js";
import { EXPLAINERS, answerLines, reasons } from "./feedback.js";
import { pointsOf } from "./page.js";
import { named, say, told } from "./words.js";

/** Nobody but the pupil can mark an essay here: show the model answer and ask.
 * @type {import("./feedback.js").Explainer} */
function weigh(key, share, given, box, judge) {
  if (!given.length) box.append(told("p", "outcome", `– ${say("none")} – ${say("of", { got: 0, n: pointsOf(key.n) })}`));
  const points = (key.rubric ?? []).map((line) => element("li", {}, marked(line)));
  box.append(...answerLines(key, named("good-answer")));
  if (points.length) box.append(told("p", {}, say("look-for")), element("ul", {}, ...points));
  /** @type {Array<[string, number]>} */
  const grades = [[named("self.no"), 0], [named("self.half"), 0.5], [named("self.yes"), 1]];
  const choices = grades.map(([word, worth]) => {
    const input = element("input", { type: "radio", name: `self${key.n}`, checked: share === worth });
    on(input, "change", () => judge(worth));
    return element("label", {}, input, element("span", {}, say(word)));
  });
  box.append(...reasons(key));
  // Where nothing was written there is nothing to judge.
  if (given.length) box.append(told("fieldset", "self", element("legend", {}, say("self")), ...choices));
}

EXPLAINERS.essay = weigh;
