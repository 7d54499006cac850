import { expect, test } from 'vitest';
import { exactly } from '#advice/assumed.ts';
import { trainingSeconds } from '#cost/training-time.ts';
import { needFrom } from '../../test/situations.ts';

test('believes the need before any estimate', () => {
  const need = needFrom('problem: { task: regression }\ntraining: { duration: 2 h }');
  expect(trainingSeconds(need, exactly(1e12), { vcpu: 1, gpus: 0 })).toEqual(exactly(7_200));
});

test('more data takes longer, more machine less', () => {
  const need = needFrom('problem: { task: regression }');
  const small = trainingSeconds(need, exactly(1e9), { vcpu: 4, gpus: 0 });
  expect(trainingSeconds(need, exactly(2e9), { vcpu: 4, gpus: 0 }).expected).toBeGreaterThan(
    small.expected,
  );
  expect(trainingSeconds(need, exactly(1e9), { vcpu: 8, gpus: 0 }).expected).toBeLessThan(
    small.expected,
  );
});
