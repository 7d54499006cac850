import { createRandom } from '#random.ts';

const SIZE = 256;
const MASK = SIZE - 1;

/** One field of smooth noise for all pictures, each looks at another place of it: quick, and the same everywhere. */
const field: Float32Array = makeField();

function makeField(): Float32Array {
  const random = createRandom('noise field');
  return Float32Array.from({ length: SIZE * SIZE }, () => random.between(-1, 1));
}

/** Smooth noise from -1 to 1; one unit is the size of a grain. */
export function noiseAt(x: number, y: number): number {
  const left = Math.floor(x);
  const top = Math.floor(y);
  const across = smooth(x - left);
  const down = smooth(y - top);
  const row = (top & MASK) * SIZE;
  const nextRow = ((top + 1) & MASK) * SIZE;
  const column = left & MASK;
  const nextColumn = (left + 1) & MASK;
  const upper = mix(field[row + column] ?? 0, field[row + nextColumn] ?? 0, across);
  const lower = mix(field[nextRow + column] ?? 0, field[nextRow + nextColumn] ?? 0, across);
  return mix(upper, lower, down);
}

function smooth(share: number): number {
  return share * share * (3 - 2 * share);
}

function mix(from: number, to: number, share: number): number {
  return from + (to - from) * share;
}
