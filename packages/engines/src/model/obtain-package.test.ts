import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ObtainProgress, obtainPackage } from './obtain-package.ts';

let cache: string;
beforeAll(async () => {
  cache = await mkdtemp(join(tmpdir(), 'slipway-cache-'));
});
afterAll(() => rm(cache, { recursive: true }));

// A small package of the same family stands for onnxruntime-node, which weighs 200 MB.
const common = { name: 'onnxruntime-common', version: '1.30.0' };

test('of several that want a package at once, one downloads it', async () => {
  const home = join(cache, 'once');
  const steps: ObtainProgress['step'][] = [];
  const obtain = () =>
    obtainPackage({ home, ...common, onProgress: ({ step }) => steps.push(step) });
  await Promise.all([obtain(), obtain(), obtain()]);
  expect(await readdir(join(home, 'node_modules'))).toContain('onnxruntime-common');
  expect(steps.filter((step) => step === 'download')).toHaveLength(1);
  expect((await readdir(cache)).sort()).toEqual(['once', 'once.lock']);
}, 120_000);

test('refuses what npm cannot install, with its reason, and leaves nothing', async () => {
  const home = join(cache, 'never');
  await expect(obtainPackage({ home, ...common, version: '0.0.0-none' })).rejects.toMatchObject({
    code: 'ENGINE_PACKAGE_NOT_OBTAINED',
    message: expect.stringContaining('onnxruntime-common'),
  });
  expect(await readdir(cache)).not.toContain('never');
}, 120_000);
