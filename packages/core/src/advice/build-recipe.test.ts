import { expect, test } from 'vitest';
import { advise } from '#advice/advise.ts';
import { buildRecipe } from '#advice/build-recipe.ts';
import { needFrom, shippedPrices as prices } from '../../test/situations.ts';

const recipeFor = (text: string) => buildRecipe(advise(needFrom(text), { prices }));

test('tells all that the requests of a rehearsal need', () => {
  const recipe = recipeFor(`
problem: { task: binary-classification, metric: auc }
data: { rows: 5000, size: 460 kB }
training: { interruptible: true }
deployment:
  modes: [real-time, batch]
  latency: 100 ms
  traffic: { mean: 2 req/s, peak: 20 req/s }
constraints: { region: us-east-1 }
`);
  expect(recipe).toMatchObject({
    region: 'us-east-1',
    training: {
      method: 'builtin-algorithm',
      algorithm: 'xgboost',
      imageUri: '683313688378.dkr.ecr.us-east-1.amazonaws.com/sagemaker-xgboost:1.7-1',
      hyperparameters: {
        objective: 'binary:logistic',
        eval_metric: 'auc,logloss',
        num_round: '200',
      },
      instanceCount: 1,
      maxRuntimeSeconds: 3_600,
      maxWaitSeconds: 7_200,
    },
    tuning: { strategy: 'Bayesian', metric: 'validation:auc', direction: 'Maximize' },
    realTime: { kind: 'instances', initialInstanceCount: 1, scaling: { minInstances: 1 } },
    batch: { strategy: 'MultiRecord', contentType: 'text/csv', cadence: 'daily' },
  });
});

test('tells memory and concurrency of a serverless endpoint', () => {
  const recipe = recipeFor(
    'problem: { task: regression }\ndeployment: { modes: [real-time], traffic: { mean: 2 req/h, idleShare: 0.9 } }',
  );
  expect(recipe?.realTime).toEqual({ kind: 'serverless', memorySizeMb: 2_048, maxConcurrency: 5 });
  expect(recipe?.batch).toBeUndefined();
  expect(recipe?.training.hyperparameters).toMatchObject({
    objective: 'reg:squarederror',
    eval_metric: 'rmse',
  });
});

test('minimises errors and maximises what is better when larger', () => {
  const recipe = recipeFor(
    'problem: { task: regression, metric: rmse }\ntraining: { tuning: true }',
  );
  expect(recipe?.tuning).toMatchObject({ metric: 'validation:rmse', direction: 'Minimize' });
});
