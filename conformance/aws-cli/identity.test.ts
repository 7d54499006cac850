// provenance: client aws-cli; IAM User Guide (reference_policies_evaluation-logic), 2026-11
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningPlane, rootKey, startPlane } from '../harness/plane.ts';
import { type ClientShell, clientShell } from '../harness/python-client.ts';

const account = '000000000000';

function policy(Effect: string, Action: string | string[], Resource: string): string {
  const Statement = [{ Effect, Action, Resource }];
  return JSON.stringify({ Version: '2012-10-17', Statement });
}

describe('the AWS command line where policies decide', () => {
  let plane: RunningPlane;
  const shells: ClientShell[] = [];
  let root: ClientShell;
  const folder = mkdtempSync(join(tmpdir(), 'slipway-identity-'));
  const keepFile = join(folder, 'keep.txt');

  async function shellOf(keys: Readonly<Record<string, string>>): Promise<ClientShell> {
    const shell = await clientShell('aws-cli', plane, { ...keys, AWS_MAX_ATTEMPTS: '1' });
    shells.push(shell);
    return shell;
  }
  beforeAll(async () => {
    writeFileSync(keepFile, 'kept');
    plane = await startPlane({ flags: ['--auth', 'enforce'] });
    const { accessKeyId, secretAccessKey } = rootKey(plane);
    const keys = { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey };
    root = await shellOf(keys);
  });
  afterAll(async () => {
    for (const shell of shells) shell.close();
    rmSync(folder, { recursive: true, force: true });
    await plane?.stop();
  });

  async function aws(shell: ClientShell, ...args: readonly string[]): Promise<string> {
    const { code, stdout, stderr } = await shell.module('awscli', ...args);
    expect(code, `aws ${args.join(' ')}\n${stderr}`).toBe(0);
    return stdout;
  }

  async function refusal(shell: ClientShell, ...args: readonly string[]): Promise<string> {
    const { code, stderr } = await shell.module('awscli', ...args);
    expect(code).not.toBe(0);
    return stderr;
  }

  it('a stranger is told that nobody knows the key', async () => {
    const stranger = await shellOf({});
    const said = await refusal(stranger, 'sts', 'get-caller-identity');
    expect(said).toContain('InvalidClientTokenId');
  });

  it('a user, a role, an explicit deny and a presigned URL', async () => {
    await aws(root, 's3', 'mb', 's3://team');
    await aws(root, 'iam', 'create-user', '--user-name', 'ada');
    const made = JSON.parse(await aws(root, 'iam', 'create-access-key', '--user-name', 'ada'));
    const { AccessKeyId, SecretAccessKey } = made.AccessKey;
    const ada = await shellOf({
      AWS_ACCESS_KEY_ID: AccessKeyId,
      AWS_SECRET_ACCESS_KEY: SecretAccessKey,
    });
    expect(await refusal(ada, 's3', 'ls', 's3://team')).toContain('AccessDenied');
    const put = (name: string, document: string) =>
      aws(
        root,
        ...['iam', 'put-user-policy', '--user-name', 'ada'],
        ...['--policy-name', name, '--policy-document', document],
      );
    await put('all', policy('Allow', ['s3:*', 'sts:AssumeRole'], '*'));
    await put('but', policy('Deny', 's3:DeleteObject', 'arn:aws:s3:::team/keep*'));
    await aws(ada, 's3', 'cp', keepFile, 's3://team/keep.txt');
    const url = (await aws(ada, 's3', 'presign', 's3://team/keep.txt')).trim();
    const answer = await fetch(url);
    expect([answer.status, await answer.text()]).toEqual([200, 'kept']);
    const altered = await fetch(url.replace('keep', 'kept'));
    expect(altered.status).toBe(403);
    expect(await refusal(ada, 's3', 'rm', 's3://team/keep.txt')).toContain('explicit deny');
    const trust = JSON.stringify({
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', Principal: { AWS: account }, Action: 'sts:AssumeRole' }],
    });
    const role = ['--role-name', 'reader', '--assume-role-policy-document', trust];
    await aws(root, 'iam', 'create-role', ...role);
    const read = policy('Allow', 's3:GetObject', 'arn:aws:s3:::team/*');
    const inline = ['--role-name', 'reader', '--policy-name', 'r', '--policy-document', read];
    await aws(root, 'iam', 'put-role-policy', ...inline);
    const arn = `arn:aws:iam::${account}:role/reader`;
    const named = ['--role-arn', arn, '--role-session-name', 'reading'];
    const { Credentials } = JSON.parse(await aws(ada, 'sts', 'assume-role', ...named));
    const reader = await shellOf({
      AWS_ACCESS_KEY_ID: Credentials.AccessKeyId,
      AWS_SECRET_ACCESS_KEY: Credentials.SecretAccessKey,
      AWS_SESSION_TOKEN: Credentials.SessionToken,
    });
    expect(await aws(reader, 's3', 'cp', 's3://team/keep.txt', '-')).toBe('kept');
    expect(await refusal(reader, 's3', 'ls', 's3://team')).toContain('AccessDenied');
    expect(await refusal(reader, 'iam', 'list-users')).toContain('AccessDenied');
  });
});
