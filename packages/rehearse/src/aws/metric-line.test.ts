import { expect, test } from 'vitest';
import { parseMetricLine } from '#aws/metric-line.ts';

test('reads the metrics of a round as CloudWatch Logs shows them', () => {
  const line = '[12]#011train-auc:0.98231#011train-logloss:0.12#011validation-auc:0.92312';
  expect(parseMetricLine(line)).toEqual({
    round: 12,
    values: { 'train:auc': 0.98231, 'train:logloss': 0.12, 'validation:auc': 0.92312 },
  });
});

test('reads tabs and a time stamp before the round', () => {
  expect(parseMetricLine('2026-11-25 10:00:00 INFO [0]\tvalidation-error@0.7:0.25')).toEqual({
    round: 0,
    values: { 'validation:error@0.7': 0.25 },
  });
});

test('refuses lines that are not metrics', () => {
  expect(parseMetricLine('[2026-11-25] INFO hello')).toBeUndefined();
  expect(parseMetricLine('[3]#011train-auc:nan')).toBeUndefined();
  expect(parseMetricLine('')).toBeUndefined();
});
