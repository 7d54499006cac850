import { expect, test } from 'vitest';
import { addGrant, covers, type Grant, subtractGrant } from './grant.ts';

const table = { kind: 'table', database: 'lake', table: 'inspections' } as const;

function grant(permissions: readonly string[], grantable: readonly string[] = []): Grant {
  return { principal: 'p', resource: table, permissions, grantable };
}

function columns(mode: 'include' | 'exclude', ...names: readonly string[]): Grant {
  const resource = { ...table, kind: 'columns', columns: { mode, names } } as const;
  return { principal: 'p', resource, permissions: ['SELECT'], grantable: [] };
}

test('grants on one resource add up and are taken back one by one', () => {
  const both = addGrant(grant(['SELECT'], ['SELECT']), grant(['INSERT']));
  expect(both).toEqual(grant(['INSERT', 'SELECT'], ['SELECT']));
  expect(subtractGrant(both, grant(['SELECT']))).toEqual(grant(['INSERT']));
  expect(subtractGrant(grant(['SELECT']), grant(['SELECT']))).toBeUndefined();
});

test('columns by name add up; columns left out are those that both leave out', () => {
  expect(addGrant(columns('include', 'b'), columns('include', 'a'))).toEqual(
    columns('include', 'a', 'b'),
  );
  expect(addGrant(columns('exclude', 'a', 'b'), columns('exclude', 'b', 'c'))).toEqual(
    columns('exclude', 'b'),
  );
  expect(subtractGrant(columns('include', 'a', 'b'), columns('include', 'a'))).toEqual(
    columns('include', 'b'),
  );
  expect(subtractGrant(columns('include', 'a'), columns('include', 'a'))).toBeUndefined();
});

test('only what was granted can be revoked', () => {
  expect(covers(undefined, grant(['SELECT']))).toBe(false);
  expect(covers(grant(['SELECT']), grant(['SELECT', 'INSERT']))).toBe(false);
  expect(covers(grant(['ALL']), grant(['SELECT']))).toBe(false);
  expect(covers(grant(['SELECT']), grant(['SELECT'], ['SELECT']))).toBe(false);
  expect(covers(columns('include', 'a', 'b'), columns('include', 'b'))).toBe(true);
  expect(covers(columns('include', 'a'), columns('include', 'a', 'b'))).toBe(false);
});
