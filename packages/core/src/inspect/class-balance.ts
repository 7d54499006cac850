import type { ClassCount } from '#inspect/data-profile.ts';

export interface ClassBalance {
  /** Most frequent first. */
  readonly classes: readonly ClassCount[];
  readonly total: number;
  readonly rarest: ClassCount;
  /** Share of the rarest class, from 0 to 1. */
  readonly rarestShare: number;
  /** `even`; `uneven`: accuracy misleads; `rare`: fewer than a hundred examples or one in a hundred. */
  readonly verdict: 'even' | 'uneven' | 'rare';
}

/** A class this many times rarer than its equal share makes accuracy a bad measure: our rule of thumb. */
const unevenBelow = 0.5;
const rareShare = 0.01;
const rareCount = 100;

/** How evenly the examples are spread over the classes; undefined for fewer than two. */
export function classBalance(counts: readonly ClassCount[]): ClassBalance | undefined {
  const classes = counts.filter(({ count }) => count > 0).toSorted((a, b) => b.count - a.count);
  const rarest = classes.at(-1);
  if (rarest === undefined || classes.length < 2) return undefined;
  const total = classes.reduce((sum, { count }) => sum + count, 0);
  const rarestShare = rarest.count / total;
  const equal = 1 / classes.length;
  const uneven = rarestShare < equal * unevenBelow;
  const rare = rarestShare < Math.min(rareShare, equal) || rarest.count < rareCount;
  return {
    classes,
    total,
    rarest,
    rarestShare,
    verdict: uneven ? (rare ? 'rare' : 'uneven') : 'even',
  };
}
