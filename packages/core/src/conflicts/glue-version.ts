import type { PlanConflict } from '#advice/plan.ts';
import type { ConflictContext } from '#conflicts/conflict-context.ts';
import { say } from '#messages/statement.ts';
import { page } from '#rules/cite.ts';

/** C-15: a new Spark, and libraries of yesterday. */
export function glueVersion({ stages, solution }: ConflictContext): PlanConflict | undefined {
  const chosen = stages.map(({ choice }) => choice.service);
  const { need } = solution.situation;
  const hasCode = need.team?.skills?.includes('spark') ?? false;
  if (!hasCode || !chosen.includes('glue')) return undefined;
  return {
    id: 'C-15',
    statement: say('conflict-glue-version', {}),
    question: say('ask-glue-version', {}),
    needs: ['team.skills'],
    facts: page('glue', 'version'),
  };
}
