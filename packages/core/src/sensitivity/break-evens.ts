import type { BreakEven, PlanStage } from '#advice/plan.ts';
import { hoursPerMonth, secondsPerMonth } from '#advice/times-a-month.ts';
import { fleetFor } from '#cost/fleet.ts';
import { say } from '#messages/statement.ts';
import { usdOf } from '#prices/micro-usd.ts';
import type { Solution } from '#solve/solve.ts';

/** Serverless against instances that are always on: requests a second from which an instance is cheaper. */
function serverlessAgainstInstance(solution: Solution): readonly BreakEven[] {
  const { workload, market } = solution.situation;
  const options = solution.clusters
    .flatMap(({ candidates }) => candidates)
    .filter(({ decision }) => decision.id === 'real-time')
    .flatMap(({ possible, impossible }) => [...possible, ...impossible])
    .map(({ option }) => option);
  const { hourlyMicroUsd, instanceType = '' } =
    options.find(({ service }) => service === 'endpoint-realtime')?.sizing ?? {};
  const { memoryBytes } =
    options.find(({ service }) => service === 'endpoint-serverless')?.sizing ?? {};
  const price = market.tiers('sagemaker.serverless.compute')[0];
  const host = market.offers('hosting').find(({ type }) => type === instanceType);
  if (hourlyMicroUsd === undefined || memoryBytes === undefined || !price || !host) return [];
  const memoryGb = memoryBytes / 1e9;
  const perRequest =
    (workload.serving.processingSeconds.expected * memoryGb * price.microUsd) / price.per;
  const rate = (hourlyMicroUsd * hoursPerMonth) / perRequest / secondsPerMonth;
  const capacity = fleetFor(workload.serving, host.vcpu).targetPerMinute / 60;
  const value = Number(rate.toPrecision(3));
  const params = { rate: value, memoryGb, type: instanceType };
  // More requests than one instance carries: the next one costs again, and serverless stays cheaper.
  const statement =
    rate <= capacity
      ? say('break-even-serverless', params)
      : say('break-even-serverless-never', { ...params, capacity });
  return [{ id: 'serverless-instance', field: 'deployment.traffic.mean', value, statement }];
}

/** Batch jobs against an endpoint that is always on: hours of scoring a month from which the endpoint is cheaper. */
function batchAgainstEndpoint(
  solution: Solution,
  stages: readonly PlanStage[],
): readonly BreakEven[] {
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
export function breakEvensOf(
  solution: Solution,
  stages: readonly PlanStage[],
): readonly BreakEven[] {
  return [...serverlessAgainstInstance(solution), ...batchAgainstEndpoint(solution, stages)];
}
