import assert from "node:assert/strict";
import { test } from "node:test";
import zlib from "node:zlib";
import { answerCode, answerFile } from "../../templates/js/code.js";

const ANA = {
  bank: "3fa2c1", layout: "9b01d2e4", seed: 7, name: "Ana B.", took: 412,
  answers: [["B"], ["A", "C"], ["T"], ["lens", "beam"], [], ["600"]],
};

/** @param {object} changed */
function bodyOf(changed) {
  const code = answerCode({ ...ANA, ...changed });
  return code.slice(0, code.lastIndexOf(":"));
}

test("a code holds the fields in their order", () => {
  assert.equal(bodyOf({}), "QZ1:3fa2c1:9b01d2e4:7:412:Ana+B.:B;A,C;T;lens,beam;;600");
});

test("a code ends in eight digits of its CRC-32", () => {
  assert.match(answerCode(ANA), /:[0-9a-f]{8}$/);
  // Older Nodes have no crc32; the tests in Python ask theirs.
  if (zlib.crc32) assert.equal(answerCode(ANA).slice(-8), zlib.crc32(bodyOf({})).toString(16).padStart(8, "0"));
});

test("what parts a code is spelled out where a pupil types it", () => {
  assert.equal(bodyOf({ name: "a:b;c,d+e f%", answers: [["1:2", "3;4"], [","]] }),
    "QZ1:3fa2c1:9b01d2e4:7:412:a%3Ab%3Bc%2Cd%2Be+f%25:1%3A2,3%3B4;%2C");
});

test("fields that are all empty are no answer, and one among others keeps its place", () => {
  assert.equal(bodyOf({ answers: [["", ""], ["", "x"], [""], ["y", ""]] }), "QZ1:3fa2c1:9b01d2e4:7:412:Ana+B.:;,x;;y,");
  assert.deepEqual(JSON.parse(answerFile({ ...ANA, answers: [["", ""], ["", "x"]] })).answers, [[], ["", "x"]]);
});

test("half a character becomes the sign for what cannot be shown", () => {
  assert.ok(bodyOf({ name: "a\ud83d" }).includes(":a%EF%BF%BD:"));
  assert.ok(bodyOf({ name: "😀" }).includes(":%F0%9F%98%80:"));
  assert.equal(JSON.parse(answerFile({ ...ANA, name: "\udc00" })).name, "\ufffd");
});

test("a file says what it is and ends in a line end", () => {
  const file = answerFile(ANA);
  assert.ok(file.endsWith("}\n"));
  assert.deepEqual(JSON.parse(file), { quizgen: "answers", version: 1, ...ANA });
});
