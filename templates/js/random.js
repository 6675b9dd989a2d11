// Chance that a seed decides: the same seed gives the same numbers in every browser.

/** @param {string} seed @returns {() => number} draws numbers from 0 up to 1 */
export function chance(seed) {
  // FNV-1a turns the seed into a state, xorshift moves it on.
  let state = 2166136261;
  for (const sign of seed) state = Math.imul(state ^ (sign.codePointAt(0) ?? 0), 16777619);
  state = state >>> 0 || 1;
  const draw = () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state / 4294967296;
  };
  // Seeds that differ little begin alike: the first draws are thrown away.
  for (let count = 0; count < 12; count += 1) draw();
  return draw;
}

/** @template T @param {readonly T[]} list @param {() => number} draw @returns {T[]} a shuffled copy */
export function shuffled(list, draw) {
  const copy = [...list];
  for (let last = copy.length - 1; last > 0; last -= 1) {
    const other = Math.floor(draw() * (last + 1));
    [copy[last], copy[other]] = [copy[other], copy[last]];
  }
  return copy;
}
