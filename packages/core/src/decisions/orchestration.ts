import { exactly } from '#advice/assumed.ts';
import { type Decision, plainOption, type Situation } from '#advice/option.ts';
import { hoursPerMonth } from '#advice/times-a-month.ts';
import { metered } from '#cost/metered.ts';
import { say } from '#messages/statement.ts';

/** Prepare, train, tune, evaluate, decide, register, deploy, with a state around each. */
const transitionsPerRun = 20;

function transitions({ workload, market }: Situation) {
  const thousands = exactly((workload.trainingsPerMonth * transitionsPerRun) / 1_000);
  return metered(market.tiers('stepfunctions.standard'), thousands, {
    service: 'step-functions',
    item: say('cost-transitions', {}),
    assumptions: [
      say('formula-transitions', { runs: workload.trainingsPerMonth, steps: transitionsPerRun }),
    ],
  });
}

/** Rarer than this, nothing has to stand by between two runs. */
const sporadicRuns = 31;

function airflow({ workload, market }: Situation) {
  const isSporadic = workload.trainingsPerMonth <= sporadicRuns;
  return plainOption('orchestration', 'mwaa', {
    configuration: { variant: isSporadic ? 'serverless' : 'provisioned' },
    // The book has no price of the serverless variant, which bills the time of tasks only.
    costs: () =>
      isSporadic
        ? []
        : metered(market.tiers('mwaa.small'), exactly(hoursPerMonth), {
            service: 'mwaa',
            item: say('cost-airflow', {}),
            assumptions: [say('formula-always-on', { instances: 1, hours: hoursPerMonth })],
          }),
  });
}

/** What runs the steps in their order, again and again. */
export const orchestration: Decision = {
  id: 'orchestration',
  stage: 'operate',
  cluster: 'orchestration',
  options: (situation) => [
    plainOption('orchestration', 'pipelines', {
      configuration: { steps: ['prepare', 'train', 'evaluate', 'check', 'register'] },
    }),
    plainOption('orchestration', 'step-functions', {
      configuration: { kind: 'standard' },
      costs: () => transitions(situation),
    }),
    airflow(situation),
  ],
};
