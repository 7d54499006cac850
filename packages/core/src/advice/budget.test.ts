import fc from 'fast-check';
import { expect, test } from 'vitest';
import { advise } from '#advice/advise.ts';
import type { Plan } from '#advice/plan.ts';
import { anyNeed } from '../../test/needs.ts';
import { needFrom, shippedPrices as prices } from '../../test/situations.ts';

const planFor = (text: string): Plan => advise(needFrom(text), { prices });

const patient = `
problem: { task: regression, customisation: high }
data: { size: 40 GB }
training: { interruptible: true, duration: 9 h, cadence: weekly }
deployment:
  modes: [real-time]
  processingTime: 20 ms
  modelMemory: 1 GB
  latency: 10 s
  traffic: { mean: 5 req/s, peak: 60 req/s, idleShare: 0 }
constraints: { region: us-east-1, budget: BUDGET USD/month }
`;

test('names the one change that fits, what it saves and what it costs in work and waiting', () => {
  const { budget, monthly } = planFor(patient.replace('BUDGET', '85')).cost;
  expect(monthly.expected).toBeGreaterThan(85);
  expect(budget?.change?.monthlyUsd).toBeLessThanOrEqual(85);
  expect(budget?.change?.savingUsd).toBeCloseTo(
    monthly.expected - (budget?.change?.monthlyUsd ?? 0),
    5,
  );
  expect(budget?.change?.decisions).toContainEqual(
    expect.objectContaining({
      id: 'real-time',
      from: 'endpoint-realtime',
      to: 'lambda',
    }),
  );
  expect(budget?.statement).toMatchObject({
    code: 'budget-change',
    params: { budget: 85, saving: budget?.change?.savingUsd },
  });
});

test('says the least that the bill can be when nothing fits', () => {
  const { budget } = planFor(patient.replace('BUDGET', '0.1')).cost;
  expect(budget?.change).toBeUndefined();
  expect(budget?.statement).toMatchObject({
    code: 'budget-out-of-reach',
    params: { least: budget?.least.monthlyUsd },
  });
});

test('keeps quiet within the budget', () => {
  expect(planFor(patient.replace('BUDGET', '6000')).cost.budget).toBeUndefined();
});

test('a change fits, never costs more than the plan, and leaves security alone', () => {
  fc.assert(
    fc.property(anyNeed, fc.double({ min: 0.05, max: 0.95, noNaN: true }), (need, share) => {
      const free = advise(need, { prices });
      const limit = Number((free.cost.monthly.expected * share).toFixed(2));
      if (limit <= 0) return;
      const budget = { low: limit, expected: limit, high: limit };
      const capped = { ...need, constraints: { ...need.constraints, budget } };
      const { cost } = advise(capped, { prices });
      if (cost.monthly.expected <= limit) return;
      expect(cost.budget).toBeDefined();
      const { change, least, overUsd } = cost.budget ?? {};
      expect(least?.monthlyUsd).toBeLessThanOrEqual(cost.monthly.expected);
      expect(overUsd).toBeCloseTo(cost.monthly.expected - limit, 5);
      if (change === undefined) expect(least?.monthlyUsd).toBeGreaterThan(limit);
      else {
        expect(change.monthlyUsd).toBeLessThanOrEqual(limit + 1e-5);
        expect(change.monthlyUsd).toBeGreaterThanOrEqual((least?.monthlyUsd ?? 0) - 1e-5);
        const fixed: readonly string[] = ['access', 'encryption', 'network', 'ai-privacy'];
        expect(change.decisions.filter(({ id }) => fixed.includes(id))).toEqual([]);
        expect(change.decisions.length).toBeGreaterThan(0);
      }
    }),
    { numRuns: 25 },
  );
});
