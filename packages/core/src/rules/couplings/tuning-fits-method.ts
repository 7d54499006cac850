import { say } from '#messages/statement.ts';
import { page } from '#rules/cite.ts';
import type { Coupling } from '#rules/rule.ts';

const automatic: readonly string[] = ['autopilot', 'canvas', 'forecast'];

/** AutoML searches hyperparameters on its own. */
export const tuningFitsMethod: Coupling = {
  id: 'TU-00 tuned by AutoML',
  reads: ['training.tuning'],
  basis: 'stated',
  check(option, selection) {
    const isAutomatic = automatic.includes(selection.get('training-method')?.service ?? '');
    if (option.service !== 'automatic-model-tuning' || !isAutomatic) return undefined;
    return { statement: say('tunes-by-itself', {}), facts: page('autopilot', 'modes') };
  },
};
