import { expect, test } from 'vitest';
import { choice, column, tableOf } from '#inspect/fixtures/table-of.ts';
import { targetCandidates } from '#inspect/target-candidates.ts';

const best = (...columns: Parameters<typeof tableOf>[0]) => targetCandidates(tableOf(columns))[0];

test('a column called so and last is likely the target', () => {
  const found = best(column('age'), choice('churn', ['yes', 'no']));
  expect(found).toMatchObject({ column: 'churn', certainty: 'likely' });
  expect(found?.reasons.map(({ code }) => code)).toEqual(['named-so', 'last-column', 'two-values']);
});

test('a name counts more than a place', () => {
  expect(
    best(choice('Survived', ['0', '1']), column('fare'), choice('embarked', ['S', 'C', 'Q']))
      ?.column,
  ).toBe('Survived');
  expect(best(column('SalePrice'), column('rooms'))?.column).toBe('SalePrice');
});

test('French names are understood', () => {
  expect(best(choice('résiliation', ['oui', 'non']), column('durée'))?.column).toBe('résiliation');
});

test('without a header the first column may be the target, as in SageMaker’s own format', () => {
  const columns = [choice('column0', ['0', '1']), column('column1'), column('column2')];
  const [first] = targetCandidates(tableOf(columns, { header: false }));
  expect(first?.column).toBe('column0');
});

test('refuses keys, times, personal data, free text and constants', () => {
  const columns = [
    column('id', { distinct: 1000 }),
    column('class_date', { type: 'date', min: '2020-01-01', max: '2021-01-01' }),
    column('label_email', { type: 'text', forms: { email: 1 }, distinct: 900 }),
    column('outcome', { type: 'text', distinct: 900, words: 30 }),
    choice('target', ['same']),
  ];
  expect(targetCandidates(tableOf(columns))).toEqual([]);
});
