import { type Decision, plainOption, type Situation } from '#advice/option.ts';
import { perScenario } from '#cost/cost-draft.ts';
import { metered } from '#cost/metered.ts';
import { say } from '#messages/statement.ts';

/** Two workers for five minutes, beside the job that they check. An estimate. */
const dpuHoursPerRun = 2 / 12;

function checks({ workload, market }: Situation) {
  const hours = perScenario(() => workload.preparationsPerMonth * dpuHoursPerRun);
  return metered(market.tiers('glue.data-quality.dpu-hour'), hours, {
    service: 'glue-data-quality',
    item: say('cost-quality', {}),
    assumptions: [say('formula-runs', { runs: workload.preparationsPerMonth, seconds: 300 })],
  });
}

/** Who stops a run when the data is not what it should be. */
export const quality: Decision = {
  id: 'quality',
  stage: 'prepare',
  cluster: 'prepare',
  options: (situation) =>
    ['tabular', 'time-series', 'interactions'].includes(situation.workload.modality)
      ? [
          plainOption('quality', 'glue-data-quality', {
            configuration: { entryPoint: 'ETL', onBreach: 'fail the run' },
            costs: () => checks(situation),
          }),
          plainOption('quality', 'none'),
        ]
      : [],
};
