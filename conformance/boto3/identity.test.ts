// provenance: client boto3; IAM User Guide, S3 and STS API References (see the script)
import { join } from 'node:path';
import { describe } from 'vitest';
import { pythonChecks } from '../harness/python-checks.ts';

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
  pythonChecks({
    client: 'boto3',
    script: join(import.meta.dirname, 'identity_checks.py'),
    checks,
    options: { flags: ['--auth', mode] },
    args: ({ rootKeyFile }) => [mode, rootKeyFile ?? ''],
  });
});
