// provenance: client boto3; the answers' shapes: https://docs.aws.amazon.com/sagemaker/latest/dg/image-classification.html (read 2026-11)
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { freshDataDir, type RunningPlane, root, startPlane } from '../harness/plane.ts';
import { clientShell } from '../harness/python-client.ts';

const checks = [
  'create_training_job',
  'refusals of a training job',
  'managed spot: an interrupted job goes on from its checkpoint',
  'incremental training from an earlier model',
  'invoke_endpoint with JPEGs',
  'invoke_endpoint with what is no image',
  'create_transform_job over images',
];
const samples = freshDataDir();
let plane: RunningPlane;
let said: { code: number | null; stdout: string; stderr: string };

beforeAll(async () => {
  const program = join(root, 'dist/slipway.mjs');
  execFileSync(process.execPath, [
    ...[program, 'samples', 'defects', '--sample', 'small', '--out', samples.path, '--quiet'],
  ]);
  plane = await startPlane();
  const shell = await clientShell('boto3', plane);
  said = await shell.python(join(import.meta.dirname, 'image_classification.py'), samples.path);
  shell.close();
});

afterAll(async () => {
  await plane?.stop();
  samples.remove();
});

it.each(checks)('%s', (check) => {
  expect(`${said.stdout}\n${said.stderr}`).toContain(`ok ${check}\n`);
});

it('ends without an error', () => {
  expect(said.code, said.stderr).toBe(0);
});
