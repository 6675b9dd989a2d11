import assert from "node:assert/strict";
import { afterEach, test } from "node:test";

/** What a browser's localStorage is to the script; `fails` names what throws. */
class Shelf {
  constructor(fails = []) {
    this.held = new Map();
    this.fails = fails;
  }
  try(what) {
    if (this.fails.includes(what)) throw new DOMException(what, "QuotaExceededError");
  }
  getItem(name) {
    this.try("getItem");
    return this.held.has(name) ? this.held.get(name) : null;
  }
  setItem(name, text) {
    this.try("setItem");
    this.held.set(name, String(text));
  }
  removeItem(name) {
    this.try("removeItem");
    this.held.delete(name);
  }
}

let opened = 0;
/** A page that has just been opened: the script remembers nothing. */
const open = (shelf) => {
  Object.defineProperty(globalThis, "localStorage", { configurable: true, writable: true, value: shelf });
  opened += 1;
  return import(`../../templates/js/store.js?${opened}`);
};
afterEach(() => delete globalThis.localStorage);

test("what is kept is there when the page is opened again, under a name of ours", async () => {
  const shelf = new Shelf();
  const first = await open(shelf);
  first.keep("3fa2c1/boxes", { a: 1 });
  assert.deepEqual([...shelf.held], [["quizgen/3fa2c1/boxes", '{"a":1}']]);
  const second = await open(shelf);
  assert.deepEqual(second.recall("3fa2c1/boxes"), { a: 1 });
  assert.equal(second.recall("other"), null);
  assert.ok(second.keepsForGood());
});

test("null forgets", async () => {
  const shelf = new Shelf();
  const page = await open(shelf);
  page.keep("mode", "test");
  page.keep("mode", null);
  assert.equal(shelf.held.size, 0);
  assert.equal(page.recall("mode"), null);
});

test("what is damaged is as if it were not there", async () => {
  const shelf = new Shelf();
  const page = await open(shelf);
  for (const text of ["", "{", "undefined", "{'a':1}"]) {
    shelf.held.set("quizgen/mode", text);
    assert.equal(page.recall("mode"), null, text);
  }
  assert.ok(page.keepsForGood());
});

test("without storage the page's memory keeps it, and says that it will not last", async () => {
  const page = await open(undefined);
  delete globalThis.localStorage;
  assert.equal(page.recall("mode"), null);
  assert.equal(page.keepsForGood(), false);
  page.keep("mode", "cards");
  assert.equal(page.recall("mode"), "cards");
  page.keep("mode", null);
  assert.equal(page.recall("mode"), null);
});

test("storage that is forbidden is as good as none", async () => {
  const page = await open(undefined);
  Object.defineProperty(globalThis, "localStorage", { configurable: true, get() { throw new DOMException("no", "SecurityError"); } });
  page.keep("mode", "cards");
  assert.equal(page.keepsForGood(), false);
  assert.equal(page.recall("mode"), "cards");
});

test("when storage is full, the newest counts, not what lies there still", async () => {
  const shelf = new Shelf();
  const page = await open(shelf);
  page.keep("round", { answers: 1 });
  shelf.fails = ["setItem"];
  page.keep("round", { answers: 2 });
  assert.equal(page.keepsForGood(), false);
  assert.deepEqual(page.recall("round"), { answers: 2 });
  shelf.fails = [];
  page.keep("round", { answers: 3 });
  assert.deepEqual(page.recall("round"), { answers: 3 });
  assert.equal(shelf.held.get("quizgen/round"), '{"answers":3}');
});

test("what cannot be removed is forgotten for this page all the same", async () => {
  const shelf = new Shelf(["removeItem"]);
  const page = await open(shelf);
  page.keep("round", 1);
  page.keep("round", null);
  assert.equal(page.recall("round"), null);
});
