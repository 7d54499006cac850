import { say } from '#messages/statement.ts';
import { page } from '#rules/cite.ts';
import type { Guideline } from '#rules/rule.ts';

/** A promise of spending comes after a month of known, steady use. */
export const commitmentAfterBaseline: Guideline = {
  id: 'CO-01 commitment',
  reads: ['account.commitments', 'constraints.horizon'],
  basis: 'heuristic',
  weigh(option, { need }) {
    if (option.decision !== 'commitment') return undefined;
    const months = (need.constraints?.horizon?.low ?? 0) / (730 * 3_600);
    const isSteady = need.deployment?.traffic?.shape === 'steady' && months >= 12;
    const facts = page('savings-plan', isSteady ? 'scope' : 'final');
    if (option.service === 'savings-plan') {
      return isSteady
        ? { points: 5, statement: say('commitment-steady', { months }), facts }
        : { points: -3, statement: say('commitment-too-early', {}), facts };
    }
    return isSteady ? undefined : { points: 1, statement: say('commitment-too-early', {}), facts };
  },
};
