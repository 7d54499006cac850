import { expect, test } from 'vitest';
import { exactly } from '#advice/assumed.ts';
import { metered } from '#cost/metered.ts';
import { say } from '#messages/statement.ts';
import { marketOf } from '../../test/situations.ts';

const line = { service: 's3', item: say('cost-storage', {}), assumptions: [] } as const;

test('splits a quantity over the tiers that it reaches', () => {
  // S3 Standard in us-east-1: 0.023 to 50 TB, then 0.022 (https://aws.amazon.com/s3/pricing/).
  const tiers = marketOf('us-east-1').tiers('s3.standard.storage');
  const lines = metered(tiers, exactly(60_000), line);
  expect(lines.map(({ quantity, price }) => [quantity.expected, price.microUsd])).toEqual([
    [51_200, 23_000],
    [8_800, 22_000],
  ]);
});

test('keeps one line for nothing, so that a plan shows what it would be billed by', () => {
  const tiers = marketOf('us-east-1').tiers('s3.standard.storage');
  expect(metered(tiers, exactly(0), line)).toHaveLength(1);
});

test('extends the last known tier where a Region lists one only', () => {
  const tiers = marketOf('eu-west-3').tiers('s3.standard.storage');
  const lines = metered(tiers, exactly(60_000), line);
  expect(lines.map(({ quantity }) => quantity.expected)).toEqual([60_000]);
});
