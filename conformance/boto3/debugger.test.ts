// provenance: aws-doc https://docs.aws.amazon.com/sagemaker/latest/dg/debugger-built-in-rules.html
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type RunningPlane, startPlane } from '../harness/plane.ts';
import { clientShell } from '../harness/python-client.ts';

let plane: RunningPlane;
let said: { code: number | null; stdout: string; stderr: string };
beforeAll(async () => {
  plane = await startPlane();
  const shell = await clientShell('boto3', plane);
  said = await shell.python(join(import.meta.dirname, 'debugger.py'));
  shell.close();
});
afterAll(async () => {
  await plane?.stop();
});

it.each([
  'rules that find nothing',
  'scalars in the layout of smdebug',
  'overfit is found',
  'class imbalance is found',
  'a rule stops the job while it trains',
  'refusals',
])('debugger: %s', (check) => {
  expect(`${said.stdout}\n${said.stderr}`).toContain(`ok ${check}\n`);
});

it('ends without an error', () => {
  expect(said.code, said.stderr).toBe(0);
});
