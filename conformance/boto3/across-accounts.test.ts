// provenance: client boto3; IAM, S3 and KMS guides (see the script)
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe } from 'vitest';
import { freshDataDir } from '../harness/plane.ts';
import { pythonChecks } from '../harness/python-checks.ts';

const folder = freshDataDir();
const users = join(folder.path, 'users.json');
writeFileSync(
  users,
  JSON.stringify([
    { accessKeyId: 'AKIDONE', secretAccessKey: 'secret one', account: '111111111111' },
    { accessKeyId: 'AKIDTWO', secretAccessKey: 'secret two', account: '222222222222' },
  ]),
);

describe('across accounts', () => {
  pythonChecks({
    client: 'boto3',
    script: join(import.meta.dirname, 'across_accounts_checks.py'),
    checks: ['buckets of another account', 'keys of another account', 'roles of another account'],
    options: { flags: ['--auth', 'enforce', '--credentials', users] },
    cleanUp: () => folder.remove(),
  });
});
