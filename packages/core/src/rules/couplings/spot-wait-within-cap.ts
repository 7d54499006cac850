import { say } from '#messages/statement.ts';
import { limitOf } from '#rules/cite.ts';
import type { Coupling } from '#rules/rule.ts';

/** Built-in algorithms without checkpoints may wait for spot capacity an hour at most. */
export const spotWaitWithinCap: Coupling = {
  id: 'TC-06 spot wait',
  reads: ['training.duration', 'training.checkpoints'],
  basis: 'stated',
  check(option, selection, { need }) {
    const limit = limitOf(option, 'waitMaxSecondsWithoutCheckpoints');
    const seconds = selection.get('training-compute')?.sizing.runSeconds;
    const isBuiltIn = selection.get('training-method')?.service === 'builtin-algorithm';
    if (limit === undefined || seconds === undefined || !isBuiltIn) return undefined;
    if (need.training?.checkpoints === true || seconds <= limit.value) return undefined;
    return { statement: say('spot-wait', { seconds, limit: limit.value }), facts: limit.facts };
  },
};
