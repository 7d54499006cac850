import fc from 'fast-check';
import { expect, test } from 'vitest';
import { advise } from '#advice/advise.ts';
import { planJsonSchema, planSchema } from '#advice/plan-schema.ts';
import { usdOf } from '#prices/micro-usd.ts';
import { anyNeed } from '../../test/needs.ts';
import { shippedPrices as prices } from '../../test/situations.ts';

const micro = (usd: number) => Math.round(usd * 1e6);

test('every plan has the published shape, and every line is quantity x price with its assumptions', () => {
  fc.assert(
    fc.property(anyNeed, (need) => {
      const plan = JSON.parse(JSON.stringify(advise(need, { prices })));
      const checked = planSchema.safeParse(plan);
      expect(checked.error?.issues ?? []).toEqual([]);
      if (!checked.success) return;
      const { cost, stages } = checked.data;
      for (const { quantity, unitPriceUsd, amount } of cost.lines) {
        for (const end of ['low', 'expected', 'high'] as const) {
          const product = quantity[end] * unitPriceUsd;
          expect(Math.abs(amount[end] - product)).toBeLessThanOrEqual(1e-6 + product * 1e-9);
        }
        expect(quantity.low).toBeLessThanOrEqual(quantity.expected);
        expect(quantity.expected).toBeLessThanOrEqual(quantity.high);
      }
      for (const end of ['low', 'expected', 'high'] as const) {
        const sum = (amounts: readonly number[]) =>
          usdOf(amounts.reduce((total, amount) => total + micro(amount), 0));
        expect(cost.monthly[end]).toBe(sum(cost.lines.map(({ amount }) => amount[end])));
        expect(cost.monthly[end]).toBe(sum(stages.map(({ monthly }) => monthly[end])));
      }
    }),
    { numRuns: 60 },
  );
});

test('the schema that is printed describes the same', () => {
  const schema = JSON.parse(JSON.stringify(planJsonSchema()));
  expect(schema).toMatchObject({ title: 'Slipway plan', additionalProperties: false });
  expect(schema.required).toContain('cost');
  expect(schema.$defs.BreakEven.properties.series.items.required).toContain('points');
  expect(schema.$defs.CostLine.required).toContain('unitPriceUsd');
});
