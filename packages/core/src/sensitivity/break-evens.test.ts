import { expect, test } from 'vitest';
import { advise } from '#advice/advise.ts';
import { needFrom, shippedPrices as prices } from '../../test/situations.ts';

const breakEvensFor = (deployment: string) =>
  advise(
    needFrom(
      `problem: { task: regression }\ndeployment: ${deployment}\nconstraints: { region: eu-west-3 }`,
    ),
    { prices },
  ).cost.breakEvens;

test('serverless costs as much as an instance at price x 730 h / (seconds x GB x price of a GB-second)', () => {
  // ml.c5.large 0.121 USD/h; 0.00002 USD per GB-second; 2 GB x 10 ms = 0.0000004 USD a request:
  // 0.121 x 730 / 0.0000004 / 2,628,000 s = 84.0 requests/s.
  const [point] = breakEvensFor('{ modes: [real-time], processingTime: 10 ms, modelMemory: 1 GB }');
  expect(point).toMatchObject({ id: 'serverless-instance', value: 84 });
  expect(point?.statement.code).toBe('break-even-serverless');
});

test('says when serverless stays cheaper, because one instance cannot carry the traffic that would pay it', () => {
  const [point] = breakEvensFor(
    '{ modes: [real-time], processingTime: 10 ms, modelMemory: 100 MB }',
  );
  expect(point?.statement.code).toBe('break-even-serverless-never');
});

test('batch jobs cost as much as an endpoint when they run all month', () => {
  const points = breakEvensFor('{ modes: [batch] }');
  expect(points).toMatchObject([{ id: 'batch-endpoint', value: 730 * 3_600 }]);
});
