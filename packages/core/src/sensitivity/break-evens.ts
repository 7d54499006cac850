import type { BreakEven, CostLine, SavingsOption } from '#advice/plan.ts';
import { batchAgainstEndpoint } from '#sensitivity/break-evens/batch-endpoint.ts';
import { savingsAgainstOnDemand } from '#sensitivity/break-evens/savings-plan.ts';
import { serverlessAgainstInstance } from '#sensitivity/break-evens/serverless-instance.ts';
import { spotAgainstOnDemand } from '#sensitivity/break-evens/spot-on-demand.ts';
import { storageClasses } from '#sensitivity/break-evens/storage-classes.ts';
import type { Solution } from '#solve/solve.ts';

/** Where two ways of doing the same cost the same: of what this plan could do either way. */
export function breakEvensOf(
  solution: Solution,
  {
    savingsPlans,
    lines,
  }: {
    readonly savingsPlans: readonly SavingsOption[];
    readonly lines: readonly CostLine[];
  },
): readonly BreakEven[] {
  const all = [
    serverlessAgainstInstance(solution),
    batchAgainstEndpoint(solution),
    spotAgainstOnDemand(solution),
    savingsAgainstOnDemand(savingsPlans, lines),
    storageClasses(solution),
  ];
  return all.filter((one) => one !== undefined);
}
