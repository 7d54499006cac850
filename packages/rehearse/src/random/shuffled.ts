import type { Random } from '#random/seeded-random.ts';

/** A copy in random order (Fisher and Yates). */
export function shuffled<T>(items: readonly T[], random: Random): readonly T[] {
  const copy = [...items];
  for (let last = copy.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    const [moved, kept] = [copy[other], copy[last]];
    if (moved !== undefined) copy[last] = moved;
    if (kept !== undefined) copy[other] = kept;
  }
  return copy;
}
