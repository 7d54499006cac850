import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseNeed } from '#needs/parse-need.ts';
import { fieldsAt } from '#needs/schema-fields.ts';

const groups = fieldsAt([]);
const fields = groups.flatMap((group) => fieldsAt([group]));
const words = fc.constantFrom(...groups, ...fields, 'x', '3 GB', '..', '40..3 req/s', 'true');
const values = fc.oneof(
  words,
  fc.integer(),
  fc.double(),
  fc.boolean(),
  fc.string(),
  fc.constant(null),
);
const leaves = fc.oneof(values, fc.array(values, { maxLength: 3 }));
const nodes = fc.dictionary(words, fc.oneof(leaves, fc.dictionary(words, leaves, { maxKeys: 4 })), {
  maxKeys: 5,
});

test('any text gives a need or issues, never a throw', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        nodes.map((node) => JSON.stringify(node)),
      ),
      (text) => {
        const result = parseNeed(text);
        expect(result.ok || result.issues.length > 0).toBe(true);
      },
    ),
    { numRuns: 400 },
  );
});

test('any wrong field under a right task is named by its path', () => {
  fc.assert(
    fc.property(nodes, (node) => {
      const { problem: _, ...rest } = node;
      const result = parseNeed(JSON.stringify({ problem: { task: 'regression' }, ...rest }));
      if (result.ok) return;
      for (const { path } of result.issues) expect(path).not.toBe('');
    }),
    { numRuns: 200 },
  );
});
