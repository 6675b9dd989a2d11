// A text as a QR code, by the rules of ISO/IEC 18004 (model 2): where its modules stand, and the path of an SVG.
import { qrAlignments, qrCoded } from "./qr-words.js";

/** @typedef {{dark: boolean[][], fixed: boolean[][]}} QrGrid modules, and which of them hold no data */

/** @type {((row: number, column: number) => number)[]} a mask turns over the modules where it gives 0 */
const QR_MASKS = [
  (row, column) => (row + column) % 2,
  (row) => row % 2,
  (row, column) => column % 3,
  (row, column) => (row + column) % 3,
  (row, column) => (Math.floor(row / 2) + Math.floor(column / 3)) % 2,
  (row, column) => ((row * column) % 2) + ((row * column) % 3),
  (row, column) => (((row * column) % 2) + ((row * column) % 3)) % 2,
  (row, column) => (((row + column) % 2) + ((row * column) % 3)) % 2,
];

/**
 * @param {string} text
 * @returns {boolean[][] | null} the rows of the smallest code, true for dark; null when the text is too long for any
 */
export function qrMatrix(text) {
  const coded = qrCoded(text);
  if (!coded) return null;
  const grid = qrFrame(coded.version);
  qrPlace(grid, coded.words);
  const masked = QR_MASKS.map((_, mask) => qrMasked(grid, coded.level, mask));
  const penalties = masked.map(qrPenalty);
  return masked[penalties.indexOf(Math.min(...penalties))];
}

/** @param {boolean[][]} matrix @returns {string} the dark modules as the path of an SVG, one unit a module, without margin */
export function qrPath(matrix) {
  const pieces = matrix.map((row, y) => {
    const line = row.map((dark) => (dark ? "#" : ".")).join("");
    return [...line.matchAll(/#+/g)].map((run) => `M${run.index} ${y}h${run[0].length}v1h-${run[0].length}z`).join("");
  });
  return pieces.join("");
}

/** @param {number} version @returns {QrGrid} all patterns, and the places for format and version, which are written later */
function qrFrame(version) {
  const size = version * 4 + 17;
  const rows = () => Array.from({ length: size }, () => Array(size).fill(false));
  const grid = { dark: rows(), fixed: rows() };
  for (let place = 0; place < size; place += 1) {
    qrSet(grid, 6, place, place % 2 === 0);
    qrSet(grid, place, 6, place % 2 === 0);
  }
  const places = qrAlignments(version);
  const last = size - 7;
  for (const row of places) {
    for (const column of places) {
      const atFinder = (row === 6 && (column === 6 || column === last)) || (row === last && column === 6);
      if (!atFinder) qrRings(grid, row, column, 2, [true, false, true]);
    }
  }
  for (const [row, column] of [[3, 3], [3, size - 4], [size - 4, 3]]) qrRings(grid, row, column, 4, [true, true, false, true, false]);
  qrFormat(grid, 0, 0);
  qrVersion(grid, version);
  return grid;
}

/** @param {QrGrid} grid @param {number} row @param {number} column @param {boolean} dark */
function qrSet(grid, row, column, dark) {
  grid.dark[row][column] = dark;
  grid.fixed[row][column] = true;
}

/** @param {QrGrid} grid @param {number} row @param {number} column @param {number} reach @param {boolean[]} rings from the middle outwards */
function qrRings(grid, row, column, reach, rings) {
  for (let y = -reach; y <= reach; y += 1) {
    for (let x = -reach; x <= reach; x += 1) {
      const inside = grid.dark[row + y]?.[column + x] !== undefined;
      if (inside) qrSet(grid, row + y, column + x, rings[Math.max(Math.abs(y), Math.abs(x))]);
    }
  }
}

/** @param {number} value @param {number} divisor @param {number} length of what the division leaves @returns {number} both, one after the other */
function qrGuarded(value, divisor, length) {
  let rest = value << length;
  for (let bit = 31 - Math.clz32(divisor), top = 31; top >= bit; top -= 1) {
    if ((rest >>> top) & 1) rest ^= divisor << (top - bit);
  }
  return (value << length) | rest;
}

/** @param {QrGrid} grid @param {number} level @param {number} mask */
function qrFormat(grid, level, mask) {
  const size = grid.dark.length;
  const bits = qrGuarded((level << 3) | mask, 0x537, 10) ^ 0x5412;
  for (let bit = 0; bit < 15; bit += 1) {
    const dark = ((bits >> bit) & 1) === 1;
    // Around the first finder, past the lines of timing; and again beside the two others.
    if (bit < 8) qrSet(grid, bit < 6 ? bit : bit + 1, 8, dark);
    else qrSet(grid, 8, bit === 8 ? 7 : 14 - bit, dark);
    if (bit < 8) qrSet(grid, 8, size - 1 - bit, dark);
    else qrSet(grid, size - 15 + bit, 8, dark);
  }
  qrSet(grid, size - 8, 8, true);
}

/** @param {QrGrid} grid @param {number} version */
function qrVersion(grid, version) {
  if (version < 7) return;
  const bits = qrGuarded(version, 0x1f25, 12);
  for (let bit = 0; bit < 18; bit += 1) {
    const [near, far] = [Math.floor(bit / 3), grid.dark.length - 11 + (bit % 3)];
    qrSet(grid, near, far, ((bits >> bit) & 1) === 1);
    qrSet(grid, far, near, ((bits >> bit) & 1) === 1);
  }
}

/**
 * Codewords fill pairs of columns from the right, up and down in turn; what is left at the end stays light.
 * @param {QrGrid} grid @param {number[]} words
 */
function qrPlace(grid, words) {
  const size = grid.dark.length;
  let bit = 0;
  for (let right = size - 1, up = true; right > 0; right -= 2, up = !up) {
    // The upright line of timing is no part of any pair.
    if (right === 6) right = 5;
    for (let step = 0; step < size; step += 1) {
      const row = up ? size - 1 - step : step;
      for (const column of [right, right - 1]) {
        if (grid.fixed[row][column]) continue;
        grid.dark[row][column] = ((words[bit >> 3] >> (7 - (bit & 7))) & 1) === 1;
        bit += 1;
      }
    }
  }
}

/** @param {QrGrid} grid @param {number} level @param {number} mask @returns {boolean[][]} */
function qrMasked(grid, level, mask) {
  const turns = QR_MASKS[mask];
  const dark = grid.dark.map((line, row) =>
    line.map((module, column) => module !== (!grid.fixed[row][column] && turns(row, column) === 0)));
  qrFormat({ dark, fixed: grid.fixed }, level, mask);
  return dark;
}

/** @param {boolean[][]} dark @returns {number} how hard the modules are to read, by the four rules of the standard */
function qrPenalty(dark) {
  const size = dark.length;
  const lines = [...dark, ...dark.map((_, column) => dark.map((row) => row[column]))];
  const written = lines.map((line) => line.map(Number).join(""));
  const squares = dark.flatMap((row, y) => row.filter((module, x) =>
    y && x && module === row[x - 1] && module === dark[y - 1][x] && module === dark[y - 1][x - 1]));
  const share = (20 * dark.flat().filter(Boolean).length) / size ** 2;
  return qrSum(written.map(qrRuns)) + squares.length * 3 + qrSum(written.map(qrLikeFinders)) + Math.floor(Math.abs(share - 10)) * 10;
}

/** @param {number[]} values @returns {number} */
function qrSum(values) {
  return values.reduce((sum, value) => sum + value, 0);
}

/** @param {string} line @returns {number} three for five of one colour in a row, one for each more */
function qrRuns(line) {
  return qrSum((line.match(/0{5,}|1{5,}/g) ?? []).map((run) => run.length - 2));
}

/** @param {string} line @returns {number} forty for each that a reader may take for a finder; the margin counts as light */
function qrLikeFinders(line) {
  const wide = `0000${line}0000`;
  let found = 0;
  for (let place = wide.indexOf("1011101"); place > 0; place = wide.indexOf("1011101", place + 1)) {
    if (wide.slice(place - 4, place) === "0000" || wide.slice(place + 7, place + 11) === "0000") found += 1;
  }
  return found * 40;
}
