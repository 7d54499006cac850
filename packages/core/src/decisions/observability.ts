import { exactly } from '#advice/assumed.ts';
import { type Decision, plainOption, type Situation } from '#advice/option.ts';
import { secondsPerMonth } from '#advice/times-a-month.ts';
import { type CostDraft, perScenario } from '#cost/cost-draft.ts';
import { metered } from '#cost/metered.ts';
import { say } from '#messages/statement.ts';

/** Errors, latency, saturation of the endpoint, failed jobs, cost. */
const alarms = 5;
/** Log bytes of one request and of the jobs of a month. Estimates. */
const logBytesPerRequest = 100;
const jobLogBytes = 50e6;

function costs({ workload, market }: Situation): readonly CostDraft[] {
  const service = 'cloudwatch' as const;
  const gigabytes = perScenario(
    (scenario) =>
      (jobLogBytes + workload.serving.meanRate[scenario] * secondsPerMonth * logBytesPerRequest) /
      1e9,
  );
  return [
    ...metered(market.tiers('cloudwatch.alarm.standard'), exactly(alarms), {
      service,
      item: say('cost-alarms', { alarms }),
      assumptions: [say('formula-alarms', { alarms })],
    }),
    ...metered(market.tiers('cloudwatch.logs.ingest'), gigabytes, {
      service,
      item: say('cost-logs', {}),
      assumptions: [
        say('formula-logs', {
          perMonth: workload.serving.meanRate.expected * secondsPerMonth,
          bytes: logBytesPerRequest,
          jobBytes: jobLogBytes,
        }),
      ],
    }),
  ];
}

/** Metrics, logs and alarms of everything. */
export const observability: Decision = {
  id: 'observability',
  stage: 'monitor',
  cluster: 'observability',
  options: (situation) => [
    plainOption('observability', 'cloudwatch', {
      configuration: { alarms, logRetentionDays: 30 },
      costs: () => costs(situation),
    }),
  ],
};
