import {
  type Decision,
  type Option,
  plainOption,
  type Selection,
  type Situation,
} from '#advice/option.ts';
import { type CostDraft, draftAmount } from '#cost/cost-draft.ts';
import { say } from '#messages/statement.ts';

/** Enough for Bayesian search over the handful of values that matter for boosted trees. */
const maxJobs = 20;
const maxParallelJobs = 2;

/** One search for each training: the trials cost what the training costs, so many times. */
function trialCosts(selection: Selection): readonly CostDraft[] {
  const compute = selection.get('training-compute');
  const line = compute?.costs(selection)[0];
  if (line === undefined || draftAmount(line, 'high') === 0) return [];
  const { low, expected, high } = line.quantity;
  return [
    {
      ...line,
      service: 'automatic-model-tuning',
      item: say('cost-tuning', { type: compute?.sizing.instanceType ?? '' }),
      quantity: { low: low * maxJobs, expected: expected * maxJobs, high: high * maxJobs },
      assumptions: [...line.assumptions, say('formula-trials', { trials: maxJobs })],
    },
  ];
}

function options({ need }: Situation): readonly Option[] {
  const metric = need.problem.metric ?? 'auc';
  return [
    plainOption('tuning', 'automatic-model-tuning', {
      configuration: {
        strategy: 'Bayesian',
        maxJobs,
        maxParallelJobs,
        metric: `validation:${metric}`,
      },
      costs: trialCosts,
    }),
    plainOption('tuning', 'none'),
  ];
}

/** Who searches for better hyperparameters. */
export const tuning: Decision = { id: 'tuning', stage: 'tune', cluster: 'training', options };
