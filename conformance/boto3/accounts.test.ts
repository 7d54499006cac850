// provenance: client boto3; IAM User Guide (see the script)
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningPlane, startPlane } from '../harness/plane.ts';
import { clientShell } from '../harness/python-client.ts';

function user(name: string, account: string, more: object = {}) {
  return {
    ...{ name, account, accessKeyId: `AKID${name.toUpperCase()}`, secretAccessKey: `of ${name}` },
    arn: `arn:aws:iam::${account}:user/${name}`,
    ...more,
  };
}

const readOnly = {
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: 's3:Get*', Resource: '*' }],
};
const users = [
  user('owner', '111111111111'),
  user('guest', '222222222222'),
  user('reader', '222222222222', { policies: [readOnly] }),
];

describe('two accounts, --auth enforce', () => {
  const folder = mkdtempSync(join(tmpdir(), 'slipway-accounts-'));
  const file = join(folder, 'users.json');
  let plane: RunningPlane;
  let said: { code: number | null; stdout: string; stderr: string };
  beforeAll(async () => {
    writeFileSync(file, JSON.stringify(users));
    plane = await startPlane({ flags: ['--auth', 'enforce', '--credentials', file] });
    const shell = await clientShell('boto3', plane);
    said = await shell.python(join(import.meta.dirname, 'accounts_checks.py'), file);
    shell.close();
  });
  afterAll(async () => {
    await plane?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it.each(['users of the file', 'between accounts both have to allow'])('%s', (check) => {
    expect(`${said.stdout}\n${said.stderr}`).toContain(`ok ${check}\n`);
  });

  it('ends without an error', () => {
    expect(said.code, said.stderr).toBe(0);
  });
});
