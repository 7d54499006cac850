import type { Shot } from '#defects/plan/shot.ts';
import { createRandom, type Random } from '#random.ts';

/** A row of the table `inspections`, as people left it: with gaps, doubles and odd spellings. */
export interface Inspection {
  readonly id: string;
  /** Path below the folder of images. */
  readonly image: string;
  readonly product: string | null;
  readonly line: string;
  /** ISO 8601, UTC. */
  readonly inspectedAt: string;
  /** `pass` or `fail`, sometimes spelt otherwise. */
  readonly verdict: string | null;
  /** What was found on a part that failed. */
  readonly defect: string | null;
  readonly inspector: string | null;
}

const MINUTES_LATER = 20;

/** What the inspectors wrote down about the rounds that were inspected: `first` and `second`. */
export function inspectionsOf(shots: readonly Shot[], seed: number): readonly Inspection[] {
  return shots
    .filter(({ round }) => round === 'first' || round === 'second')
    .flatMap((shot) => {
      const random = createRandom(`${seed}/inspection/${shot.image}`);
      const row = inspect(shot, random);
      const lost = random.chance(0.004)
        ? [{ ...row, image: row.image.replace('.jpg', '-b.jpg') }]
        : [];
      const copies = random.chance(0.015) ? [row, row] : [row];
      return [...copies, ...lost];
    });
}

function inspect(shot: Shot, random: Random): Inspection {
  const later = random.between(1, MINUTES_LATER) * 60_000;
  const verdict = shot.defect === undefined ? 'pass' : 'fail';
  const isForgotten = random.chance(0.01);
  return {
    id: `${shot.round}-${shot.image.replaceAll(/[/.]|jpg$/g, '-').replace(/-+$/, '')}`,
    image: shot.image,
    product: random.chance(0.02) ? null : shot.product,
    line: shot.line,
    inspectedAt: new Date(shot.takenAt.getTime() + later).toISOString(),
    verdict: isForgotten ? null : spelt(verdict, random),
    defect: isForgotten ? null : (shot.defect ?? null),
    inspector: random.chance(0.03) ? null : `inspector-${1 + random.below(5)}`,
  };
}

function spelt(verdict: string, random: Random): string {
  if (!random.chance(0.02)) return verdict;
  return random.chance(0.5) ? verdict.toUpperCase() : ` ${verdict}`;
}
