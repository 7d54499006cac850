import type { PlanConflict } from '#advice/plan.ts';
import { catalog } from '#catalog/catalog.ts';
import type { ConflictContext } from '#conflicts/conflict-context.ts';
import { say } from '#messages/statement.ts';
import { citation } from '#rules/cite.ts';

/** C-01: services that a plan of last year would have named take no new customers. */
export function closedFeatures({ stages, solution }: ConflictContext): PlanConflict | undefined {
  const rejected = stages.flatMap((stage) => stage.rejected);
  const closed = rejected.flatMap(({ service }) => {
    const { lifecycle } = catalog[service];
    return lifecycle.value.status === 'open' ? [] : [{ service, lifecycle }];
  });
  const known = solution.situation.need.account?.usedInLast12Months;
  const [first] = closed;
  if (first === undefined || known !== undefined) return undefined;
  const since = first.lifecycle.value.closedSince ?? '';
  return {
    id: 'C-01',
    statement: say('conflict-closed-features', {
      services: closed.map(({ service }) => service),
      since,
    }),
    question: say('ask-closed-features', {}),
    needs: ['account.usedInLast12Months'],
    facts: closed.map(({ service, lifecycle }) => citation(`${service}.lifecycle`, lifecycle)),
  };
}
