import { expect, test } from 'vitest';
import { advise } from '#advice/advise.ts';
import { needFrom, shippedPrices as prices } from '../../test/situations.ts';

const fieldsFor = (text: string) =>
  advise(needFrom(text), { prices }).questions.map(({ field }) => field);

test('asks first what would change most, and only what is not answered', () => {
  const open = advise(needFrom('problem: { task: regression }'), { prices }).questions;
  const counts = open.map(({ changes }) => changes.length);
  expect(counts).toEqual([...counts].sort((a, b) => b - a));
  expect(open.map(({ field }) => field)).toContain('deployment.traffic.mean');
  const answered = fieldsFor(
    'problem: { task: regression }\ndeployment: { traffic: { mean: 1 req/s } }',
  );
  expect(answered).not.toContain('deployment.traffic.mean');
});

test('does not ask what changes nothing', () => {
  const batchOnly = fieldsFor('problem: { task: regression }\ndeployment: { modes: [batch] }');
  expect(batchOnly).not.toContain('deployment.latency');
});
