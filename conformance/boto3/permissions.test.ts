// provenance: client boto3; IAM and KMS guides, STS API Reference (see the script)
import { join } from 'node:path';
import { describe } from 'vitest';
import { pythonChecks } from '../harness/python-checks.ts';

describe('permissions', () => {
  pythonChecks({
    client: 'boto3',
    script: join(import.meta.dirname, 'permissions_checks.py'),
    checks: [
      'groups',
      'permissions boundaries',
      'tags of users, roles and sessions',
      'federated users',
      'users mind their own keys',
      'key policies',
      'uploads by forms',
      'rotation and tags of keys',
      'listings of an account',
    ],
    options: { flags: ['--auth', 'enforce'] },
    args: ({ rootKeyFile }) => [rootKeyFile ?? ''],
  });
});
