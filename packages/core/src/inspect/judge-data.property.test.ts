import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ColumnProfile, columnTypes } from '#inspect/data-profile.ts';
import { column, tableOf } from '#inspect/fixtures/table-of.ts';
import { judgeData } from '#inspect/judge-data.ts';
import { tasks } from '#needs/vocabulary.ts';

const words = [
  'id',
  'churn',
  'date',
  'email',
  'user',
  'item',
  'price',
  'x',
  'label',
  'Nom',
  '',
  '"; DROP',
];
const anyColumn: fc.Arbitrary<ColumnProfile> = fc
  .record({
    name: fc.oneof(fc.constantFrom(...words), fc.string({ unit: 'binary' })),
    type: fc.constantFrom(...columnTypes),
    missing: fc.nat(1000),
    distinct: fc.nat(1000),
    distinctExact: fc.boolean(),
    words: fc.nat(100),
    imageNames: fc.constantFrom(0, 1),
    email: fc.constantFrom(0, 0.5, 1),
  })
  .map(({ name, email, ...rest }) => column(name, { ...rest, forms: email > 0 ? { email } : {} }));

const anyProfile = fc.uniqueArray(anyColumn, { selector: ({ name }) => name }).map((columns) => ({
  location: 'data',
  files: 1,
  bytes: 1,
  parts: [tableOf(columns)],
  problems: [],
}));

test('whatever the table, there is a task, and a target is a column that is neither a key nor personal', () => {
  fc.assert(
    fc.property(anyProfile, (profile) => {
      const { task, targets, personal, identifiers, times } = judgeData(profile);
      expect(tasks).toContain(task?.task);
      const others = [
        ...personal.map(({ column: name }) => name),
        ...identifiers,
        ...times.map((each) => each.column),
      ];
      const names = profile.parts[0]?.columns.map(({ name }) => name) ?? [];
      for (const target of targets) {
        expect(names).toContain(target.column);
        expect(others).not.toContain(target.column);
        expect(target.reasons).not.toEqual([]);
      }
    }),
  );
});

test('the column that the user names is the target', () => {
  fc.assert(
    fc.property(anyProfile, fc.nat(), (profile, pick) => {
      const columns = profile.parts[0]?.columns ?? [];
      const name = columns[pick % Math.max(1, columns.length)]?.name;
      fc.pre(name !== undefined);
      expect(judgeData(profile, name).targets[0]).toMatchObject({
        column: name,
        reasons: [{ code: 'asked' }],
      });
    }),
  );
});
