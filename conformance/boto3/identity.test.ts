// provenance: client boto3; IAM User Guide, S3 and STS API References (see the script)
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningPlane, startPlane } from '../harness/plane.ts';
import { clientShell } from '../harness/python-client.ts';

const always = [
  'signatures in headers',
  'presigned urls',
  'users and access keys',
  'managed policies and simulation',
  'roles and sessions',
  'the process of a job is its role',
];
const enforced = [
  'identity policies decide',
  'bucket policies decide',
  'roles trust and sessions are limited',
];

describe.each([
  ['sign', always],
  ['enforce', [...always, ...enforced]],
] as const)('--auth %s', (mode, checks) => {
  let plane: RunningPlane;
  let said: { code: number | null; stdout: string; stderr: string };
  beforeAll(async () => {
    plane = await startPlane({ flags: ['--auth', mode] });
    const shell = await clientShell('boto3', plane);
    const script = join(import.meta.dirname, 'identity_checks.py');
    said = await shell.python(script, mode, plane.rootKeyFile ?? '');
    shell.close();
  });
  afterAll(async () => {
    await plane?.stop();
  });

  it.each(checks)('%s', (check) => {
    expect(`${said.stdout}\n${said.stderr}`).toContain(`ok ${check}\n`);
  });

  it('ends without an error', () => {
    expect(said.code, said.stderr).toBe(0);
  });
});
