import { expect, test } from 'vitest';
import { preferences } from '#needs/vocabulary.ts';
import { solve } from '#solve/solve.ts';
import { weightsOf } from '#solve/weights.ts';
import { marketOf, needFrom } from '../../test/situations.ts';

const need = needFrom(
  'problem: { task: binary-classification }\ndata: { size: 3 GB }\ndeployment: { modes: [real-time, batch], traffic: { mean: 5 req/s } }',
);

test('the best outcome is the best of the best with each service', () => {
  for (const prefer of preferences) {
    for (const settled of solve(need, { marketOf, weights: weightsOf[prefer] }).clusters) {
      // Nothing of this cluster is asked for.
      if (settled.bestWith.size === 0) continue;
      const scores = [...settled.bestWith.values()].map(({ score }) => score);
      expect(settled.best?.score).toBe(Math.min(...scores));
    }
  }
});

test('solving one cluster gives the same as solving all', () => {
  const means = { marketOf, weights: weightsOf.balanced };
  const whole = solve(need, means).clusters.find(({ candidates }) =>
    candidates.some(({ decision }) => decision.cluster === 'training'),
  );
  const [alone] = solve(need, { ...means, only: ['training'] }).clusters;
  expect(alone?.best?.score).toBe(whole?.best?.score);
});
