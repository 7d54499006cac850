import {
  type Decision,
  type Option,
  plainOption,
  type Selection,
  type Situation,
} from '#advice/option.ts';
import { type CostDraft, draftAmount } from '#cost/cost-draft.ts';
import { trainingSeconds } from '#cost/training-time.ts';
import { tuningMetric } from '#decisions/tuning-metric.ts';
import { say } from '#messages/statement.ts';

/** Enough for Bayesian search over the handful of values that matter for boosted trees. */
const manyJobs = 20;
/** When one trial takes hours. */
const fewJobs = 10;
const longTrialSeconds = 3_600;
const maxParallelJobs = 2;

/** Long trainings of neural networks are stopped early by Hyperband; short trials learn from each other. */
function strategyFor(workload: Situation['workload'], seconds: number): string {
  return workload.needsGpu && seconds > longTrialSeconds ? 'Hyperband' : 'Bayesian';
}

/** One search a month at most: the trials cost what a training costs, so many times. */
function trialCosts(
  selection: Selection,
  searchShare: number,
  maxJobs: number,
): readonly CostDraft[] {
  const compute = selection.get('training-compute');
  const line = compute?.costs(selection)[0];
  if (line === undefined || draftAmount(line, 'high') === 0) return [];
  const { low, expected, high } = line.quantity;
  const times = maxJobs * searchShare;
  return [
    {
      ...line,
      service: 'automatic-model-tuning',
      item: say('cost-tuning', { type: compute?.sizing.instanceType ?? '' }),
      quantity: { low: low * times, expected: expected * times, high: high * times },
      assumptions: [...line.assumptions, say('formula-trials', { trials: maxJobs })],
    },
  ];
}

function options({ need, workload }: Situation): readonly Option[] {
  const seconds = trainingSeconds(need, workload.dataBytes, {
    vcpu: 4,
    gpus: workload.needsGpu ? 1 : 0,
  });
  const maxJobs = seconds.expected > longTrialSeconds ? fewJobs : manyJobs;
  const searchShare = Math.min(1, 1 / workload.trainingsPerMonth);
  return [
    plainOption('tuning', 'automatic-model-tuning', {
      configuration: {
        strategy: strategyFor(workload, seconds.expected),
        maxJobs,
        maxParallelJobs,
        metric: tuningMetric(need, workload.isTabularSupervised),
      },
      costsDependOn: ['training-method', 'training-purchase', 'training-compute'],
      costs: (selection) => trialCosts(selection, searchShare, maxJobs),
    }),
    plainOption('tuning', 'none'),
  ];
}

/** Who searches for better hyperparameters. */
export const tuning: Decision = { id: 'tuning', stage: 'tune', cluster: 'training', options };
