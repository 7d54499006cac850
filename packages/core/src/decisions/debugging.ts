import { exactly } from '#advice/assumed.ts';
import { type Decision, type Option, plainOption, type Situation } from '#advice/option.ts';
import type { CostDraft } from '#cost/cost-draft.ts';
import { jobHours } from '#cost/job-hours.ts';
import { say } from '#messages/statement.ts';
import { isPlainCpu } from '#prices/instance-offers.ts';

/** Reading the metrics of one run and judging them. An estimate. */
const checkSeconds = exactly(120);
const rules = ['LossNotDecreasing', 'Overfit', 'ClassImbalance'] as const;

function ownRules({ workload, market }: Situation): readonly Option[] {
  const offer = market.offers('processing').find(isPlainCpu);
  if (offer === undefined) return [];
  const costs = (): readonly CostDraft[] => [
    {
      service: 'slipway-debugger',
      item: say('cost-debugging', { type: offer.type }),
      quantity: jobHours({
        perMonth: workload.trainingsPerMonth,
        seconds: checkSeconds,
        instances: 1,
      }),
      price: offer.price,
      assumptions: [
        say('formula-runs', { runs: workload.trainingsPerMonth, seconds: checkSeconds.expected }),
      ],
    },
  ];
  const configuration = { rules, runsAs: 'sagemaker-processing', instanceType: offer.type };
  return [plainOption('debugging', 'slipway-debugger', { configuration, costs })];
}

/** Who watches the training and says what goes wrong in it. */
export const debugging: Decision = {
  id: 'debugging',
  stage: 'debug',
  cluster: 'debugging',
  options: (situation) => [
    plainOption('debugging', 'debugger', { configuration: { rules } }),
    ...ownRules(situation),
  ],
};
