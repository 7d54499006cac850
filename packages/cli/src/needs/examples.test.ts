import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { advise, loadShippedPrices, parseNeed } from '@slipway/core';
import { expect, test } from 'vitest';

const prices = await loadShippedPrices();

/** Decision to the service chosen for it in the plan of an example. */
function choicesOf(example: string): Readonly<Record<string, string>> {
  const path = fileURLToPath(
    new URL(`../../../../examples/${example}/needs.yaml`, import.meta.url),
  );
  const result = parseNeed(readFileSync(path, 'utf8'));
  if (!result.ok) throw new TypeError(`${example}: ${JSON.stringify(result)}`);
  const { stages } = advise(result.need, { prices });
  return Object.fromEntries(stages.map(({ id, choice }) => [id, choice.service]));
}

test('the reference scenario has the plan of the reference process', () => {
  expect(choicesOf('defects')).toMatchObject({
    prepare: 'glue',
    store: 's3',
    'training-compute': 'sagemaker-training',
    'training-purchase': 'managed-spot',
    debugging: 'slipway-debugger',
    tuning: 'automatic-model-tuning',
    'real-time': 'endpoint-realtime',
    scaling: 'autoscaling',
    batch: 'batch-transform',
    monitoring: 'slipway-monitor',
  });
});

test('a recommender that is updated often answers in real time and is watched', () => {
  expect(choicesOf('recommender')).toMatchObject({
    'real-time': 'endpoint-realtime',
    monitoring: 'slipway-monitor',
  });
});

test('many sources and many teams meet in a governed lake', () => {
  expect(choicesOf('many-sources')).toMatchObject({
    prepare: 'glue',
    store: 's3',
    access: 'lake-formation',
  });
});

test('nightly scoring has no endpoint', () => {
  const choices = choicesOf('nightly-scoring');
  expect(choices).toMatchObject({ batch: 'batch-transform' });
  expect(choices).not.toHaveProperty('real-time');
});

test('a tiny irregular workload pays nothing while nobody asks', () => {
  expect(['endpoint-serverless', 'lambda']).toContain(choicesOf('tiny-irregular')['real-time']);
});
