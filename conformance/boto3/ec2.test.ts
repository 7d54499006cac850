// provenance: aws-doc https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_RunInstances.html
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type RunningPlane, startPlane } from '../harness/plane.ts';
import { clientShell } from '../harness/python-client.ts';

let plane: RunningPlane;
let said: { code: number | null; stdout: string; stderr: string };
beforeAll(async () => {
  plane = await startPlane();
  const shell = await clientShell('boto3', plane);
  said = await shell.python(join(import.meta.dirname, 'ec2.py'));
  shell.close();
});
afterAll(async () => {
  await plane?.stop();
});

it.each([
  'instance types and images',
  'user data trains, uploads and terminates its instance',
  'filters and tags',
  'stop, start and terminate',
  'without an instance profile there are no credentials',
  'refusals',
  'client tokens and counts',
])('ec2: %s', (check) => {
  expect(`${said.stdout}\n${said.stderr}`).toContain(`ok ${check}\n`);
});

it('ends without an error', () => {
  expect(said.code, said.stderr).toBe(0);
});
