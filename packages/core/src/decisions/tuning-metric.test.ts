import { expect, test } from 'vitest';
import { tuningMetric } from '#decisions/tuning-metric.ts';
import { needFrom } from '../../test/situations.ts';

const metricFor = (problem: string) => tuningMetric(needFrom(`problem: ${problem}`));

test('follows the metric of the need where XGBoost reports it', () => {
  expect(metricFor('{ task: binary-classification, metric: f1 }')).toBe('validation:f1');
  expect(metricFor('{ task: regression, metric: mae }')).toBe('validation:mae');
});

test('follows the usual metric where it does not', () => {
  expect(metricFor('{ task: binary-classification, metric: recall }')).toBe('validation:auc');
  expect(metricFor('{ task: multiclass-classification, metric: auc }')).toBe('validation:mlogloss');
  expect(metricFor('{ task: regression }')).toBe('validation:rmse');
});
