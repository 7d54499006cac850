import { expect, test } from 'vitest';
import { ownRoleArn } from '../../resources/own-role.ts';
import { createPlaneEndpoint } from './plane-endpoint.ts';
import { createSessions } from './sessions.ts';

const scope = { accountId: '000000000000', region: 'eu-west-3' };
const roleArn = 'arn:aws:iam::000000000000:role/team/analyst';

function sessionsAt(time: { now: number }, key = 1) {
  let count = 0;
  return createSessions({
    key: Buffer.alloc(32, key),
    clock: { now: () => time.now },
    ids: { uuid: () => `0000000${count++}-1111-2222-3333-444444444444` },
  });
}

test('vended credentials are known again, also by a plane that was started anew', () => {
  const vended = sessionsAt({ now: 0 }).vend(scope, { roleArn, sessionName: 'job' });
  const reading = sessionsAt({ now: 1e12 }).read(vended.accessKeyId, vended.sessionToken);
  expect(reading).toEqual({
    kind: 'session',
    session: {
      accountId: '000000000000',
      roleArn,
      sessionArn: 'arn:aws:sts::000000000000:assumed-role/analyst/job',
    },
  });
});

test('credentials end', () => {
  const time = { now: 0 };
  const sessions = sessionsAt(time);
  const vended = sessions.vend(scope, { roleArn, sessionName: 'job', durationSeconds: 900 });
  expect(vended.expiresAt).toBe(900_000);
  time.now = 900_000;
  expect(sessions.read(vended.accessKeyId, vended.sessionToken)).toEqual({ kind: 'expired' });
});

test('what this plane did not make is foreign, what was changed is invalid', () => {
  const sessions = sessionsAt({ now: 0 });
  const { accessKeyId, sessionToken } = sessions.vend(scope, { roleArn, sessionName: 'job' });
  expect(sessions.read('AKIA', undefined)).toEqual({ kind: 'foreign' });
  expect(sessions.read('test', 'test')).toEqual({ kind: 'foreign' });
  expect(sessions.read('ASIAOTHER', sessionToken)).toEqual({ kind: 'invalid' });
  expect(sessions.read(accessKeyId, `${sessionToken}x`)).toEqual({ kind: 'invalid' });
  expect(sessionsAt({ now: 0 }, 2).read(accessKeyId, sessionToken)).toEqual({ kind: 'invalid' });
});

test('a process finds the plane and its role in its environment', () => {
  const sessions = sessionsAt({ now: 0 });
  const plane = createPlaneEndpoint({ sessions, url: () => 'http://127.0.0.1:4566' });
  const environment = plane.environment(scope, roleArn);
  expect(environment).toMatchObject({
    AWS_ENDPOINT_URL: 'http://127.0.0.1:4566',
    AWS_REGION: 'eu-west-3',
    AWS_DEFAULT_REGION: 'eu-west-3',
  });
  const reading = sessions.read(
    environment['AWS_ACCESS_KEY_ID'] ?? '',
    environment['AWS_SESSION_TOKEN'],
  );
  expect(reading).toMatchObject({ kind: 'session', session: { roleArn } });
  expect(plane.environment(scope)).not.toHaveProperty('AWS_SESSION_TOKEN');
});

test('where signatures are verified, a process without a role gets the plane’s own, with the right secret', () => {
  const sessions = sessionsAt({ now: 0 });
  const url = () => 'http://127.0.0.1:4566';
  const environment = createPlaneEndpoint({ sessions, url, isVerified: true }).environment(scope);
  const id = environment['AWS_ACCESS_KEY_ID'] ?? '';
  const reading = sessions.read(id, environment['AWS_SESSION_TOKEN']);
  expect(reading).toMatchObject({
    kind: 'session',
    session: { roleArn: ownRoleArn(scope.accountId) },
  });
  expect(environment['AWS_SECRET_ACCESS_KEY']).toBe(sessions.secretOf(id));
});

test('a user’s session is the user', () => {
  const sessions = sessionsAt({ now: 0 });
  const userArn = 'arn:aws:iam::000000000000:user/ada';
  const request = { accountId: '000000000000', userArn, userId: 'AIDA1', durationSeconds: 900 };
  const vended = sessions.vendForUser(request);
  expect(sessions.read(vended.accessKeyId, vended.sessionToken)).toEqual({
    kind: 'session',
    session: { issuedAt: 0, accountId: '000000000000', sessionArn: userArn, userId: 'AIDA1' },
  });
});

test('a role’s session says what it was made with', () => {
  const sessions = sessionsAt({ now: 5 });
  const made = {
    ...{ policyArns: ['arn:aws:iam::aws:policy/X'], sourceIdentity: 'ada' },
    ...{ tags: { team: 'a' }, transitiveTagKeys: ['team'] },
  };
  const request = { roleArn, sessionName: 's', durationSeconds: 900, ...made };
  const vended = sessions.vend(scope, request);
  expect(sessions.read(vended.accessKeyId, vended.sessionToken)).toMatchObject({
    session: { ...made, issuedAt: 5 },
  });
});
