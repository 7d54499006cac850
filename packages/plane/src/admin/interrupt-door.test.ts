import type { WireRequest } from '@slipway/wire';
import { expect, test } from 'vitest';
import type { Interruption } from '#ports/spot-capacity.ts';
import { interruptJob, jobToInterrupt } from './interrupt-door.ts';

test.each([
  ['training-jobs/churn/interrupt', 'churn'],
  ['training-jobs/a%2Fb/interrupt', undefined],
  ['training-jobs/../interrupt', undefined],
  ['training-jobs//interrupt', undefined],
  ['training-jobs/churn/interrupt/more', undefined],
  ['health', undefined],
])('%s is for %s', (path, name) => {
  expect(jobToInterrupt(path)).toBe(name);
});

async function heard(body: string): Promise<Interruption | undefined> {
  let told: Interruption | undefined;
  const capacity = {
    interrupt: async (interruption: Interruption) => {
      told = interruption;
      return { trainingJobArn: 'arn', interruption: 1 };
    },
  };
  const collect = async () => Buffer.from(body);
  await interruptJob(capacity, 'churn', { body: { collect } } as unknown as WireRequest);
  return told;
}

test('an empty body means two seconds, another one says how long and where', async () => {
  expect(await heard('')).toEqual({ trainingJobName: 'churn', pauseSeconds: 2 });
  expect(await heard('{"pauseSeconds": 0.5, "region": "eu-west-3"}')).toEqual({
    trainingJobName: 'churn',
    pauseSeconds: 0.5,
    region: 'eu-west-3',
  });
});

test.each([
  '{',
  '3',
  'null',
  '{"pauseSeconds": -1}',
  '{"pauseSeconds": "long"}',
  '{"pauseSeconds": 1e9}',
  '{"region": 7}',
])('refuses the body %s', async (body) => {
  await expect(heard(body)).rejects.toMatchObject({ code: 'ValidationException' });
});
