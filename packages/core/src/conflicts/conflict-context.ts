import type { OpenStage, Plan, PlanStage } from '#advice/plan.ts';
import type { Preference } from '#needs/vocabulary.ts';
import type { Solution, SolveOptions } from '#solve/solve.ts';

/** What a conflict may look at: the need, its solution, and what else could be solved. */
export interface ConflictContext {
  readonly solution: Solution;
  readonly stages: readonly PlanStage[];
  readonly open: readonly OpenStage[];
  readonly cost: Pick<Plan['cost'], 'monthly' | 'budget'>;
  readonly prefer: Preference;
  readonly means: SolveOptions;
}
