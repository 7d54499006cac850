// provenance: aws-doc https://docs.aws.amazon.com/AmazonS3/latest/API/API_Operations_Amazon_Simple_Storage_Service.html
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { freshDataDir, type RunningPlane, startPlane } from '../harness/plane.ts';
import { clientShell } from '../harness/python-client.ts';

const folder = freshDataDir();
let plane: RunningPlane;
let said: { code: number | null; stdout: string; stderr: string };
beforeAll(async () => {
  const users = join(folder.path, 'users.json');
  const entries = ['111111111111', '222222222222'].map((account, index) => ({
    accessKeyId: `AKIDUSER${index}`,
    secretAccessKey: `secret ${index}`,
    account,
  }));
  writeFileSync(users, JSON.stringify(entries));
  plane = await startPlane({ flags: ['--credentials', users] });
  const shell = await clientShell('boto3', plane);
  said = await shell.python(join(import.meta.dirname, 's3_features.py'), plane.url, users);
  shell.close();
});
afterAll(async () => {
  await plane?.stop();
  folder.remove();
});

it.each([
  'versions and delete markers',
  'tags of buckets and objects',
  'access lists between accounts',
  'bucket policies and public access',
  'cross-origin rules and preflights',
  'uploads by a form',
  'lifecycle rules',
  'attributes of an object',
])('s3: %s', (check) => {
  expect(`${said.stdout}\n${said.stderr}`).toContain(`ok ${check}\n`);
});

it('ends without an error', () => {
  expect(said.code, said.stderr).toBe(0);
});
