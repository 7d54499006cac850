import type { ImageQuality } from '#images/image-evidence.ts';

/** As the recipe of the scenario names a part that passed. */
const good = 'good';

export interface StoppedParts {
  /** Share of the defective parts that any defect was answered for. */
  readonly found: number;
  /** Share of the good parts that a defect was answered for. */
  readonly falseAlarms: number;
}

/** Whether a part is stopped matters more to a line than which defect it has; undefined without a good class. */
export function stoppedParts({ classes, confusion }: ImageQuality): StoppedParts | undefined {
  const passed = classes.indexOf(good);
  if (passed < 0) return undefined;
  const tally = { bad: 0, stopped: 0, good: 0, alarms: 0 };
  for (const [row, counts] of confusion.entries()) {
    const total = counts.reduce((sum, count) => sum + count, 0);
    const named = total - (counts[passed] ?? 0);
    if (row === passed) {
      tally.good += total;
      tally.alarms += named;
    } else {
      tally.bad += total;
      tally.stopped += named;
    }
  }
  if (tally.bad === 0 || tally.good === 0) return undefined;
  return { found: tally.stopped / tally.bad, falseAlarms: tally.alarms / tally.good };
}
