import assert from "node:assert/strict";
import { test } from "node:test";
import { chance, shuffled } from "../../templates/js/random.js";

test("a seed gives the same numbers in every browser", () => {
  const draw = chance("7");
  assert.deepEqual([draw(), draw(), draw()], [0.012178296223282814, 0.8312498687300831, 0.9937481037341058]);
  const other = chance("questions é😀");
  assert.deepEqual([other(), other()], [0.5753269402775913, 0.4345052819699049]);
  assert.equal(chance("")(), 0.09271096647717059);
});

test("a seed gives the same shuffle, and leaves the list as it is", () => {
  const list = ["a", "b", "c", "d", "e", "f"];
  assert.equal(shuffled(list, chance("7")).join(""), "fbcdea");
  assert.equal(list.join(""), "abcdef");
  assert.deepEqual(shuffled([], chance("7")), []);
});

test("numbers lie from 0 up to 1, and evenly", () => {
  const tenths = Array.from({ length: 10 }, () => 0);
  const draw = chance("even");
  for (let count = 0; count < 10000; count += 1) {
    const drawn = draw();
    assert.ok(drawn >= 0 && drawn < 1);
    tenths[Math.floor(drawn * 10)] += 1;
  }
  for (const tenth of tenths) assert.ok(tenth > 850 && tenth < 1150, String(tenths));
});

test("over many seeds every place gets every thing about as often", () => {
  const first = { a: 0, b: 0, c: 0, d: 0 };
  const last = { a: 0, b: 0, c: 0, d: 0 };
  for (let seed = 1; seed <= 4000; seed += 1) {
    const order = shuffled(["a", "b", "c", "d"], chance(`options ${seed} 1`));
    first[order[0]] += 1;
    last[order[3]] += 1;
  }
  for (const times of [...Object.values(first), ...Object.values(last)]) assert.ok(times > 850 && times < 1150, String(times));
});
