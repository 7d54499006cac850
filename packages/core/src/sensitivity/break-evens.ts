import type { BreakEven, CostLine, SavingsOption } from '#advice/plan.ts';
import { batchAgainstEndpoint } from '#sensitivity/break-evens/batch-endpoint.ts';
import { readyMadeAgainstOwn } from '#sensitivity/break-evens/ready-made.ts';
import { savingsAgainstOnDemand } from '#sensitivity/break-evens/savings-plan.ts';
import { serverlessAgainstInstance } from '#sensitivity/break-evens/serverless-instance.ts';
import { spotAgainstOnDemand } from '#sensitivity/break-evens/spot-on-demand.ts';
import { storageClasses } from '#sensitivity/break-evens/storage-classes.ts';
import type { Solution } from '#solve/solve.ts';

export interface Compared {
  readonly solution: Solution;
  readonly bill: {
    readonly savingsPlans: readonly SavingsOption[];
    readonly lines: readonly CostLine[];
  };
  /** The whole plan with a model of one's own, where a ready-made service is chosen. */
  readonly own: Solution | undefined;
}

/** Where two ways of doing the same cost the same: of what this plan could do either way. */
export function breakEvensOf({ solution, bill, own }: Compared): readonly BreakEven[] {
  const all = [
    readyMadeAgainstOwn(solution, own),
    serverlessAgainstInstance(solution),
    batchAgainstEndpoint(solution),
    spotAgainstOnDemand(solution),
    savingsAgainstOnDemand(bill.savingsPlans, bill.lines),
    storageClasses(solution),
  ];
  return all.filter((one) => one !== undefined);
}
