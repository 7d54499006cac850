import { expect, test } from 'vitest';
import { makeRunId } from '#rehearsal/run-id.ts';

const at = new Date('2026-11-25T21:44:55.123Z');

test('a run id tells the project and the moment', () => {
  expect(makeRunId('churn', at, '1f2e3d4c')).toBe('churn-20261125-214455-1f2e3d4c');
});

test('any name becomes one that AWS takes, with room for a suffix', () => {
  const odd = ['Prévision des départs, été 2026!', '', '-- --', '日本', 'x'.repeat(300)];
  for (const name of odd) {
    const id = makeRunId(name, at, '1f2e3d4c');
    expect(id).toMatch(/^[a-z0-9](-*[a-z0-9])*$/);
    expect(id.length).toBeLessThanOrEqual(41);
  }
  expect(makeRunId('日本', at, '1f2e3d4c')).toMatch(/^run-/);
});
