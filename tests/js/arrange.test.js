import assert from "node:assert/strict";
import { test } from "node:test";
import { arrange, optionOrder } from "../../templates/js/arrange.js";

const ALL = { seed: "7", shuffle: false, count: 0, topics: [], only: [] };
const SECTIONS = [0, 0, 0, 0, 0, 1, 1, 1, 1, 2];
const QUIZ = SECTIONS.map((section, at) => ({
  n: at + 1, kind: "short_answer", section, ...(at % 3 ? { tags: [at % 3 === 1 ? "light" : "sea"] } : {}),
}));
const NUMBERS = QUIZ.map(({ n }) => n);
const OPTIONS = { n: 3, kind: "multiple_choice", section: 0, letters: ["A", "B", "C", "D"], mix: true };
const SEEDS = Array.from({ length: 200 }, (_, at) => String(at + 1));

/** @param {object} wish */
const asking = (wish, quiz = QUIZ) => arrange(quiz, { ...ALL, ...wish });
/** @param {number[]} numbers */
const sorted = (numbers) => [...numbers].sort((one, other) => one - other);
/** @param {number[]} numbers */
const sectionsOf = (numbers) => numbers.map((n) => SECTIONS[n - 1]);

test("without a wish all questions come in their order", () => {
  assert.deepEqual(asking({}), NUMBERS);
  assert.deepEqual(asking({}, []), []);
});

test("a count draws so many, in the order of the quiz", () => {
  for (const seed of SEEDS) {
    const round = asking({ seed, count: 4 });
    assert.equal(new Set(round).size, 4);
    assert.deepEqual(round, sorted(round));
  }
  assert.deepEqual(asking({ count: 10 }), NUMBERS);
  assert.deepEqual(asking({ count: 99 }), NUMBERS);
  assert.equal(new Set(SEEDS.flatMap((seed) => asking({ seed, count: 1 }))).size, NUMBERS.length);
});

test("topics and numbers leave the others out, together too", () => {
  assert.deepEqual(asking({ topics: ["light"] }), [2, 5, 8]);
  assert.deepEqual(asking({ topics: ["light", "sea"] }), [2, 3, 5, 6, 8, 9]);
  assert.deepEqual(asking({ topics: ["moon"] }), []);
  assert.deepEqual(asking({ only: [9, 2, 77] }), [2, 9]);
  assert.deepEqual(asking({ only: [1, 2, 3], topics: ["sea"] }), [3]);
  assert.equal(asking({ topics: ["light"], count: 2 }).length, 2);
});

test("every shuffle is a permutation inside its sections", () => {
  for (const seed of SEEDS) {
    const round = asking({ seed, shuffle: true });
    assert.deepEqual(sorted(round), NUMBERS);
    assert.deepEqual(sectionsOf(round), SECTIONS);
  }
});

test("the same seed gives the same order, another one mostly another", () => {
  const orders = SEEDS.map((seed) => asking({ seed, shuffle: true }).join());
  assert.deepEqual(orders, SEEDS.map((seed) => asking({ seed, shuffle: true }).join()));
  assert.ok(new Set(orders).size > 150, String(new Set(orders).size));
  assert.notEqual(asking({ seed: "1", shuffle: true }).join(), asking({ seed: "2", shuffle: true }).join());
});

test("what is pinned keeps its place in its section", () => {
  const pinned = QUIZ.map((one) => ([1, 3, 9].includes(one.n) ? { ...one, pin: true } : one));
  for (const seed of SEEDS) {
    const round = asking({ seed, shuffle: true }, pinned);
    assert.deepEqual([round[0], round[2], round[8]], [1, 3, 9]);
    assert.deepEqual(sorted(round), NUMBERS);
  }
  const all = QUIZ.map((one) => ({ ...one, pin: true }));
  assert.deepEqual(asking({ shuffle: true }, all), NUMBERS);
});

test("options are a permutation, the same for a seed, others for another question", () => {
  const orders = SEEDS.map((seed) => optionOrder(OPTIONS, seed).join(""));
  for (const order of orders) assert.equal([...order].sort().join(""), "ABCD");
  assert.equal(optionOrder(OPTIONS, "7").join(""), "BADC");
  assert.equal(new Set(orders).size, 24);
  assert.ok(SEEDS.some((seed, at) => optionOrder({ ...OPTIONS, n: 4 }, seed).join("") !== orders[at]));
});

test("options that stay at the end do, in their order", () => {
  const seen = new Set();
  for (const seed of SEEDS) {
    const order = optionOrder({ ...OPTIONS, last: ["C", "D"] }, seed).join("");
    assert.match(order, /CD$/);
    seen.add(order);
  }
  assert.equal(seen.size, 2);
});

test("options that must not be mixed stay as they were made, as all do without a seed", () => {
  assert.deepEqual(optionOrder({ ...OPTIONS, mix: false }, "7"), OPTIONS.letters);
  assert.deepEqual(optionOrder({ ...OPTIONS, mix: undefined }, "7"), OPTIONS.letters);
  assert.deepEqual(optionOrder(OPTIONS, ""), OPTIONS.letters);
  assert.deepEqual(optionOrder({ n: 1, kind: "essay", section: 0 }, "7"), []);
});
