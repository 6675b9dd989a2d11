import assert from "node:assert/strict";
import { performance } from "node:perf_hooks";
import { test } from "node:test";
import { qrMatrix, qrPath } from "../../templates/js/qr.js";

/** @param {string} text */
function sizeOf(text) {
  return qrMatrix(text)?.length ?? null;
}

test("a code is as small as level M allows, then level L", () => {
  assert.equal(sizeOf("x".repeat(14)), 21);
  assert.equal(sizeOf("x".repeat(15)), 25);
  assert.equal(sizeOf("x".repeat(2331)), 177);
  assert.equal(sizeOf("x".repeat(2332)), 161);
  assert.equal(sizeOf("x".repeat(2953)), 177);
});

test("the small alphabet needs less room, and bytes are counted, not signs", () => {
  assert.equal(sizeOf("X".repeat(20)), 21);
  assert.equal(sizeOf("x".repeat(20)), 25);
  assert.equal(sizeOf("é".repeat(7)), 21);
  assert.equal(sizeOf("é".repeat(8)), 25);
});

test("what is too long has no code", () => {
  assert.equal(qrMatrix("x".repeat(2954)), null);
  assert.equal(qrMatrix("X".repeat(4297)), null);
  assert.equal(qrMatrix("x".repeat(100_000)), null);
});

test("a path draws the dark modules in runs", () => {
  assert.equal(qrPath([[true, true, false], [false, false, false], [true, false, true]]), "M0 0h2v1h-2zM0 2h1v1h-1zM2 2h1v1h-1z");
  assert.equal(qrPath([[false]]), "");
});

test("a code of 500 bytes is there in less than half a second", () => {
  const begin = performance.now();
  assert.equal(sizeOf("x".repeat(500)), 85);
  assert.ok(performance.now() - begin < 500);
});
