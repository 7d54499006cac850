import { expect, test } from 'vitest';
import { parseNeed } from '#needs/parse-need.ts';
import { describeIssue } from '#render/describe-issue.ts';

function sentences(text: string, language: 'en' | 'fr'): readonly string[] {
  const result = parseNeed(text);
  return result.ok ? [] : result.issues.map((issue) => describeIssue(issue, language));
}

test('says where, what, what is allowed and what was probably meant', () => {
  const text = 'problem: { task: regression, metric: acuracy }';
  expect(sentences(text, 'en')).toEqual([
    '1:38 problem.metric cannot be "acuracy". Did you mean "accuracy"? Allowed: auc, accuracy, f1, logloss, rmse, mae, precision, recall, map, ndcg.',
  ]);
  expect(sentences(text, 'fr')).toEqual([
    '1:38 problem.metric ne peut pas valoir «\u00a0acuracy\u00a0». Vouliez-vous dire «\u00a0accuracy\u00a0»\u00a0? Possible\u00a0: auc, accuracy, f1, logloss, rmse, mae, precision, recall, map, ndcg.',
  ]);
});

test('names the units of a field that lacks one', () => {
  expect(sentences('problem: { task: regression }\ndata: { size: 200 }', 'en')).toEqual([
    '2:15 data.size: "200" has no unit. Allowed: B, kB, MB, GB, TB, PB, KiB, MiB, GiB, TiB.',
  ]);
});
