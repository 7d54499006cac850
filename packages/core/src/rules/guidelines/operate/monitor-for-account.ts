import { catalog } from '#catalog/catalog.ts';
import { say } from '#messages/statement.ts';
import { citation } from '#rules/cite.ts';
import type { Guideline } from '#rules/rule.ts';

/** Model Monitor stays for accounts that use it; others get the same checks as a job. */
export const monitorForAccount: Guideline = {
  id: 'MO-01 monitor',
  reads: ['account.usedInLast12Months', 'operations.monitoring'],
  basis: 'stated',
  weigh(option, { need }) {
    if (option.decision !== 'monitoring') return undefined;
    const isKnown = need.account?.usedInLast12Months?.includes('model-monitor') ?? false;
    const closure = catalog['model-monitor'].lifecycle;
    const facts = [citation('model-monitor.lifecycle', closure)];
    if (option.service === 'model-monitor')
      return isKnown ? { points: 3, statement: say('monitor-known-here', {}), facts } : undefined;
    const since = closure.value.closedSince ?? '';
    return isKnown
      ? undefined
      : { points: 2, statement: say('monitor-replaced', { since }), facts };
  },
};
