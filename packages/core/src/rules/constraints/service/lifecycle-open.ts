import { say } from '#messages/statement.ts';
import { citation, entryOf } from '#rules/cite.ts';
import type { Constraint } from '#rules/rule.ts';

/** Services closed to new customers stay possible for an account that says it has used them. */
export const lifecycleOpen: Constraint = {
  id: 'G-02 lifecycle',
  reads: ['account.usedInLast12Months'],
  basis: 'stated',
  check(option, { need }) {
    const entry = entryOf(option);
    const lifecycle = entry?.lifecycle;
    if (lifecycle === undefined || lifecycle.value.status === 'open') return undefined;
    const { feature, closedSince, status } = lifecycle.value;
    const isKnown =
      feature !== undefined && (need.account?.usedInLast12Months ?? []).includes(feature);
    if (isKnown && status !== 'shutdown') return undefined;
    const facts = [citation(`${option.service}.lifecycle`, lifecycle)];
    return { statement: say('service-closed', { since: closedSince ?? '' }), facts };
  },
};
