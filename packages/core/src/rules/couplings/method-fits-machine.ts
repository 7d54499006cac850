import { say } from '#messages/statement.ts';
import type { Coupling } from '#rules/rule.ts';

const sagemakerOnly: readonly string[] = [
  'builtin-algorithm',
  'autopilot',
  'canvas',
  'forecast',
  'jumpstart',
  'warm-pool',
  'training-plan',
  'managed-spot',
  'automatic-model-tuning',
];

/** What SageMaker runs cannot be combined with machines of one's own. */
export const methodFitsMachine: Coupling = {
  id: 'TC-12 own machine',
  reads: ['training.hostControl'],
  basis: 'stated',
  check(option, selection) {
    if (option.service !== 'ec2-gpu') return undefined;
    const parts = ['training-method', 'training-purchase', 'tuning'] as const;
    const bound = parts
      .map((part) => selection.get(part)?.service)
      .find((id) => sagemakerOnly.includes(id ?? ''));
    return bound === undefined
      ? undefined
      : { statement: say('only-on-sagemaker', { service: bound }) };
  },
};
