// provenance: client boto3; IAM User Guide (see the script)
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe } from 'vitest';
import { freshDataDir } from '../harness/plane.ts';
import { pythonChecks } from '../harness/python-checks.ts';

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
  const folder = freshDataDir();
  const file = join(folder.path, 'users.json');
  writeFileSync(file, JSON.stringify(users));
  pythonChecks({
    client: 'boto3',
    script: join(import.meta.dirname, 'accounts_checks.py'),
    checks: ['users of the file', 'between accounts both have to allow'],
    options: { flags: ['--auth', 'enforce', '--credentials', file] },
    args: () => [file],
    cleanUp: () => folder.remove(),
  });
});
