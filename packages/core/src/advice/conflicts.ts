import type { PlanConflict } from '#advice/plan.ts';
import { conflictChecks } from '#conflicts/conflict-checks.ts';
import type { ConflictContext } from '#conflicts/conflict-context.ts';

/** Wishes of the need that collide, each with the question that settles it. */
export function conflictsOf(context: ConflictContext): readonly PlanConflict[] {
  return conflictChecks.flatMap((check) => check(context) ?? []);
}
