// Asking once more before an answer is final, where questions are still open.
import { answersIn, cardOf } from "./answers.js";
import { all, byId, element, focusIn, on, show } from "./dom.js";
import { say, told } from "./words.js";

/** Whether the question is asked: then the buttons that led to it make way, for it has the same of its own. @param {boolean} asked */
function showAsked(asked) {
  show(byId("open-ask"), asked);
  for (const line of all("#open-ask ~ .buttons")) show(line, !asked);
}

/** Take the question back: an answer has come, or there is nothing to end any more. */
export function stopAsking() {
  showAsked(false);
}

/**
 * @param {string} yes the name of the text on the button that goes on
 * @param {string} open the name of the question's text
 * @param {number[]} numbers
 * @param {() => void} go
 */
export function askThenGo(yes, open, numbers, go) {
  const left = numbers.filter((n) => !answersIn(cardOf(n)).length);
  if (!left.length) return go();
  const sure = told("button", "sure", say(yes));
  const back = told("button", "quiet", say("go-back", { n: left.length }));
  on(sure, "click", () => {
    stopAsking();
    go();
  });
  on(back, "click", () => {
    stopAsking();
    const card = cardOf(left[0]);
    card.scrollIntoView({ block: "center" });
    focusIn(card, { preventScroll: true });
  });
  byId("open-ask").replaceChildren(told("p", {}, say(open, { n: left.length })), element("p", "buttons", back, sure));
  showAsked(true);
  back.focus();
}

on(byId("questions"), "input", stopAsking);
