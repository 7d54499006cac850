import { expect, test } from 'vitest';
import { advise } from '#advice/advise.ts';
import type { Need } from '#needs/need.ts';
import { latency } from '#sensitivity/deployment-levers.ts';
import { trafficMean } from '#sensitivity/traffic-levers.ts';
import { Solver } from '#solve/solver.ts';
import { weightsOf } from '#solve/weights.ts';
import { marketOf, needFrom, shippedPrices as prices } from '../../test/situations.ts';

const means = { marketOf, weights: weightsOf.balanced };
const realTimeFor = (need: Need) => new Solver(need, means).verdict(need).services.get('real-time');

test('on the far side of a turning point the loser wins, on the near side it does not', () => {
  const need = needFrom(
    'problem: { task: regression }\ndeployment: { modes: [real-time], traffic: { mean: 3 req/s } }',
  );
  const stage = advise(need, { prices }).stages.find(({ id }) => id === 'real-time');
  const loser = stage?.rejected.find(({ flip }) => flip?.field === 'deployment.traffic.mean');
  const value = Number(loser?.flip?.value);
  expect(value).toBeGreaterThan(3);
  expect(realTimeFor(trafficMean.apply(need, value * 1.02))).toBe(loser?.service);
  expect(realTimeFor(trafficMean.apply(need, value * 0.98))).toBe(stage?.choice.service);
});

test('a loser that a deadline excludes comes back when the deadline moves', () => {
  const need = needFrom(
    'problem: { task: regression }\ndeployment: { modes: [real-time], latency: 100 ms, traffic: { mean: 1 req/s, shape: office-hours } }',
  );
  const stage = advise(need, { prices }).stages.find(({ id }) => id === 'real-time');
  const flip = stage?.rejected.find(({ service }) => service === 'endpoint-serverless')?.flip;
  expect(flip).toMatchObject({ field: 'deployment.latency', direction: 'above' });
  expect(realTimeFor(latency.apply(need, Number(flip?.value) * 1.02))).toBe('endpoint-serverless');
});
