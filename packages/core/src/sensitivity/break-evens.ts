import type { BreakEven, PlanStage } from '#advice/plan.ts';
import { hoursPerMonth, secondsPerMonth } from '#advice/times-a-month.ts';
import { say } from '#messages/statement.ts';
import { usdOf } from '#prices/micro-usd.ts';
import type { Solution } from '#solve/solve.ts';

/** Serverless against one instance that is always on: requests a second from which the instance is cheaper. */
function serverlessAgainstInstance(solution: Solution): readonly BreakEven[] {
  const { workload, market } = solution.situation;
  const assessed = solution.clusters
    .flatMap(({ candidates }) => candidates)
    .filter(({ decision }) => decision.id === 'real-time')
    .flatMap(({ possible, impossible }) => [...possible, ...impossible]);
  const instance = assessed.find(
    ({ option, objections }) => option.service === 'endpoint-realtime' && objections.length === 0,
  )?.option;
  const memoryBytes = assessed.find(({ option }) => option.service === 'endpoint-serverless')?.option.sizing.memoryBytes;
  const price = market.tiers('sagemaker.serverless.compute')[0];
  const hourly = instance?.sizing.hourlyMicroUsd;
  if (hourly === undefined || memoryBytes === undefined || price === undefined) return [];
  const memoryGb = memoryBytes / 1e9;
  const perRequest = (workload.serving.processingSeconds.expected * memoryGb * price.microUsd) / price.per;
  if (perRequest <= 0) return [];
  const rate = (hourly * hoursPerMonth * workload.serving.instancesMin) / perRequest / secondsPerMonth;
  const value = Number(rate.toPrecision(3));
  const type = instance?.sizing.instanceType ?? '';
  const statement = say('break-even-serverless', { rate: value, memoryGb, type });
  return [{ id: 'serverless-instance', field: 'deployment.traffic.mean', value, statement }];
}

/** Batch jobs against an endpoint that is always on: hours of scoring a month from which the endpoint is cheaper. */
function batchAgainstEndpoint(solution: Solution, stages: readonly PlanStage[]): readonly BreakEven[] {
  const stage = stages.find(({ id }) => id === 'batch');
  const job = stage?.choice.configuration['instanceType'];
  const { market } = solution.situation;
  const host = market.offers('hosting').find(({ type }) => type === job);
  const transform = market.offers('transform').find(({ type }) => type === job);
  if (host === undefined || transform === undefined || transform.price.microUsd === 0) return [];
  const hours = (usdOf(host.price.microUsd) * hoursPerMonth) / usdOf(transform.price.microUsd);
  const value = Number(hours.toPrecision(3));
  return [
    {
      id: 'batch-endpoint',
      field: 'deployment.batch.records',
      value: value * 3_600,
      statement: say('break-even-batch', { hours: value, type: host.type }),
    },
  ];
}

/** Where two ways of doing the same cost the same. */
export function breakEvensOf(solution: Solution, stages: readonly PlanStage[]): readonly BreakEven[] {
  return [...serverlessAgainstInstance(solution), ...batchAgainstEndpoint(solution, stages)];
}
