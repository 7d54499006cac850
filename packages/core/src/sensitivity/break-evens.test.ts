import fc from 'fast-check';
import { expect, test } from 'vitest';
import { advise } from '#advice/advise.ts';
import type { BreakEven, Plan } from '#advice/plan.ts';
import { needFrom, shippedPrices as prices } from '../../test/situations.ts';

const planFor = (rest: string): Plan =>
  advise(needFrom(`problem: { task: regression }\n${rest}`), { prices });

const breakEven = (plan: Plan, id: string): BreakEven | undefined =>
  plan.cost.breakEvens.find((one) => one.id === id);

const inParis = 'constraints: { region: eu-west-3 }';

/** What a drawn line costs at a quantity. */
function usdOn(one: BreakEven, series: string, x: number): number {
  const points = one.series.find(({ id }) => id === series)?.points ?? [];
  const after = points.findIndex((point) => point.x >= x);
  const [from, to] = [points[Math.max(0, after - 1)], points[Math.max(1, after)]];
  if (from === undefined || to === undefined) throw new Error(`no ${series}`);
  return from.usd + ((to.usd - from.usd) * (x - from.x)) / (to.x - from.x);
}

test('serverless costs as much as an instance at price x 730 h / (seconds x GB x price of a GB-second)', () => {
  // ml.c5.large 0.121 USD/h; 0.00002 USD per GB-second; 2 GB x 10 ms = 0.0000004 USD a request:
  // 0.121 x 730 / 0.0000004 / 2,628,000 s = 84.0 requests/s.
  const plan = planFor(
    `deployment: { modes: [real-time], processingTime: 10 ms, modelMemory: 1 GB }\n${inParis}`,
  );
  const one = breakEven(plan, 'serverless-instance');
  expect(one).toMatchObject({ value: 84, field: 'deployment.traffic.mean' });
  expect(one?.crossings[0]).toMatchObject({
    kind: 'equal',
    cheaperBelow: 'endpoint-serverless',
    cheaperAbove: 'endpoint-realtime',
  });
});

test('says when serverless stays cheaper, because one instance cannot carry the traffic that would pay it', () => {
  const plan = planFor(
    `deployment: { modes: [real-time], processingTime: 10 ms, modelMemory: 100 MB }\n${inParis}`,
  );
  const one = breakEven(plan, 'serverless-instance');
  expect(one).toMatchObject({ crossings: [] });
  expect(one?.statement.code).toBe('break-even-serverless-never');
  expect(one).not.toHaveProperty('value');
});

test('the curve of the way that is taken passes through the amount on the bill', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0.01, max: 200, noNaN: true }),
      fc.double({ min: 2, max: 400, noNaN: true }),
      (rate, milliseconds) => {
        const plan = planFor(
          `deployment: { modes: [real-time], processingTime: ${milliseconds.toFixed(2)} ms, modelMemory: 1 GB, traffic: { mean: ${rate.toFixed(4)} req/s } }`,
        );
        const one = breakEven(plan, 'serverless-instance');
        const choice = plan.stages.find(({ id }) => id === 'real-time')?.choice.service;
        const last = one?.series[0]?.points.at(-1)?.x ?? 0;
        if (one === undefined || choice === undefined || (one.here ?? 0) > last) return;
        if (!one.series.some(({ id }) => id === choice)) return;
        const billed = plan.stages.find(({ id }) => id === 'real-time')?.monthly.expected ?? 0;
        const most = Math.max(...one.series.flatMap(({ points }) => points.map(({ usd }) => usd)));
        const drawn = usdOn(one, choice, one.here ?? 0);
        expect(Math.abs(drawn - billed)).toBeLessThan(0.001 * most);
      },
    ),
    { numRuns: 25 },
  );
});

test('batch jobs cost as much as an endpoint at 730 h of the one price over the other', () => {
  const plan = planFor(`deployment: { modes: [batch] }\n${inParis}`);
  const one = breakEven(plan, 'batch-endpoint');
  expect(one?.field).toBe('deployment.batch.records');
  const [point] = one?.crossings ?? [];
  if (one === undefined || point === undefined) throw new Error('nothing crosses');
  const [job, host] = one.prices.map(({ unitPriceUsd }) => unitPriceUsd);
  const hours = Number(((730 * (host ?? 0)) / (job ?? 1)).toPrecision(3));
  expect(one.statement).toMatchObject({ code: 'break-even-batch', params: { hours } });
  expect(usdOn(one, 'batch-transform', point.x)).toBeCloseTo(
    usdOn(one, 'endpoint-realtime', point.x),
    3,
  );
});

const onGpu = (training: string) =>
  advise(
    needFrom(
      `problem: { task: image-classification }
data: { size: 200 GB }
training: { gpu: true, interruptible: true, cadence: weekly, ${training} }
deployment: { modes: [batch] }`,
    ),
    { prices },
  );

test('spot costs as much as on demand at the rate that eats the saving, and checkpoints move it up', () => {
  const [whole, saved] = ['duration: 8 h', 'duration: 8 h, checkpoints: true'].map((training) =>
    breakEven(onGpu(training), 'spot-on-demand'),
  );
  if (whole === undefined || saved === undefined) throw new Error('spot is not compared');
  // 0.35 (1/L + 5 min) (e^(8 h L) - 1) / 8 h = 1 for L = 0.2208 an hour, 5.30 a day.
  const hourly = (whole.value ?? 0) / 24;
  const factor = 0.35 * (1 / hourly + 5 / 60) * (Math.expm1(8 * hourly) / 8);
  expect(factor).toBeCloseTo(1, 2);
  expect(saved.value ?? 0).toBeGreaterThan((whole.value ?? 0) * 5);
  for (const one of [whole, saved]) {
    const [point] = one.crossings;
    expect(point).toMatchObject({ kind: 'equal', cheaperBelow: 'managed-spot' });
    expect(one.here ?? 0).toBeLessThan(point?.x ?? 0);
  }
});

test('a promise pays from the share of the time that its discount leaves', () => {
  const plan = planFor(
    'deployment: { modes: [real-time], availability: 99.9 %, traffic: { mean: 200 req/s } }',
  );
  const one = breakEven(plan, 'on-demand-savings-plan');
  expect(one?.series.length).toBe(plan.cost.savingsPlans.length + 1);
  for (const crossing of one?.crossings ?? []) {
    const option = plan.cost.savingsPlans.find(({ id }) => id === crossing.cheaperAbove);
    expect(crossing.x).toBeCloseTo(option?.paysFromUtilisation ?? 0, 6);
    expect(crossing).toMatchObject({ kind: 'equal', cheaperBelow: 'on-demand' });
  }
});

test('the storage class that is cheapest changes where two of them cost the same', () => {
  const plan = planFor('data: { size: 2 TB }');
  const one = breakEven(plan, 'storage-classes');
  if (one === undefined) throw new Error('classes are not compared');
  expect(one.crossings.length).toBeGreaterThan(0);
  let before = 0;
  for (const { x, cheaperBelow, cheaperAbove } of one.crossings) {
    expect(usdOn(one, cheaperBelow, x)).toBeCloseTo(usdOn(one, cheaperAbove, x), 3);
    const between = (before + x) / 2;
    const least = one.series.map(({ id }) => usdOn(one, id, between)).sort((a, b) => a - b)[0];
    expect(usdOn(one, cheaperBelow, between)).toBe(least);
    before = x;
  }
});

test('is drawn only where the plan could do either way', () => {
  const hidden = planFor(
    'deployment: { modes: [real-time], vpcOnly: true }\ntraining: { interruptible: false }',
  );
  const ids = hidden.cost.breakEvens.map(({ id }) => id);
  expect(ids).not.toContain('serverless-instance');
  expect(ids).not.toContain('spot-on-demand');
  expect(ids).not.toContain('batch-endpoint');
  const scores = planFor('deployment: { modes: [batch] }');
  expect(scores.cost.breakEvens.map(({ id }) => id)).not.toContain('on-demand-savings-plan');
});

test('every curve says its formula, its prices and their dates', () => {
  const plan = onGpu('duration: 8 h, checkpoints: true');
  expect(plan.cost.breakEvens.length).toBeGreaterThan(1);
  for (const { series, prices: quoted, assumptions } of plan.cost.breakEvens) {
    expect(assumptions.length).toBeGreaterThan(0);
    for (const { formula, points } of series) {
      expect(formula.code).toMatch(/^curve-/u);
      expect(points.length).toBeGreaterThan(1);
    }
    for (const { source, asOf } of quoted) {
      expect(source).toMatch(/^https:\/\//u);
      expect(asOf).toMatch(/^\d{4}/u);
    }
  }
});
