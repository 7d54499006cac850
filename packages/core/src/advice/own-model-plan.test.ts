import fc from 'fast-check';
import { expect, test } from 'vitest';
import { advise } from '#advice/advise.ts';
import { needFrom, shippedPrices as prices } from '../../test/situations.ts';

const planFor = (rate: string, rest = '') =>
  advise(
    needFrom(
      `problem: { task: sentiment-analysis }
deployment: { modes: [real-time], payload: 450 B, traffic: { mean: ${rate} req/s } }
${rest}`,
    ),
    { prices },
  );

test('a ready-made service is held against the whole plan with a model of one’s own', () => {
  const plan = planFor('5');
  const loser = plan.stages[0]?.rejected.find(({ service }) => service === 'own-model');
  expect(loser?.reasons[0]?.statement).toMatchObject({
    code: 'own-model-plan',
    params: { usd: plan.cost.monthly.expected },
  });
});

test('the two cost the same where the curves meet, and the service is cheaper below', () => {
  const one = planFor('0.001').cost.breakEvens.find(({ id }) => id === 'ready-made-own-model');
  const [crossing] = one?.crossings ?? [];
  expect(crossing).toMatchObject({
    kind: 'equal',
    cheaperBelow: 'comprehend',
    cheaperAbove: 'own-model',
  });
  const rate = crossing?.x ?? 0;
  fc.assert(
    fc.property(fc.double({ min: 1.05, max: 3, noNaN: true }), (factor) => {
      const [below, above] = [rate / factor, rate * factor].map((x) => {
        const plan = planFor(x.toPrecision(8));
        const reason = plan.stages[0]?.rejected.find(({ service }) => service === 'own-model');
        const { own, usd } = Object(reason?.reasons[0]?.statement.params);
        return usd - own;
      });
      expect(below).toBeLessThan(0);
      expect(above).toBeGreaterThan(0);
    }),
    { numRuns: 8 },
  );
});

test('a budget that the service does not keep is kept by a model of one’s own, at more work', () => {
  const { budget } = planFor('50', 'constraints: { budget: 1000 USD/month }').cost;
  expect(budget?.change?.decisions).toEqual([
    { id: 'approach', from: 'comprehend', to: 'own-model', configuration: {} },
  ]);
  expect(budget?.change?.monthlyUsd).toBeLessThanOrEqual(1_000);
  expect(budget?.change?.effortHoursPerMonth).toBeGreaterThan(0);
});

test('a service without a known price is not compared', () => {
  const plan = advise(needFrom('problem: { task: text-generation }'), { prices });
  expect(plan.cost.breakEvens.map(({ id }) => id)).not.toContain('ready-made-own-model');
});
