import { expect, test } from 'vitest';
import { advise } from '#advice/advise.ts';
import { renderPlanMarkdown } from '#render/plan-markdown.ts';
import { renderPlanText } from '#render/plan-text.ts';
import { needFrom, shippedPrices as shipped } from '../../test/situations.ts';

const need = needFrom('problem: { task: regression }\nconstraints: { region: eu-west-3 }');
const file = {
  offer: 'AmazonSageMaker',
  version: '1',
  published: '2026-11-24T00:00:00Z',
  url: 'https://prices.example/sagemaker.json',
};
const refreshed = (region: string) => ({
  ...shipped,
  snapshot: '2026-11-25',
  update: {
    readAt: '2026-11-25T08:00:00Z',
    from: 'https://prices.example',
    files: [{ ...file, region }],
  },
});

test('a plan says that its prices came with Slipway, and of which day', () => {
  const plan = advise(need, { prices: shipped });
  expect(plan.cost.prices).toMatchObject({ origin: 'shipped', asOf: shipped.snapshot });
  expect(renderPlanText(plan, { language: 'en' })).toContain('those that came with Slipway');
  expect(renderPlanMarkdown(plan, 'fr')).toContain('ceux livrés avec Slipway');
});

test('a plan says that its prices were refreshed, when and from where', () => {
  const plan = advise(need, { prices: refreshed('eu-west-3') });
  expect(plan.cost.prices).toMatchObject({
    origin: 'refreshed',
    asOf: '2026-11-25',
    readAt: '2026-11-25T08:00:00Z',
    from: 'https://prices.example',
    files: 1,
  });
  expect(renderPlanText(plan, { language: 'en' })).toContain('refreshed on 2026-11-25');
});

test('a refresh of another Region is not claimed for this one', () => {
  const plan = advise(need, { prices: refreshed('us-east-1') });
  expect(plan.cost.prices.statement.code).toBe('prices-refreshed-elsewhere');
});
