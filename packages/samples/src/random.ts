/** A stream of chance that a seed determines: the same seed gives the same samples on every machine. */
export interface Random {
  /** From 0, below 1. */
  next(): number;
  between(low: number, high: number): number;
  /** A whole number from 0, below `limit`. */
  below(limit: number): number;
  /** Mean 0, deviation 1. */
  normal(): number;
  chance(share: number): boolean;
  pick<T>(from: readonly [T, ...T[]]): T;
}

/** Chris Doty-Humphrey's sfc32 (public domain, PractRand), started from a hash of the seed. */
export function createRandom(seed: string): Random {
  let [a, b, c, counter] = hashed(seed);
  const whole = (): number => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    c |= 0;
    return sum >>> 0;
  };
  for (let round = 0; round < 15; round += 1) whole();
  const next = (): number => whole() / 4_294_967_296;
  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    next,
    below,
    between: (low, high) => low + next() * (high - low),
    normal: () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
    chance: (share) => next() < share,
    pick: (from) => from[below(from.length)] ?? from[0],
  };
}

/** FNV-1a, four times with different starts. */
function hashed(seed: string): [number, number, number, number] {
  const word = (start: number): number => {
    let hash = start;
    for (let at = 0; at < seed.length; at += 1)
      hash = Math.imul(hash ^ seed.charCodeAt(at), 16_777_619);
    return hash | 0;
  };
  return [word(2_166_136_261), word(1_597_334_677), word(374_761_393), word(668_265_263)];
}
