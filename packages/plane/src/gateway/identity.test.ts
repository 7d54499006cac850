import type { SignatureScope } from '@slipway/wire';
import { expect, test } from 'vitest';
import type { SessionReading } from '#ports/sessions.ts';
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
      read: () => reading,
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
  ['invalid', 'glue', 'UnrecognizedClientException'],
  ['invalid', 's3', 'InvalidToken'],
] as const)('a token that is %s is refused by %s as %s', (kind, service, code) => {
  const of = () => identitiesWith({ kind }).of(signedBy('ASIA1', service), 't');
  expect(of).toThrow(expect.objectContaining({ code }));
});
