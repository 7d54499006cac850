import { modelsServed } from '#advice/models-served.ts';
import { type Decision, plainOption, type Situation } from '#advice/option.ts';
import { secondsPerMonth } from '#advice/times-a-month.ts';
import { perScenario } from '#cost/cost-draft.ts';
import { metered } from '#cost/metered.ts';
import { say } from '#messages/statement.ts';

function isAsked({ need, workload }: Situation): boolean {
  const isStreamed =
    (need.data?.sources ?? []).includes('stream') ||
    (need.deployment?.modes ?? []).includes('streaming');
  const isTable = ['tabular', 'time-series', 'interactions'].includes(workload.modality);
  return workload.serving.isRealTime && isTable && (isStreamed || modelsServed(need) >= 2);
}

/** One read for each answer; records of a few kilobytes. */
function reads({ workload, market }: Situation) {
  const millions = perScenario(
    (scenario) => (workload.serving.meanRate[scenario] * secondsPerMonth) / 1e6,
  );
  return metered(market.tiers('sagemaker.feature-store.read'), millions, {
    service: 'feature-store',
    item: say('cost-feature-reads', {}),
    assumptions: [say('formula-each-request', { requests: millions.expected * 1e6 })],
  });
}

/** Where training and answers get the same features from. */
export const features: Decision = {
  id: 'features',
  stage: 'store',
  cluster: 'features',
  options: (situation) =>
    isAsked(situation)
      ? [
          plainOption('features', 'feature-store', {
            configuration: { online: true, offline: true },
            costs: () => reads(situation),
          }),
          plainOption('features', 'none'),
        ]
      : [],
};
