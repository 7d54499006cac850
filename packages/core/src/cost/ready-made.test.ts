import { expect, test } from 'vitest';
import { advise } from '#advice/advise.ts';
import { unpricedServices } from '#advice/not-priced.ts';
import type { ServiceId } from '#catalog/service-id.ts';
import { readyMadeCosts } from '#cost/ready-made.ts';
import { renderPlanMarkdown } from '#render/plan-markdown.ts';
import { renderPlanText } from '#render/plan-text.ts';
import { needFrom, shippedPrices as prices, situationFrom } from '../../test/situations.ts';

const amounts = (service: ServiceId, need: string) =>
  readyMadeCosts(service, situationFrom(need)).map(({ quantity, price }) => [
    quantity.expected,
    price.microUsd / price.per / 1e6,
  ]);

test('Comprehend bills units of 100 characters, three at least', () => {
  // 10 req/s x 2,628,000 s x 5 units (https://aws.amazon.com/comprehend/pricing/).
  const long = 'deployment: { modes: [real-time], payload: 450 B, traffic: { mean: 10 req/s } }';
  expect(amounts('comprehend', long)).toEqual([[131_400_000, 0.0001]]);
  const short = 'deployment: { modes: [real-time], payload: 20 B, traffic: { mean: 10 req/s } }';
  expect(amounts('comprehend', short)).toEqual([[78_840_000, 0.0001]]);
});

test('Rekognition and Textract bill each image and page, of single requests and of batches', () => {
  const need =
    'deployment: { modes: [real-time, batch], traffic: { mean: 1 req/s }, batch: { cadence: monthly, records: 1000 } }';
  expect(amounts('rekognition', need)).toEqual([[2_629_000, 0.001]]);
  expect(amounts('textract', need).map(([, usd]) => usd)).toEqual([0.05, 0.015, 0.005]);
});

test('Custom Labels bills the hours in which a model is started', () => {
  const [always] = amounts('rekognition-custom-labels', 'deployment: { modes: [real-time] }');
  expect(always).toEqual([730, 4]);
  const batch = 'deployment: { modes: [batch], batch: { cadence: monthly, records: 18000 } }';
  // 18,000 images at 5 a second are an hour.
  expect(amounts('rekognition-custom-labels', batch)[0]).toEqual([1, 4]);
});

test('a service without a price says so in the total, in both languages', () => {
  const plan = advise(needFrom('problem: { task: text-generation }'), { prices });
  expect(plan.cost.notPriced).toMatchObject([{ stage: 'approach', service: 'bedrock' }]);
  expect(renderPlanText(plan, { language: 'en' })).toContain('plus Amazon Bedrock, not priced');
  expect(renderPlanMarkdown(plan, 'fr')).toContain('plus Amazon Bedrock, sans prix connu');
});

test('nothing is both priced and said to have no price', () => {
  const situation = situationFrom('deployment: { modes: [real-time, batch] }');
  for (const service of unpricedServices) {
    expect(readyMadeCosts(service, situation)).toEqual([]);
  }
});

test('the price of a service does not decide between it and a model of one’s own', () => {
  const need = (mean: string) =>
    needFrom(
      `problem: { task: sentiment-analysis }\ndeployment: { modes: [real-time], traffic: { mean: ${mean} req/s } }`,
    );
  const plan = advise(need('1'), { prices });
  expect(plan.stages[0]?.choice.service).toBe('comprehend');
  expect(plan.stages[0]?.monthly.expected).toBeGreaterThan(0);
  const sum = plan.stages.reduce((total, { monthly }) => total + monthly.expected, 0);
  expect(plan.cost.monthly.expected).toBeCloseTo(sum, 6);
  expect(plan.pareto.find(({ isChosen }) => isChosen)?.monthly.expected).toBeCloseTo(sum, 6);
});
