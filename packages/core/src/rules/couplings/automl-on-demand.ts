import { say } from '#messages/statement.ts';
import { page } from '#rules/cite.ts';
import type { Coupling } from '#rules/rule.ts';

const automatic: readonly string[] = ['autopilot', 'canvas', 'forecast'];

/** AutoML starts its own jobs; its request has no setting for how their capacity is bought. */
export const automlOnDemand: Coupling = {
  id: 'AM-03 capacity',
  reads: ['training.interruptible'],
  basis: 'stated',
  check(option, selection) {
    const isAutomatic = automatic.includes(selection.get('training-method')?.service ?? '');
    if (option.decision !== 'training-purchase' || !isAutomatic) return undefined;
    return option.service === 'on-demand'
      ? undefined
      : { statement: say('automl-buys-itself', {}), facts: page('autopilot', 'modes') };
  },
};
