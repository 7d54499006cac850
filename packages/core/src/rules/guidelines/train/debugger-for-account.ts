import { catalog } from '#catalog/catalog.ts';
import { say } from '#messages/statement.ts';
import { citation } from '#rules/cite.ts';
import type { Guideline } from '#rules/rule.ts';

/** The managed debugger stays for accounts that use it; others get rules that run as a job. */
export const debuggerForAccount: Guideline = {
  id: 'DB-01 debugger',
  reads: ['account.usedInLast12Months'],
  basis: 'stated',
  weigh(option, { need }) {
    if (option.decision !== 'debugging') return undefined;
    const isKnown = need.account?.usedInLast12Months?.includes('debugger') ?? false;
    const closure = catalog.debugger.lifecycle;
    const facts = [citation('debugger.lifecycle', closure)];
    if (option.service === 'debugger')
      return isKnown ? { points: 3, statement: say('debugger-known-here', {}), facts } : undefined;
    const since = closure.value.closedSince ?? '';
    return isKnown
      ? undefined
      : { points: 2, statement: say('debugger-replaced', { since }), facts };
  },
};
