import { expect, test } from 'vitest';
import { ConstraintChecker } from './constraint-checker.ts';
import type { ConstraintTable } from './constraint-table.ts';
import { violationMessage } from './violation.ts';

const table: ConstraintTable = {
  operations: { Create: 'CreateInput', Free: null },
  shapes: {
    CreateInput: {
      required: ['Name', 'Resource'],
      members: {
        Name: 'Name',
        Resource: 'Resource',
        Variants: 'Variants',
        Env: 'Env',
        Ids: 'Ids',
        Key: 'Secret',
      },
    },
    Name: { max: 5, pattern: '[a-z]+' },
    Resource: { members: { InstanceType: 'Type', Count: 'Count' } },
    Type: { enum: ['ml.m5.large', 'ml.m5.xlarge'] },
    Count: { min: 1, max: 2, integer: true },
    Variants: { min: 1, list: 'Variant' },
    Variant: { required: ['ModelName'], members: { ModelName: 'Name' } },
    Env: { max: 2, key: 'Name', value: 'Name' },
    Ids: { list: 'Name' },
    Secret: { min: 8, secret: true },
  },
};

function message(input: Record<string, unknown>): string {
  return violationMessage(new ConstraintChecker(table).check('Create', input));
}

const good = { Name: 'a', Resource: {} };

test('passes what keeps the constraints, and operations without any', () => {
  const checker = new ConstraintChecker(table);
  expect(
    checker.check('Create', { ...good, Variants: [{ ModelName: 'm' }], Env: { a: 'b' } }),
  ).toEqual([]);
  expect(checker.check('Free', { anything: 1 })).toEqual([]);
});

test("refuses in AWS's words", () => {
  expect(message({ Name: 'a', Resource: { InstanceType: 'local' } })).toBe(
    "1 validation error detected: Value 'local' at 'resource.instanceType' failed to satisfy constraint: " +
      'Member must satisfy enum value set: [ml.m5.large, ml.m5.xlarge]',
  );
  expect(message({ Resource: { Count: 3 } })).toBe(
    "2 validation errors detected: Value null at 'name' failed to satisfy constraint: Member must not be null; " +
      "Value '3' at 'resource.count' failed to satisfy constraint: Member must have value less than or equal to 2",
  );
  expect(message({ ...good, Name: 'ABCDEF' })).toContain(
    "Value 'ABCDEF' at 'name' failed to satisfy constraint: Member must have length less than or equal to 5; " +
      "Value 'ABCDEF' at 'name' failed to satisfy constraint: Member must satisfy regular expression pattern: [a-z]+",
  );
});

test('names items of lists and shows maps whole', () => {
  expect(message({ ...good, Variants: [{ ModelName: 'm' }, {}] })).toContain(
    "Value null at 'variants.2.member.modelName'",
  );
  expect(message({ ...good, Ids: ['ok', 'NO'] })).toContain(
    "Value '[ok, NO]' at 'ids' failed to satisfy constraint: Member must satisfy constraint: " +
      '[Member must have length less than or equal to 5, Member must satisfy regular expression pattern: [a-z]+]',
  );
  expect(message({ ...good, Env: { a: 'NO' } })).toContain(
    "Value '{a=NO}' at 'env' failed to satisfy constraint: Map value must satisfy constraint:",
  );
  expect(message({ ...good, Env: { NO: 'a' } })).toContain('Map keys must satisfy constraint:');
});

test('refuses the whole value: a pattern matches from the first character to the last', () => {
  expect(message({ ...good, Name: 'a/b' })).toContain("at 'name'");
});

test('never shows a secret', () => {
  expect(message({ ...good, Key: 'hunter2' })).toContain(
    "Value at 'key' failed to satisfy constraint: Member must have length",
  );
});

test('refuses a fraction where an integer belongs', () => {
  expect(() =>
    new ConstraintChecker(table).check('Create', { ...good, Resource: { Count: 1.5 } }),
  ).toThrow("NUMBER_VALUE can not be converted to an Integer at 'resource.count'");
});

test('leaves out the shapes that a service corrects', () => {
  expect(
    new ConstraintChecker(table, ['Type']).check('Create', {
      Name: 'a',
      Resource: { InstanceType: 'local' },
    }),
  ).toEqual([]);
});
