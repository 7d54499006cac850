import { expect, test } from 'vitest';
import { decide, type Question } from './decide.ts';
import type { Grant } from './grant.ts';

const analyst = 'arn:aws:iam::000000000000:role/analyst';
const table = { kind: 'table', database: 'lake', table: 'inspections' } as const;

function grant(permissions: readonly string[], more: Partial<Grant> = {}): Grant {
  return { principal: analyst, resource: table, permissions, grantable: [], ...more };
}

function columns(mode: 'include' | 'exclude', ...names: readonly string[]): Grant {
  return grant(['SELECT'], { resource: { ...table, kind: 'columns', columns: { mode, names } } });
}

function ask(permission: string, given: Partial<Question>) {
  const principals = [analyst, '000000000000:IAMPrincipals'];
  const nothing = { grants: [], columnGrants: [], innerGrants: [], isAdmin: false };
  return decide({ permission, principals, ...nothing, ...given });
}

const forAll = grant(['ALL'], { principal: 'IAM_ALLOWED_PRINCIPALS' });
const allowed = { kind: 'allowed', isGoverned: true };

test('nothing granted is nothing allowed', () => {
  expect(ask('SELECT', {})).toEqual({ kind: 'denied' });
  expect(ask('DESCRIBE', {})).toEqual({ kind: 'denied' });
});

test('while IAM_ALLOWED_PRINCIPALS holds ALL, IAM alone decides', () => {
  expect(ask('SELECT', { grants: [forAll] })).toEqual({ kind: 'allowed', isGoverned: false });
  const weaker = { ...forAll, permissions: ['DESCRIBE'] };
  expect(ask('SELECT', { grants: [weaker] })).toEqual({ kind: 'denied' });
});

test('any permission implies DESCRIBE, ALL implies every one, none implies another', () => {
  expect(ask('DESCRIBE', { grants: [grant(['INSERT'])] })).toEqual(allowed);
  expect(ask('DROP', { grants: [grant(['ALL'])] })).toEqual(allowed);
  expect(ask('SELECT', { grants: [grant(['INSERT'])] })).toEqual({ kind: 'denied' });
});

test('grants of others and of groups', () => {
  const other = grant(['SELECT'], { principal: `${analyst}2` });
  expect(ask('SELECT', { grants: [other] })).toEqual({ kind: 'denied' });
  const group = grant(['SELECT'], { principal: '000000000000:IAMPrincipals' });
  expect(ask('SELECT', { grants: [group] })).toEqual(allowed);
});

test('columns by name and all but some add up', () => {
  const decision = ask('SELECT', {
    columnGrants: [columns('include', 'id'), columns('exclude', 'id', 'inspector')],
  });
  const sees = decision.kind === 'columns' ? decision.sees : () => false;
  expect(['id', 'verdict', 'inspector'].filter(sees)).toEqual(['id', 'verdict']);
  const columnGrants = [columns('include', 'id')];
  expect(ask('DESCRIBE', { columnGrants })).toMatchObject({ kind: 'columns' });
  expect(ask('INSERT', { columnGrants })).toEqual({ kind: 'denied' });
  expect(ask('SELECT', { columnGrants, grants: [grant(['SELECT'])] })).toEqual(allowed);
});

test('an administrator sees everything and reads nothing', () => {
  expect(ask('DESCRIBE', { isAdmin: true })).toEqual(allowed);
  expect(ask('SELECT', { isAdmin: true })).toEqual({ kind: 'denied' });
});

test('a grant on a table shows its database', () => {
  expect(ask('DESCRIBE', { innerGrants: [columns('include', 'id')] })).toEqual(allowed);
  expect(ask('CREATE_TABLE', { innerGrants: [grant(['ALL'])] })).toEqual({ kind: 'denied' });
});
