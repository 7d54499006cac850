import { silentLog } from '@slipway/base';
import { expect, test } from 'vitest';
import { memoryLogStore } from '../../testing/memory-log-store.ts';
import { findFinalMetrics } from './final-metrics.ts';

const scope = { accountId: '000000000000', region: 'us-east-1' };
const stream = { group: '/aws/sagemaker/TrainingJobs', stream: 'job/algo-1-1' };

test('takes the last value of each metric, in the order of the definitions', async () => {
  const found = await metricsIn(
    ['loss=3; acc=.5', 'loss=2e-1', 'acc=nan', 'Loss=9'],
    [
      { name: 'accuracy', regex: 'acc=(\\S+)' },
      { name: 'loss', regex: 'loss=([^;]+)' },
      { name: 'named', regex: '(?P<what>loss)=' },
      { name: 'any case', regex: '(?i)LOSS=(.*)' },
      { name: 'absent', regex: 'f1=(.*)' },
    ],
  );
  expect(found).toEqual([
    { name: 'accuracy', value: 0.5, timestamp: 0 },
    { name: 'loss', value: 0.2, timestamp: 1 },
    { name: 'any case', value: 9, timestamp: 3 },
  ]);
});

test('finds metrics across many lines', async () => {
  const lines = Array.from({ length: 2_500 }, (_, index) => `[${index}]#011train-auc:0.${index}`);
  const found = await metricsIn(lines, [
    { name: 'train:auc', regex: '.*\\[[0-9]+\\].*#011train-auc:(\\S+)' },
  ]);
  expect(found).toEqual([{ name: 'train:auc', value: 0.2499, timestamp: 2_499 }]);
});

test('gives up on an expression that takes for ever', async () => {
  const found = await metricsIn([`${'a'.repeat(60)}!`], [{ name: 'slow', regex: '^(a+)+$' }]);
  expect(found).toEqual([]);
});

async function metricsIn(
  lines: readonly string[],
  definitions: Parameters<typeof findFinalMetrics>[0],
) {
  const logs = memoryLogStore();
  await logs.append(
    scope,
    stream,
    lines.map((message, timestamp) => ({ timestamp, message })),
  );
  return findFinalMetrics(definitions, { logs, scope, stream, log: silentLog });
}
