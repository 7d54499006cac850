import { expect, test } from 'vitest';
import { ActiveRuns } from './active-runs.ts';

function untilAborted(signal: AbortSignal): Promise<unknown> {
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve(signal.reason)));
}

test('a run hears that it is to stop, and only it', async () => {
  const heard: string[] = [];
  const runs = new ActiveRuns(() => undefined);
  for (const key of ['a', 'b'])
    runs.begin(key, async (stop) => {
      heard.push(`${key}: ${await untilAborted(AbortSignal.any([stop, runs.shutdown]))}`);
    });
  runs.stop('a', 'not wanted');
  runs.stop('c', 'nobody');
  await expect.poll(() => heard).toEqual(['a: Error: not wanted']);
  await runs.close();
  expect(heard).toEqual(['a: Error: not wanted', 'b: Error: the plane is stopped']);
});

test('a run that begins again under its key is not forgotten when the earlier one ends', async () => {
  const runs = new ActiveRuns(() => undefined);
  const first = Promise.withResolvers<void>();
  const ended: string[] = [];
  runs.begin('a', () => first.promise.then(() => ended.push('first')));
  runs.begin('a', async (stop) => {
    await untilAborted(stop);
    ended.push('second');
  });
  first.resolve();
  await expect.poll(() => ended).toEqual(['first']);
  runs.stop('a', 'enough');
  await runs.close();
  expect(ended).toEqual(['first', 'second']);
});

test('a run that rejects is told, and ends nothing else', async () => {
  const told: unknown[] = [];
  const runs = new ActiveRuns((key, error) => told.push([key, String(error)]));
  runs.begin('a', () => Promise.reject(new Error('broken')));
  await runs.close();
  expect(told).toEqual([['a', 'Error: broken']]);
});
