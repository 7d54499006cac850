import type { PlanConflict } from '#advice/plan.ts';
import type { ConflictContext } from '#conflicts/conflict-context.ts';
import { say } from '#messages/statement.ts';

/** C-07: what the Region lacks. */
export function regionCapability({
  stages,
  open,
  solution,
}: ConflictContext): PlanConflict | undefined {
  const { region } = solution.situation.workload;
  const missing = [...stages, ...open].flatMap((stage) =>
    stage.rejected.filter(({ reasons }) =>
      reasons.some(({ statement }) => statement.code === 'region-absent'),
    ),
  );
  const services = [...new Set(missing.map(({ service }) => service))];
  const [first] = missing;
  if (first === undefined) return undefined;
  return {
    id: 'C-07',
    statement: say('conflict-region-capability', { region, services }),
    question: say('ask-region-capability', {}),
    needs: ['constraints.region', 'constraints.residency'],
    facts: first.reasons.flatMap(({ facts }) => facts),
  };
}
