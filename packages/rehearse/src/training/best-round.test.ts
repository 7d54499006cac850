import { expect, test } from 'vitest';
import { bestRound } from '#training/best-round.ts';
import { forRehearsal, withFixedRounds } from '#training/hyperparameters.ts';

const curve = [0.5, 0.3, 0.4].map((logloss, round) => ({
  round,
  values: { 'validation:logloss': logloss, 'validation:auc': [0.7, 0.8, 0.9][round] ?? 0 },
}));

test('the best round follows the last metric, in its own direction', () => {
  const stop = { early_stopping_rounds: '5' };
  expect(bestRound(curve, { eval_metric: 'auc,logloss', ...stop })).toEqual({
    metric: 'logloss',
    round: 1,
  });
  expect(bestRound(curve, { eval_metric: 'logloss,auc', ...stop }).round).toBe(2);
});

test('without early stopping the last round is kept', () => {
  expect(bestRound(curve, { eval_metric: 'logloss' }).round).toBe(2);
});

test('a rehearsal always prints the AUC and keeps the stopping metric last', () => {
  expect(forRehearsal({ eval_metric: 'error' }, 7)).toEqual({
    eval_metric: 'auc,error',
    seed: '7',
  });
  expect(forRehearsal({}, 7)['eval_metric']).toBe('auc,logloss');
});

test('fixed rounds look at no other rows', () => {
  const fixed = withFixedRounds({ num_round: '300', early_stopping_rounds: '20', eta: '0.1' }, 42);
  expect(fixed).toEqual({ num_round: '42', eval_metric: 'auc', eta: '0.1' });
});
