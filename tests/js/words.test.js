import assert from "node:assert/strict";
import { test } from "node:test";

const TEXTS = [
  { hello: "Hello {name}", card: "{n} card\t{n} cards", gap: "Gap {n} of {all}, {n}" },
  { hello: "Hola {name}", card: "{n} tarjeta\t{n} tarjetas", gap: "Hueco {n} de {all}, {n}" },
];

let opened = 0;
/** @param {string} first the language of the page */
const open = async (first) => {
  opened += 1;
  const words = await import(`../../templates/js/words.js?${opened}`);
  words.useWords(TEXTS, ["en", "es"], first);
  return words;
};

test("a number chooses between one and many", async () => {
  const { say } = await open("en");
  assert.deepEqual([0, 1, 2, 1.5].map((n) => say("card", { n })), ["0 cards", "1 card", "2 cards", "1.5 cards"]);
});

test("numbers are written as the language writes them", async () => {
  const { say, sayNumber, language } = await open("es");
  assert.equal(language(), "es");
  assert.deepEqual([0, 1, 2, 1.5].map((n) => say("card", { n })), ["0 tarjetas", "1 tarjeta", "2 tarjetas", "1,5 tarjetas"]);
  assert.equal(sayNumber(2 / 3), "0,67");
  const english = await open("en");
  assert.deepEqual([2 / 3, 3, 2.5].map(english.sayNumber), ["0.67", "3", "2.5"]);
});

test("a text without forms for numbers serves every number", async () => {
  const { say } = await open("en");
  assert.equal(say("gap", { n: 1, all: 4 }), "Gap 1 of 4, 1");
  assert.equal(say("gap", { n: 3, all: 4 }), "Gap 3 of 4, 3");
});

test("the page holds a text a line", async () => {
  const { say, textsIn, useWords } = await open("en");
  useWords(textsIn("Yes\n{n} day\t{n} days\n\nSí\n{n} día\t{n} días"), ["en", "es"], "es");
  assert.deepEqual([say(0), say(1, { n: 1 }), say(1, { n: 2 })], ["Sí", "1 día", "2 días"]);
});

test("values stay as they were typed", async () => {
  const { say } = await open("es");
  assert.equal(say("hello", { name: "$& {n} <b>" }), "Hola $& {n} <b>");
});

test("a text that is in no language is an error, not a word on a button", async () => {
  const { say } = await open("en");
  assert.throws(() => say("missing"), TypeError);
});

/** An element as `translate` sees it. */
class Place {
  constructor(dataset) {
    this.dataset = dataset;
    this.attributes = {};
    this.lang = "";
  }
  setAttribute(name, value) {
    this.attributes[name] = value;
  }
  removeAttribute(name) {
    this[name] = "";
  }
}

test("another language changes every named text and tells who listens", async () => {
  const { speak, onLanguage, language } = await open("en");
  const text = new Place({ t: "card", n: "1" });
  const label = new Place({ l: "gap", n: "2" });
  globalThis.document = {
    documentElement: { lang: "en" },
    querySelectorAll: (selector) => (selector === "[data-t]" ? [text] : [label]),
  };
  let heard = 0;
  onLanguage(() => (heard += 1));
  speak("es");
  assert.deepEqual([text.textContent, text.lang, heard], ["1 tarjeta", "es", 1]);
  assert.match(label.attributes["aria-label"], /^Hueco 2 /);
  speak("en");
  assert.deepEqual([text.textContent, text.lang, heard], ["1 card", "", 2]);
  speak("fr");
  assert.deepEqual([language(), heard], ["en", 2]);
  delete globalThis.document;
});
