/** Uniform numbers in [0, 1) that depend on the seed alone, so that a rehearsal can be replayed. */
export type Random = () => number;

const TWO_32 = 4_294_967_296;

/**
 * The 32-bit generator "mulberry32": small, quick, and even enough to shuffle and resample.
 * Not for secrets.
 */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / TWO_32;
  };
}
