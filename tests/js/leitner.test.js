import assert from "node:assert/strict";
import { test } from "node:test";
import { DAYS, boxesFile, boxesIn, counts, dayOf, daysToNext, dueCards, judged, placeOfCard } from "../../templates/js/leitner.js";

const IDS = ["a", "b", "c", "__proto__"];
const TODAY = 20000;

test("a card that is known moves on box by box, and comes again later and later", () => {
  let boxes = {};
  const places = [1, 2, 3, 4, 5].map(() => {
    boxes = judged(boxes, "a", true, TODAY);
    return boxes.a;
  });
  assert.deepEqual(places.map(({ box }) => box), [2, 3, 4, 5, 5]);
  assert.deepEqual(places.map(({ due }) => due - TODAY), [1, 3, 7, 14, 14]);
});

test("a card that is not known goes back to the first box and is due at once", () => {
  const before = { a: { box: 5, due: TODAY }, b: { box: 3, due: TODAY } };
  const after = judged(before, "a", false, TODAY);
  assert.deepEqual(after, { a: { box: 1, due: TODAY }, b: { box: 3, due: TODAY } });
  assert.equal(before.a.box, 5);
});

test("due cards come with the lowest box first, new ones among them", () => {
  const boxes = { a: { box: 3, due: TODAY }, b: { box: 2, due: TODAY + 1 }, c: { box: 2, due: TODAY - 5 } };
  assert.deepEqual(dueCards(boxes, ["a", "b", "c", "new"], TODAY), ["new", "c", "a"]);
  assert.deepEqual(dueCards(boxes, ["b"], TODAY), []);
  assert.equal(daysToNext(boxes, ["b"], TODAY), 1);
  assert.equal(daysToNext(boxes, ["a", "b", "c"], TODAY), 0);
});

test("cards are counted by box, new ones in the first", () => {
  assert.deepEqual(counts({ a: { box: 5, due: 0 }, gone: { box: 2, due: 0 } }, IDS), [3, 0, 0, 0, 1]);
  assert.equal(DAYS.length, 5);
});

test("a day is the pupil's own, in winter and in summer", () => {
  const zone = process.env.TZ;
  /** @param {string} place @param {string[]} moments */
  const daysIn = (place, ...moments) => {
    process.env.TZ = place;
    return moments.map((moment) => dayOf(new Date(moment)));
  };
  try {
    const [first] = daysIn("UTC", "2026-01-10T00:00:00");
    assert.equal(first, Date.UTC(2026, 0, 10) / 86400000);
    for (const place of ["UTC", "America/Los_Angeles", "Asia/Kolkata", "Pacific/Kiritimati", "Europe/London"]) {
      const days = daysIn(place, "2026-01-10T00:00:00", "2026-01-10T23:59:59", "2026-01-11T00:00:00");
      assert.deepEqual(days, [first, first, first + 1], place);
      // The clocks change on both sides of the sea in these weeks.
      const spring = Date.UTC(2026, 2, 1) / 86400000;
      for (let day = 1; day <= 31; day += 1) {
        const date = `2026-03-${String(day).padStart(2, "0")}`;
        assert.deepEqual(daysIn(place, `${date}T00:00:00`, `${date}T23:59:59`), [spring + day - 1, spring + day - 1], `${place} ${date}`);
      }
    }
  } finally {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  }
});

test("a file gives its boxes back", () => {
  const boxes = { a: { box: 2, due: TODAY }, c: { box: 5, due: -3 } };
  const file = boxesFile("3fa2c1", boxes);
  assert.ok(file.endsWith("}\n"));
  assert.deepEqual(boxesIn(file, "3fa2c1", IDS), boxes);
  assert.deepEqual(boxesIn(boxesFile("3fa2c1", {}), "3fa2c1", IDS), {});
});

test("a file that is not ours is none", () => {
  assert.equal(boxesIn(boxesFile("000000", { a: { box: 2, due: 1 } }), "3fa2c1", IDS), null);
  const texts = ["", "null", "7", "[]", "{", '"boxes"', '{"quizgen":"answers","bank":"3fa2c1","boxes":{}}', '{"quizgen":"boxes","bank":["3fa2c1"],"boxes":{}}',
    '{"quizgen":"boxes","bank":"3fa2c1"}', '{"quizgen":"boxes","bank":"3fa2c1","boxes":null}'];
  for (const text of texts) assert.equal(boxesIn(text, "3fa2c1", IDS), null, text);
});

test("places that cannot be are dropped, and nothing else comes with the others", () => {
  const bad = ["null", "7", "[]", "{}", '{"box":2}', '{"box":"2","due":1}', '{"box":0,"due":1}', '{"box":6,"due":1}', '{"box":1.5,"due":1}',
    '{"box":1e999,"due":1}', '{"box":1,"due":1e999}', '{"box":1,"due":1e300}', '{"box":1,"due":1000000}', '{"box":1,"due":-1e9}', '{"box":1,"due":0.5}', '{"box":[1],"due":[1]}'];
  for (const place of bad) {
    const text = `{"quizgen":"boxes","version":1,"bank":"x","boxes":{"a":${place},"b":{"box":2,"due":5,"more":"<b>"},"stranger":{"box":2,"due":5}}}`;
    assert.deepEqual(boxesIn(text, "x", IDS), { b: { box: 2, due: 5 } }, place);
  }
  for (const boxes of ['"abc"', "[{}]", "5", "true"]) assert.deepEqual(boxesIn(`{"quizgen":"boxes","bank":"x","boxes":${boxes}}`, "x", IDS), {});
});

test("a name that every object has is a card like any other", () => {
  const found = boxesIn('{"quizgen":"boxes","bank":"x","boxes":{"__proto__":{"box":4,"due":9}}}', "x", IDS);
  assert.deepEqual(placeOfCard(found, "__proto__"), { box: 4, due: 9 });
  assert.equal(Object.getPrototypeOf(found), Object.prototype);
  assert.equal({}.box, undefined);
  assert.deepEqual(placeOfCard({}, "__proto__"), { box: 1, due: 0 });
  assert.deepEqual(placeOfCard({}, "constructor"), { box: 1, due: 0 });
  const after = judged({}, "__proto__", true, TODAY);
  assert.deepEqual(placeOfCard(after, "__proto__"), { box: 2, due: TODAY + 1 });
});
