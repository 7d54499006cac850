import type { PlanContext } from '#plan/plan-context.ts';

/** Names of the services whose bill comes on top of the total; empty when all of it is known. */
export function unpriced({
  plan,
  described,
  format,
}: Pick<PlanContext, 'plan' | 'described' | 'format'>): string {
  const names = plan.cost.notPriced.map(
    ({ stage, service }) => described.stages.find(({ id }) => id === stage)?.service ?? service,
  );
  return names.length === 0 ? '' : format.list([...new Set(names)]);
}
