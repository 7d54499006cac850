import fc from 'fast-check';
import { expect, test } from 'vitest';
import { advise } from '#advice/advise.ts';
import { preferences } from '#needs/vocabulary.ts';
import { anyNeed } from '../../test/needs.ts';
import { needFrom, shippedPrices as prices } from '../../test/situations.ts';

test('no point of the front beats another in everything, and the chosen plan is among them', () => {
  fc.assert(
    fc.property(anyNeed, fc.constantFrom(...preferences), (need, prefer) => {
      const { pareto, cost } = advise(need, { prices, prefer });
      const chosen = pareto.filter(({ isChosen }) => isChosen);
      expect(chosen).toHaveLength(1);
      expect(chosen[0]?.monthly.expected).toBeCloseTo(cost.monthly.expected, 4);
      const front = pareto.filter(({ isOptimal }) => isOptimal);
      for (const one of front) {
        for (const other of front) {
          const isBeaten =
            other.monthly.expected < one.monthly.expected - 0.01 &&
            (other.latencySeconds ?? 0) < (one.latencySeconds ?? 0) - 0.001 &&
            other.effortHoursPerMonth < one.effortHoursPerMonth - 0.1;
          expect(isBeaten).toBe(false);
        }
      }
    }),
    { numRuns: 25 },
  );
});

test('a service that answers now and then may be had cheaper, faster or with less work', () => {
  const { pareto } = advise(
    needFrom(
      'problem: { task: regression }\ndeployment: { modes: [real-time], traffic: { mean: 2 req/s } }',
    ),
    { prices },
  );
  expect(pareto.length).toBeGreaterThan(1);
  const costs = pareto.map(({ monthly }) => monthly.expected);
  expect(costs).toEqual([...costs].sort((a, b) => a - b));
  expect(pareto.flatMap(({ differs }) => differs)).not.toContain('encryption');
});
