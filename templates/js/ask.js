// Asking once more before an answer is final, where questions are still open.
import { answersIn, cardOf } from "./answers.js";
import { byId, element, focusIn, on, show } from "./dom.js";
import { say, told } from "./words.js";

/**
 * @param {string} yes the name of the text on the button that goes on
 * @param {string} open the name of the question's text
 * @param {number[]} numbers
 * @param {() => void} go
 */
export function askThenGo(yes, open, numbers, go) {
  const box = byId("open-ask");
  const left = numbers.filter((n) => !answersIn(cardOf(n)).length);
  show(box, false);
  if (!left.length) return go();
  const sure = told("button", "sure", say(yes));
  const back = told("button", "quiet", say("go-back"));
  on(sure, "click", () => {
    show(box, false);
    go();
  });
  on(back, "click", () => {
    show(box, false);
    const card = cardOf(left[0]);
    card.scrollIntoView({ block: "center" });
    focusIn(card, { preventScroll: true });
  });
  box.replaceChildren(told("p", {}, say(open, { n: left.length })), element("p", "buttons", back, sure));
  show(box, true);
  back.focus();
}
