import fc from 'fast-check';
import { expect, test } from 'vitest';
import { advise } from '#advice/advise.ts';
import type { Plan } from '#advice/plan.ts';
import { catalog } from '#catalog/catalog.ts';
import { preferences } from '#needs/vocabulary.ts';
import { microUsdPerUsd } from '#prices/micro-usd.ts';
import { anyNeed, writtenNeeds } from '../../test/needs.ts';
import { needFrom, shippedPrices as prices } from '../../test/situations.ts';

const runs = { numRuns: 30 };
const preference = fc.constantFrom(...preferences);
const micro = (usd: number) => Math.round(usd * microUsdPerUsd);
const chosen = (plan: Plan, id: string) => plan.stages.find((stage) => stage.id === id)?.choice;

const within = (value: number | undefined, limit: { readonly value: number } | undefined) => {
  expect(value ?? 0).toBeLessThanOrEqual(limit?.value ?? Number.POSITIVE_INFINITY);
};

test('a hard limit is never violated by a choice', () => {
  fc.assert(
    fc.property(anyNeed, preference, (need, prefer) => {
      const realTime = chosen(advise(need, { prices, prefer }), 'real-time');
      if (realTime === undefined) return;
      const { limits, abilities } = catalog[realTime.service];
      const { payload, processingTime, modelMemory, vpcOnly } = need.deployment ?? {};
      within(payload?.high, limits.payloadMaxBytes);
      within(processingTime?.high, limits.processingMaxSeconds);
      within(modelMemory?.high, limits.modelMemoryMaxBytes);
      if (vpcOnly) expect(abilities.vpc?.value).not.toBe(false);
    }),
    runs,
  );
});

test('the data and the Region suit every service that is chosen', () => {
  fc.assert(
    fc.property(anyNeed, preference, (need, prefer) => {
      const { stages, region } = advise(need, { prices, prefer });
      for (const { choice } of stages) {
        const { limits, absentIn } = catalog[choice.service];
        expect(absentIn.value).not.toContain(region);
        within(need.data?.size?.high, limits.datasetMaxBytes);
      }
    }),
    runs,
  );
});

test('what learns does so from that few rows and for that task, in a run that is not too long', () => {
  fc.assert(
    fc.property(anyNeed, preference, (need, prefer) => {
      const plan = advise(need, { prices, prefer });
      const purchase = chosen(plan, 'training-purchase');
      if (purchase !== undefined)
        within(need.training?.duration?.low, catalog[purchase.service].limits.runMaxSeconds);
      const method = chosen(plan, 'training-method');
      if (method === undefined) return;
      const { limits, guidance } = catalog[method.service];
      const rows = need.data?.rows?.high ?? Number.POSITIVE_INFINITY;
      expect(rows).toBeGreaterThanOrEqual(limits.rowsMin?.value ?? 0);
      expect(guidance.tasks?.value ?? [need.problem.task]).toContain(need.problem.task);
    }),
    runs,
  );
});

test('a closed service is chosen only for an account that has used it', () => {
  fc.assert(
    fc.property(anyNeed, preference, (need, prefer) => {
      const used: readonly string[] = need.account?.usedInLast12Months ?? [];
      const lifecycles = advise(need, { prices, prefer }).stages.map(
        ({ choice }) => catalog[choice.service].lifecycle.value,
      );
      const closed = lifecycles.filter(({ status }) => status !== 'open');
      for (const { feature = '' } of closed) expect(used).toContain(feature);
    }),
    runs,
  );
});

test('every total equals the sum of its lines, and every line its quantity times its price', () => {
  fc.assert(
    fc.property(anyNeed, preference, (need, prefer) => {
      const { cost, stages } = advise(need, { prices, prefer });
      for (const end of ['low', 'expected', 'high'] as const) {
        const lines = cost.lines.reduce((sum, line) => sum + micro(line.amount[end]), 0);
        expect(micro(cost.monthly[end])).toBe(lines);
        expect(stages.reduce((sum, stage) => sum + micro(stage.monthly[end]), 0)).toBe(lines);
        for (const line of cost.lines) {
          const amount = line.quantity[end] * line.unitPriceUsd;
          expect(Math.abs(amount - line.amount[end])).toBeLessThanOrEqual(1e-6 + amount * 1e-9);
        }
      }
      expect(cost.monthly.low).toBeLessThanOrEqual(cost.monthly.expected);
      expect(cost.monthly.expected).toBeLessThanOrEqual(cost.monthly.high);
    }),
    runs,
  );
});

function reversed(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, reversed(inner)] as const);
  return Object.fromEntries(entries.reverse());
}

test('the plan does not depend on the order of fields', () => {
  fc.assert(
    fc.property(writtenNeeds, (written) => {
      const one = advise(needFrom(JSON.stringify(written)), { prices });
      const other = advise(needFrom(JSON.stringify(reversed(written))), { prices });
      expect(other).toEqual(one);
    }),
    runs,
  );
});

test('every choice has a reason, and every loser too', () => {
  fc.assert(
    fc.property(anyNeed, preference, (need, prefer) => {
      for (const stage of advise(need, { prices, prefer }).stages) {
        expect(stage.reasons.length).toBeGreaterThan(0);
        for (const loser of stage.rejected) {
          expect(loser.reasons.length).toBeGreaterThan(0);
          expect(loser.service).not.toBe(stage.choice.service);
        }
      }
    }),
    runs,
  );
});

test('preferring the cheapest never costs more than another preference', () => {
  fc.assert(
    fc.property(anyNeed, preference, (need, prefer) => {
      // Wishes that rules stand for (a registry, a search) may cost a little: they are bought on purpose.
      const cheapest = advise(need, { prices, prefer: 'cheapest' });
      const other = advise(need, { prices, prefer });
      // Ready-made services have no price in the book: only plans of the same kind are compared.
      if (chosen(cheapest, 'approach')?.service !== chosen(other, 'approach')?.service) return;
      expect(cheapest.cost.monthly.expected).toBeLessThanOrEqual(other.cost.monthly.expected + 60);
    }),
    runs,
  );
});
