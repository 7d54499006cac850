import { expect, test } from 'vitest';
import { needsJsonSchema } from '#needs/json-schema.ts';
import { fieldsAt } from '#needs/schema-fields.ts';

test('describes what a user writes: quantities are text or numbers', () => {
  const schema = JSON.parse(JSON.stringify(needsJsonSchema()));
  expect(schema).toMatchObject({
    title: 'Slipway needs',
    required: ['problem'],
    additionalProperties: false,
  });
  expect(schema.properties.data.properties.size).toMatchObject({ type: ['string', 'number'] });
  expect(schema.properties.problem.properties.task.enum).toContain('binary-classification');
});

test('knows the fields of every group', () => {
  expect(fieldsAt([])).toContain('deployment');
  expect(fieldsAt(['deployment', 'traffic'])).toEqual(['mean', 'peak', 'idleShare', 'shape']);
  expect(fieldsAt(['nowhere'])).toEqual([]);
});
