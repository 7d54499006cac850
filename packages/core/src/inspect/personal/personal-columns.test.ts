import { expect, test } from 'vitest';
import { choice, column } from '#inspect/fixtures/table-of.ts';
import { personalColumns } from '#inspect/personal/personal-columns.ts';

const text = { type: 'text', distinct: 900, words: 1 } as const;

test('names of columns tell, in English and in French', () => {
  const columns = ['first_name', 'LastName', 'Prénom', 'date_de_naissance', 'adresse'].map((name) =>
    column(name, text),
  );
  expect(personalColumns(columns).map(({ kind }) => kind)).toEqual([
    'name',
    'name',
    'name',
    'birth',
    'address',
  ]);
});

test('forms of values tell whatever the name is', () => {
  const [found] = personalColumns([column('contact', { ...text, forms: { email: 0.9 } })]);
  expect(found).toEqual({ column: 'contact', kind: 'email', form: { form: 'email', share: 0.9 } });
});

test('refuses to call numbers and answers about a thing its name', () => {
  const columns = [
    column('name_length'),
    choice('has_phone', ['yes', 'no']),
    column('email_count'),
    column('account_length'),
  ];
  expect(personalColumns(columns)).toEqual([]);
});

test('refuses card numbers by chance: one random number in ten has the check digit', () => {
  expect(personalColumns([column('amount', { forms: { 'payment-card': 0.1 } })])).toEqual([]);
});
