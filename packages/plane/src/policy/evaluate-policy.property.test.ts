import fc from 'fast-check';
import { expect, test } from 'vitest';
import { evaluatePolicy, type PolicyRequest } from './evaluate-policy.ts';
import { readPolicy, type Statement } from './policy-document.ts';
import { expand } from './variables.ts';
import { matchesWildcard } from './wildcard.ts';

const actions = ['s3:GetObject', 's3:PutObject', 's3:Get*', 's3:*', '*', 'iam:?etUser'];
// A policy variable; a text of this form looks like a template to the linter.
const nameVariable = ['$', '{aws:username}'].join('');
const resources = ['*', 'arn:aws:s3:::a/*', 'arn:aws:s3:::a/b', `arn:aws:s3:::${nameVariable}/*`];

const conditions = fc.constantFrom(
  {},
  { StringEquals: { 'aws:username': 'a' } },
  { StringNotLike: { 'aws:username': 'b*' } },
  { Null: { 's3:prefix': 'true' } },
  { 'ForAllValues:StringLike': { 'aws:TagKeys': ['x', 'y*'] } },
);

const statement = fc.record({
  Effect: fc.constantFrom('Allow', 'Deny'),
  action: fc.tuple(fc.constantFrom('Action', 'NotAction'), fc.constantFrom(...actions)),
  resource: fc.tuple(fc.constantFrom('Resource', 'NotResource'), fc.constantFrom(...resources)),
  Condition: conditions,
});

const statements = fc.array(statement, { minLength: 1, maxLength: 6 }).map((list) =>
  read(
    list.map(({ Effect, action, resource, Condition }) => ({
      Effect,
      Condition,
      ...Object.fromEntries([action, resource]),
    })),
  ),
);

function read(list: readonly object[]): readonly Statement[] {
  const reading = readPolicy(JSON.stringify({ Version: '2012-10-17', Statement: list }));
  if ('fault' in reading) throw new TypeError(reading.fault);
  return reading.statements;
}

const request: fc.Arbitrary<PolicyRequest> = fc
  .record({
    action: fc.constantFrom('s3:GetObject', 's3:PutObject', 'iam:GetUser', 'iam:SetUser'),
    resource: fc.constantFrom('arn:aws:s3:::a/b', 'arn:aws:s3:::a/c', 'arn:aws:s3:::b/b', '*'),
    name: fc.constantFrom('a', 'b', undefined),
    tags: fc.constantFrom(undefined, ['x'], ['x', 'z']),
  })
  .map(({ action, resource, name, tags }) => ({
    action,
    resource,
    principal: { accountId: '111111111111', arns: [] },
    context: (key) => {
      if (key === 'aws:username' && name !== undefined) return [name];
      return key === 'aws:TagKeys' ? tags : undefined;
    },
  }));

const deny = read([{ Effect: 'Deny', Action: '*', Resource: '*' }]);
const rank = { deny: 0, none: 1, allow: 2 } as const;

test('the order of statements never matters', () => {
  fc.assert(
    fc.property(statements, request, fc.nat(), (list, asked, turn) => {
      const at = turn % list.length;
      const turned = [...list.slice(at), ...list.slice(0, at)];
      const decision = evaluatePolicy(list, asked);
      expect(evaluatePolicy(turned, asked)).toBe(decision);
      expect(evaluatePolicy(list.toReversed(), asked)).toBe(decision);
    }),
  );
});

test('one more deny never allows, one more allow never takes away but what is denied', () => {
  fc.assert(
    fc.property(statements, statements, request, (list, more, asked) => {
      const before = evaluatePolicy(list, asked);
      const denies = more.filter(({ effect }) => effect === 'Deny');
      const allows = more.filter(({ effect }) => effect === 'Allow');
      expect(rank[evaluatePolicy([...list, ...denies], asked)]).toBeLessThanOrEqual(rank[before]);
      const wider = evaluatePolicy([...list, ...allows], asked);
      expect(rank[wider]).toBeGreaterThanOrEqual(rank[before]);
      expect(evaluatePolicy([...list, ...deny], asked)).toBe('deny');
    }),
  );
});

test('nothing is allowed that no statement speaks of, and a policy said twice says the same', () => {
  fc.assert(
    fc.property(statements, request, (list, asked) => {
      expect(evaluatePolicy([], asked)).toBe('none');
      expect(evaluatePolicy([...list, ...list], asked)).toBe(evaluatePolicy(list, asked));
    }),
  );
});

test('no document from outside ends in anything but statements or a fault', () => {
  fc.assert(
    fc.property(fc.oneof(fc.json(), fc.string()), (text) => {
      const reading = readPolicy(text);
      expect('fault' in reading || reading.statements.length > 0).toBe(true);
    }),
  );
});

test('what a variable stands for covers itself and nothing else', () => {
  const text = fc.string({ unit: fc.constantFrom('a', '*', '?', '$', '{', '\\', ':') });
  fc.assert(
    fc.property(text, text, (value, other) => {
      const pattern = expand(nameVariable, () => [value])?.pattern ?? '';
      expect(matchesWildcard(pattern, other)).toBe(value === other);
      const around = expand(`x${nameVariable}*`, () => [value])?.pattern ?? '';
      expect(matchesWildcard(around, `x${other}`)).toBe(other.startsWith(value));
    }),
  );
});

test('a pattern covers what a search through all its readings finds', () => {
  const piece = fc.constantFrom('a', 'b', '*', '?');
  const pattern = fc.string({ unit: piece, maxLength: 6 });
  const text = fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 6 });
  const covers = (wanted: string, given: string): boolean => {
    const [first] = wanted;
    if (first === undefined) return given === '';
    if (first === '*')
      return covers(wanted.slice(1), given) || (given !== '' && covers(wanted, given.slice(1)));
    return (
      given !== '' &&
      (first === '?' || first === given[0]) &&
      covers(wanted.slice(1), given.slice(1))
    );
  };
  fc.assert(
    fc.property(pattern, text, (wanted, given) => {
      expect(matchesWildcard(wanted, given)).toBe(covers(wanted, given));
    }),
  );
});
