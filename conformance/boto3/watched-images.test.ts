// provenance: client boto3 (its own models, waiters and paginators are the judge)
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { freshDataDir, type RunningPlane, root, startPlane } from '../harness/plane.ts';
import { clientShell } from '../harness/python-client.ts';

const checks = [
  'a recipe over images',
  'a training on what the recipe made',
  'a baseline of scored images',
  'silent in the same light',
  'violated in another light',
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
  said = await shell.python(join(import.meta.dirname, 'watched_images.py'), samples.path);
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
