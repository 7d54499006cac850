import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkSecrets, readCredentialsFile } from './credentials-file.ts';

let root = '';
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'slipway-credentials-'));
});
afterEach(async () => {
  await rm(root, { recursive: true, force: true });
});

async function read(text: string) {
  const file = join(root, 'users');
  await writeFile(file, text);
  return [...(await readCredentialsFile(file, '000000000000')).values()];
}

const alice = {
  accessKeyId: 'AKIDALICE',
  secretAccessKey: 's=1',
  accountId: '111111111111',
  arn: 'arn:aws:iam::111111111111:user/alice',
};
const bob = {
  accessKeyId: 'AKIDBOB',
  secretAccessKey: undefined,
  accountId: '000000000000',
  arn: 'arn:aws:iam::000000000000:user/AKIDBOB',
};

test('reads INI and JSON alike', async () => {
  const ini = `# users\n[AKIDALICE]\nsecret = s=1\naccount = 111111111111\narn = ${alice.arn}\n\n[AKIDBOB]\n`;
  expect(await read(ini)).toEqual([alice, bob]);
  const { accountId: account, ...rest } = alice;
  const json = [{ ...rest, account }, { accessKeyId: 'AKIDBOB' }];
  expect(await read(JSON.stringify(json))).toEqual([alice, bob]);
  expect(await read(JSON.stringify({ users: json }))).toEqual([alice, bob]);
  // The ARN names the account.
  expect(await read(JSON.stringify([rest]))).toEqual([alice]);
});

test.each([
  ['[{', 'not JSON'],
  ['{"users": 1}', 'a list of users'],
  ['account = 1', 'line 1'],
  ['[a b]\n', 'not an access key'],
  ['[AKIDX]\naccount = 12', 'twelve digits'],
  ['[AKIDX]\narn = nobody', 'not an IAM or STS ARN'],
  [`[AKIDX]\naccount = 222222222222\narn = ${alice.arn}`, 'is of account 111111111111'],
])('refuses %j', async (text, reason) => {
  await expect(read(text)).rejects.toThrow(reason);
});

test('a user may carry policies, which are checked', async () => {
  const policy = { Statement: [{ Effect: 'Allow', Action: 's3:*', Resource: '*' }] };
  const user = { accessKeyId: 'AKIDEVE', secretAccessKey: 's', policies: [policy] };
  const [eve] = await read(JSON.stringify([user]));
  expect(eve?.policies).toEqual([JSON.stringify(policy)]);
  const wrong = { ...user, policies: [{ Statement: [] }] };
  await expect(read(JSON.stringify([wrong]))).rejects.toThrow('Missing required field Statement');
  await expect(read(JSON.stringify([{ ...user, policies: 1 }]))).rejects.toThrow(
    'a list of policy',
  );
});

test('where signatures are verified, everybody needs a secret', () => {
  const users = new Map([['AKIDBOB', bob]]);
  expect(() => checkSecrets('users.json', users)).toThrow('AKIDBOB has no secret');
});

test('refuses a missing file by name', async () => {
  await expect(readCredentialsFile(join(root, 'none'), '000000000000')).rejects.toMatchObject({
    code: 'PLANE_CREDENTIALS_INVALID',
  });
});
