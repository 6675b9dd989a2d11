// Choosing the questions of the next round: how many, about what, in which order.
import { arrange } from "./arrange.js";
import { all, byId, input, press, show } from "./dom.js";
import { quiz } from "./page.js";
import { round } from "./round.js";
import { say } from "./words.js";

/** @typedef {{numbers: number[], seed: string, shuffle: boolean, minutes: number}} Chosen */

/** @param {number[]} [only] numbers to choose from @returns {Chosen} what the form asks for */
export function chosen(only = []) {
  const seed = input("seed").value.trim() || String(quiz.seed);
  const shuffle = input("shuffle").checked;
  const count = only.length ? 0 : Math.max(0, Math.round(Number(input("count").value)) || 0);
  const topics = only.length ? [] : /** @type {HTMLInputElement[]} */ (all("input[name=topic]:checked")).map(({ value }) => value);
  const minutes = document.getElementById("minutes") ? Math.min(600, Math.max(0, Number(input("minutes").value) || 0)) : quiz.minutes;
  return { numbers: arrange(quiz.asked, { seed, shuffle, count, topics, only }), seed, shuffle, minutes };
}

/** Put what the round was made with back into the form. */
export function drawSetup() {
  if (round.seed) input("seed").value = round.seed;
  input("shuffle").checked = round.shuffle;
  const field = document.getElementById("minutes-field");
  if (field) show(field, round.mode === "test");
}

/** @param {(wish: Chosen) => void} begin */
export function startSetup(begin) {
  press("another", () => {
    input("seed").value = String(1 + Math.floor(Math.random() * 9999));
    input("shuffle").checked = true;
  });
  const form = /** @type {HTMLFormElement} */ (byId("setup-form"));
  // Its button, not "submit": a strict frame of a learning platform lets no form be sent, not even to its own page.
  press("start-round", (event) => {
    event.preventDefault();
    if (!form.reportValidity()) return;
    const wish = chosen();
    const error = byId("setup-error");
    error.textContent = wish.numbers.length ? "" : say("setup.none");
    if (!wish.numbers.length) return;
    /** @type {HTMLDetailsElement} */ (byId("setup")).open = false;
    begin(wish);
  });
}
