import type { Assumption, OpenStage, PlanStage } from '#advice/plan.ts';
import { catalog } from '#catalog/catalog.ts';
import { say } from '#messages/statement.ts';

/** G-05: AWS announced closures on 2026-03-31, 2026-06-30 and 2026-09-29, one batch a quarter. */
const goodForDays = 90;

/** Days that have passed since a day (`2026-10-15`). */
export type DaysSince = (day: string) => number;

/** Says that AWS may have closed something since its lists were read; nothing while they are fresh. */
export function oldLifecycle(
  stages: readonly (PlanStage | OpenStage)[],
  daysSince: DaysSince,
): readonly Assumption[] {
  const chosen = stages.flatMap((stage) => ('choice' in stage ? [stage.choice.service] : []));
  const dates = chosen.map((service) => catalog[service].lifecycle.asOf).sort();
  const [asOf] = dates;
  if (asOf === undefined) return [];
  // A month counts from its first day.
  const days = daysSince(asOf.length === 7 ? `${asOf}-01` : asOf);
  return days > goodForDays
    ? [{ field: '', statement: say('assume-lifecycle-old', { asOf, days }) }]
    : [];
}
