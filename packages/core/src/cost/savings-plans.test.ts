import fc from 'fast-check';
import { expect, test } from 'vitest';
import { advise } from '#advice/advise.ts';
import { savingsOptions } from '#cost/savings-plans.ts';
import { openMarket } from '#prices/market.ts';
import { marketOf, needFrom, shippedPrices as prices } from '../../test/situations.ts';

const steady = `
problem: { task: regression, customisation: high }
deployment:
  modes: [real-time]
  availability: 99.9 %
  processingTime: 10 ms
  traffic: { mean: MEAN req/s, peak: 500 req/s, shape: steady }
constraints: { region: us-east-1, horizon: HORIZON days }
`;
const planFor = (mean: string, horizon = '90') =>
  advise(needFrom(steady.replace('MEAN', mean).replace('HORIZON', horizon)), { prices });

test('promises what runs in every hour: 1 year without upfront at 26 % off pays from 74 % use', () => {
  const { cost } = planFor('100');
  const hosting = cost.lines.find(({ price }) => price.id.startsWith('sagemaker.hosting/'));
  const option = cost.savingsPlans.find(({ id }) => id === '1 year/No Upfront');
  const perHour = Math.floor((hosting?.quantity.low ?? 0) / 730) * (hosting?.unitPriceUsd ?? 0);
  expect(option?.commitmentUsdPerHour).toBeCloseTo(perHour * 0.74, 6);
  expect(option?.monthlySavingUsd).toBeCloseTo(perHour * 730 * 0.26, 3);
  expect(option?.paysFromUtilisation).toBeCloseTo(0.74, 6);
  expect(option).toMatchObject({
    upfrontUsd: 0,
    covers: [hosting?.id],
    price: { mark: 'estimated' },
  });
  const ahead = cost.savingsPlans.find(({ id }) => id === '3 years/All Upfront');
  expect(ahead?.upfrontUsd).toBeCloseTo((ahead?.commitmentUsdPerHour ?? 0) * 8_760 * 3, 3);
});

test('jobs alone promise nothing', () => {
  const plan = advise(needFrom('problem: { task: regression }\ndeployment: { modes: [batch] }'), {
    prices,
  });
  expect(plan.cost.savingsPlans).toEqual([]);
});

test('a plan that buys the promise shows it as a line of its own, under zero, and totals still add up', () => {
  const plan = planFor('200', '900');
  const stage = plan.stages.find(({ id }) => id === 'commitment');
  expect(stage?.choice).toMatchObject({
    service: 'savings-plan',
    configuration: { paysFromUtilisationPercent: 74 },
  });
  const line = plan.cost.lines.find(({ stage: id }) => id === 'commitment');
  expect(line?.unitPriceUsd).toBeLessThan(0);
  expect(stage?.monthly.expected).toBe(line?.amount.expected);
  const bought = plan.cost.savingsPlans.find(({ id }) => id === '1 year/No Upfront');
  expect(line?.amount.expected).toBeCloseTo(-(bought?.monthlySavingUsd ?? 0), 2);
});

test('the loser that a promise is names its amounts on this bill', () => {
  const plan = planFor('100');
  const open = plan.open.find(({ id }) => id === 'commitment');
  const loser = open?.rejected.find(({ service }) => service === 'savings-plan');
  expect(loser?.configuration).toMatchObject({
    commitmentUsdPerHour: plan.cost.savingsPlans[0]?.commitmentUsdPerHour,
    monthlySavingUsd: plan.cost.savingsPlans[0]?.monthlySavingUsd,
  });
  expect(loser?.reasons.at(-1)?.statement.code).toBe('savings-option');
});

test('exact rates of a refreshed book win over published percentages', () => {
  const { lines } = planFor('100').cost;
  const line = lines.find(({ price }) => price.id.startsWith('sagemaker.hosting/'));
  const key = (line?.price.id ?? '').replace('sagemaker.', '');
  const usd = (line?.unitPriceUsd ?? 0) * 0.6;
  const book = {
    ...prices,
    snapshot: '2026-11-25',
    update: {
      readAt: '2026-11-25T08:00:00Z',
      from: 'https://prices.example',
      files: [
        {
          offer: 'AWSMachineLearningSavingsPlans',
          region: 'us-east-1',
          version: '1',
          published: '2026-11-20T00:00:00Z',
          url: 'https://prices.example/savings.json',
        },
      ],
    },
    savingsRates: { '1 year/No Upfront': { 'us-east-1': { [key]: usd * 1e6 } } },
  };
  const option = savingsOptions(lines, openMarket(book, 'us-east-1')).find(
    ({ id }) => id === '1 year/No Upfront',
  );
  expect(option?.paysFromUtilisation).toBeCloseTo(0.6, 6);
  expect(option?.price).toMatchObject({
    mark: 'list',
    source: 'https://prices.example/savings.json',
    asOf: '2026-11-20',
  });
});

test('more machines promise more, and a saving is never more than what is paid', () => {
  const { lines } = planFor('100').cost;
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 0, max: 500 }), (few, more) => {
      const optionsOf = (count: number) =>
        savingsOptions(
          lines.map((line) => {
            const hours = count * 730;
            return { ...line, quantity: { low: hours, expected: hours, high: hours } };
          }),
          marketOf('us-east-1'),
        );
      const [one, other] = [optionsOf(few), optionsOf(few + more)];
      one.forEach((option, index) => {
        const larger = other[index];
        expect(larger?.commitmentUsdPerHour).toBeGreaterThanOrEqual(option.commitmentUsdPerHour);
        expect(option.monthlySavingUsd).toBeLessThan(option.onDemandMonthlyUsd);
        expect(option.monthlySavingUsd).toBeGreaterThan(0);
      });
    }),
  );
});
