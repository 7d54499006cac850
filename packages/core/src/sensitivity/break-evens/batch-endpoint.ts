import { exactly } from '#advice/assumed.ts';
import type { Situation } from '#advice/option.ts';
import type { BreakEven } from '#advice/plan.ts';
import { hoursPerMonth } from '#advice/times-a-month.ts';
import { totalOf } from '#cost/cost-draft.ts';
import type { Curve } from '#cost/curve.ts';
import { alwaysOn, transform } from '#decisions/batch.ts';
import { say } from '#messages/statement.ts';
import type { InstanceOffer } from '#prices/instance-offers.ts';
import { usdOf } from '#prices/micro-usd.ts';
import { crossingsOf, drawn, threeDigits, type Way } from '#sensitivity/break-evens/draw.ts';
import { quoted } from '#sensitivity/break-evens/quoted.ts';
import { outcomeKey } from '#solve/settle.ts';
import type { Solution } from '#solve/solve.ts';

function withRecords(situation: Situation, records: number): Situation {
  const { serving } = situation.workload;
  const moved = { ...serving, recordsPerBatch: exactly(records) };
  return { ...situation, workload: { ...situation.workload, serving: moved } };
}

interface Machines {
  readonly job: InstanceOffer;
  readonly host: InstanceOffer;
}

/** The machines of both ways; nothing when one of them is impossible here. */
function machinesIn({ situation, clusters }: Solution): Machines | undefined {
  const typeOf = (service: string) =>
    clusters
      .find(({ bestWith }) => bestWith.has(outcomeKey('batch', service)))
      ?.bestWith.get(outcomeKey('batch', service))
      ?.selection.get('batch')?.sizing.instanceType;
  const { market } = situation;
  const job = market.offers('transform').find(({ type }) => type === typeOf('batch-transform'));
  const host = market.offers('hosting').find(({ type }) => type === typeOf('endpoint-realtime'));
  return job === undefined || host === undefined ? undefined : { job, host };
}

function waysOf(situation: Situation, { job, host }: Machines): readonly [Way, Way] {
  const { serving } = situation.workload;
  const usdAt = (records: number) =>
    usdOf(totalOf(transform(withRecords(situation, records), job).costs(new Map()), 'expected'));
  const flat = usdOf(totalOf(alwaysOn('endpoint-realtime', host).costs(new Map()), 'expected'));
  const always: Curve = () => flat;
  return [
    {
      id: 'batch-transform',
      name: say('way-batch', { type: job.type }),
      formula: say('curve-batch', {
        runs: serving.batchesPerMonth,
        seconds: serving.processingSeconds.expected,
        hourly: usdOf(job.price.microUsd),
      }),
      curve: usdAt,
    },
    {
      id: 'endpoint-realtime',
      name: say('way-always-on', { type: host.type }),
      formula: say('curve-always-on', {
        hourly: usdOf(host.price.microUsd),
        hours: hoursPerMonth,
      }),
      curve: always,
    },
  ];
}

/** Records in a batch from which an endpoint that is always on costs less than jobs that come and go. */
export function batchAgainstEndpoint(solution: Solution): BreakEven | undefined {
  const { situation } = solution;
  const machines = machinesIn(solution);
  const { serving } = situation.workload;
  if (machines === undefined || serving.batchesPerMonth <= 0) return undefined;
  const ways = waysOf(situation, machines);
  const [jobs, endpoint] = ways;
  const base = jobs.curve(0);
  // Costs are rounded to the micro-dollar: a slope is taken over a distance on which that does not show.
  const far = 1e9;
  const slope = (jobs.curve(far) - base) / far;
  const room = endpoint.curve(0) - base;
  if (slope <= 0 || room <= 0) return undefined;
  const paysFrom = room / slope;
  const span = { from: 0, to: paysFrom * 1.6 };
  const hours = (records: number) => jobs.curve(records) / usdOf(machines.job.price.microUsd);
  const params = (records: number) => ({
    records: threeDigits(records),
    hours: threeDigits(hours(records)),
    type: machines.host.type,
  });
  const crossings = crossingsOf(ways, span, ({ x }) => say('crossing-batch', params(x)));
  const here = serving.recordsPerBatch.expected;
  return {
    id: 'batch-endpoint',
    field: 'deployment.batch.records',
    axis: { name: say('axis-records', {}), unit: 'records', scale: 1 },
    ...(here > 0 ? { here } : {}),
    value: threeDigits(paysFrom),
    statement: say('break-even-batch', params(paysFrom)),
    series: drawn(ways, span),
    crossings,
    assumptions: [say('assume-curve-batch', { runs: serving.batchesPerMonth })],
    prices: [quoted(machines.job.price), quoted(machines.host.price)],
  };
}
