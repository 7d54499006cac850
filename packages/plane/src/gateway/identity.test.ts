import type { SignatureScope } from '@slipway/wire';
import { expect, test } from 'vitest';
import type { SessionReading } from '#ports/sessions.ts';
import { ownRoleArn } from '../resources/own-role.ts';
import { Identities } from './identity.ts';

const user = {
  accessKeyId: 'AKIAUSER',
  secretAccessKey: undefined,
  accountId: '111111111111',
  arn: 'arn:aws:iam::111111111111:user/ada',
};
const session = {
  accountId: '000000000000',
  roleArn: 'arn:aws:iam::000000000000:role/team/analyst',
  sessionArn: 'arn:aws:sts::000000000000:assumed-role/analyst/job',
};

function identitiesWith(reading: SessionReading): Identities {
  return new Identities({
    accountId: '000000000000',
    users: new Map([[user.accessKeyId, user]]),
    sessions: () => ({
      vend: () => expect.fail('nothing is vended here'),
      vendForUser: () => expect.fail('nothing is vended here'),
      read: () => reading,
      secretOf: () => expect.fail('nothing is verified here'),
    }),
  });
}

function signedBy(accessKeyId: string, signingName = 'glue'): SignatureScope {
  return { accessKeyId, date: '20261126', region: 'eu-west-3', signingName };
}

test('a vended session is its role, also one with a path', () => {
  const { principal, scope } = identitiesWith({ kind: 'session', session }).of(
    signedBy('ASIA1'),
    't',
  );
  expect(principal).toMatchObject({ arn: session.sessionArn, roleArn: session.roleArn });
  expect(scope).toEqual({ accountId: '000000000000', region: 'eu-west-3' });
});

test('a user of the credentials file is that user, anybody else the role of the plane', () => {
  const identities = identitiesWith({ kind: 'foreign' });
  const known = identities.of(signedBy('AKIAUSER'));
  expect(known.principal.arn).toBe(user.arn);
  expect(known.principal).not.toHaveProperty('roleArn');
  expect(known.scope.accountId).toBe('111111111111');
  expect(identities.of(signedBy('test')).principal.roleArn).toBe(
    'arn:aws:iam::000000000000:role/Slipway',
  );
  expect(identities.of(undefined).scope.region).toBe('us-east-1');
});

test.each([
  ['expired', 'glue', 'ExpiredTokenException'],
  ['expired', 's3', 'ExpiredToken'],
  ['expired', 'sts', 'ExpiredToken'],
  ['expired', 'ec2', 'RequestExpired'],
  ['invalid', 'iam', 'InvalidClientTokenId'],
  ['invalid', 'glue', 'UnrecognizedClientException'],
  ['invalid', 's3', 'InvalidToken'],
] as const)('a token that is %s is refused by %s as %s', (kind, service, code) => {
  const of = () => identitiesWith({ kind }).of(signedBy('ASIA1', service), 't');
  expect(of).toThrow(expect.objectContaining({ code }));
});

const root = {
  accessKeyId: 'AKIAROOT',
  secretAccessKey: 'root secret',
  accountId: '000000000000',
  arn: 'arn:aws:iam::000000000000:root',
};

function strict(mode: 'sign' | 'enforce', reading: SessionReading = { kind: 'foreign' }) {
  return new Identities({
    accountId: '000000000000',
    mode,
    root,
    users: new Map([
      ['AKIAPOWER', { ...user, accessKeyId: 'AKIAPOWER', secretAccessKey: 'p' }],
      [
        'AKIALIMITED',
        {
          ...user,
          accessKeyId: 'AKIALIMITED',
          secretAccessKey: 'l',
          arn: `${user.arn}2`,
          policies: ['{}'],
        },
      ],
    ]),
    sessions: () => ({
      vend: () => expect.fail('nothing is vended here'),
      vendForUser: () => expect.fail('nothing is vended here'),
      read: () => reading,
      secretOf: (id) => `secret of ${id}`,
    }),
    userKeys: () => ({
      find: (id) =>
        id === 'AKIAIAM'
          ? { secretAccessKey: 'i', accountId: '0', arn: 'arn:aws:iam::0:user/i', userId: 'AIDA1' }
          : undefined,
      used: () => {},
      accountOf: () => undefined,
      hasUser: () => false,
      tagsOf: () => new Map([['TEAM', 'role']]),
    }),
  });
}

test('where signatures are verified, an unknown key is nobody’s and has no secret', () => {
  const identities = strict('sign');
  expect(identities.secretOf(signedBy('AKIANONE'))).toBeUndefined();
  expect(() => identities.of(signedBy('AKIANONE'))).toThrow(
    expect.objectContaining({ code: 'InvalidClientTokenId' }),
  );
  expect(identities.find('AKIANONE')).toBeUndefined();
  expect(identities.of(undefined).principal.isAnonymous).toBe(true);
  expect(identities.secretOf(signedBy('AKIAROOT'))).toBe('root secret');
  expect(identities.secretOf(signedBy('AKIAIAM'))).toBe('i');
  expect(identities.find('AKIAIAM')?.principal.userId).toBe('AIDA1');
  const ofSession = strict('sign', { kind: 'session', session });
  expect(ofSession.secretOf(signedBy('ASIA1'), 't')).toBe('secret of ASIA1');
});

test.each([
  ['AKIAROOT', true],
  ['AKIAPOWER', true],
  ['AKIALIMITED', false],
  ['AKIAIAM', false],
])('where policies decide, %s is unrestricted: %s', (key, isUnrestricted) => {
  expect(strict('enforce').of(signedBy(key)).principal.isUnrestricted).toBe(isUnrestricted);
  expect(strict('sign').of(signedBy(key)).principal.isUnrestricted).toBe(true);
});

test('the session of a role is restricted, that of the plane’s own role is not', () => {
  const of = (roleArn: string) =>
    strict('enforce', { kind: 'session', session: { ...session, roleArn } }).of(
      signedBy('ASIA1'),
      't',
    ).principal.isUnrestricted;
  expect(of(session.roleArn)).toBe(false);
  expect(of(ownRoleArn('000000000000'))).toBe(true);
  expect(of(ownRoleArn('111111111111'))).toBe(false);
});

test('temporary credentials of a user are for everything but IAM', () => {
  const sessionOfUser = { accountId: '0', sessionArn: 'arn:aws:iam::0:user/i', issuedAt: 1 };
  const of = (mode: 'sign' | 'enforce', service: string) => () =>
    strict(mode, { kind: 'session', session: sessionOfUser }).of(signedBy('ASIA1', service), 't');
  expect(of('enforce', 's3')().principal.issuedAt).toBe(1);
  expect(of('sign', 'iam')).toThrow(expect.objectContaining({ code: 'InvalidClientTokenId' }));
  expect(of('enforce', 'iam')).toThrow(expect.objectContaining({ code: 'InvalidClientTokenId' }));
});

test('a session has its tags and what limits it where policies decide', () => {
  const limited = {
    ...session,
    ...{ tags: { team: 'a', dept: 'b' }, transitiveTagKeys: ['team'], sourceIdentity: 'ada' },
    ...{ policies: ['{}'], policyArns: ['arn:aws:iam::aws:policy/X'] },
  };
  const of = (mode: 'sign' | 'enforce') =>
    strict(mode, { kind: 'session', session: limited }).of(signedBy('ASIA1'), 't').principal;
  expect(of('enforce')).toMatchObject({
    sourceIdentity: 'ada',
    sessionPolicies: limited.policies,
    sessionPolicyArns: limited.policyArns,
    transitiveTags: new Map([['team', 'a']]),
  });
  // Those of the session go before those of its role.
  expect(of('enforce').tags).toEqual(new Map(Object.entries(limited.tags)));
  expect(of('sign')).not.toHaveProperty('sessionPolicies');
});
