// provenance: slipway-only What users get is the packed package: it must install into an empty folder and work there
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { createInterface } from 'node:readline';
import { CreateBucketCommand, GetObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clientsFor } from '../harness/clients.ts';
import { root } from '../harness/plane.ts';

/** PATH without the pinned Node of the workspace: the newcomer's own comes first. */
const path = (process.env['PATH'] ?? '')
  .split(delimiter)
  .filter((folder) => !folder.includes('node_modules'))
  .join(delimiter);

describe('the packed package, installed into an empty folder', () => {
  const folder = mkdtempSync(join(tmpdir(), 'slipway-package-'));
  const env = { ...process.env, PATH: path, NO_COLOR: '1', LANG: 'C.UTF-8' };
  const options = { cwd: folder, env, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 } as const;
  const npx = (...args: readonly string[]) => execFileSync('npx', ['slipway', ...args], options);
  const example = (name: string) => join(folder, 'node_modules/slipway/examples', name);

  beforeAll(() => {
    const packed = execFileSync(process.execPath, [join(root, 'tools/build/pack.mjs')], {
      encoding: 'utf8',
    });
    const tarball = join(root, packed.split(' ')[0] ?? '');
    execFileSync('npm', ['init', '-y'], { ...options, stdio: 'ignore' });
    const quiet = ['--no-audit', '--no-fund', '--loglevel=error'];
    execFileSync('npm', ['install', ...quiet, tarball], { ...options, stdio: 'pipe' });
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  });

  it('brings no dependency but a Node of its own', () => {
    const names = readdirSync(join(folder, 'node_modules')).filter((name) => !/^[.]/.test(name));
    expect(names.filter((name) => !/^node-/.test(name))).toEqual(['slipway']);
  });

  it('says its version', () => {
    expect(npx('--version')).toMatch(/^slipway \d+\.\d+\.\d+\n$/);
  });

  it('advises', () => {
    const plan = JSON.parse(npx('advise', example('churn/needs.yaml'), '--format', 'json'));
    expect(JSON.stringify(plan)).toContain('xgboost');
  });

  it('refuses a file that is not there with exit code 2 and a sentence', () => {
    const args = ['slipway', 'advise', 'nothing.yaml'];
    const child = spawn('npx', args, { cwd: folder, env, stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    child.stderr.on('data', (chunk) => {
      said += chunk;
    });
    return once(child, 'close').then(([code]) => {
      expect(code).toBe(2);
      expect(said).toContain('nothing.yaml');
    });
  });

  describe('slipway up', () => {
    let child: ChildProcess;
    let url = '';
    beforeAll(async () => {
      const args = ['up', '--port', '0', '--data', join(folder, 'data'), '--json'];
      const command = join(folder, 'node_modules/.bin/slipway');
      child = spawn(command, args, { cwd: folder, env, stdio: ['ignore', 'pipe', 'inherit'] });
      if (child.stdout === null) throw new Error('no standard output');
      const [line] = await once(createInterface({ input: child.stdout }), 'line');
      url = JSON.parse(line).url;
    });
    afterAll(async () => {
      const gone = once(child, 'exit');
      child.kill('SIGTERM');
      await gone;
    });

    it('is healthy, stores and gives back', async () => {
      const health = await fetch(`${url}/_slipway/health`);
      expect(await health.json()).toMatchObject({ status: 'ready' });
      const clients = clientsFor(url);
      const Bucket = 'from-the-package';
      await clients.s3.send(new CreateBucketCommand({ Bucket }));
      await clients.s3.send(new PutObjectCommand({ Bucket, Key: 'a', Body: 'b' }));
      const { Body } = await clients.s3.send(new GetObjectCommand({ Bucket, Key: 'a' }));
      expect(await Body?.transformToString()).toBe('b');
      // Large enough for the worker threads, which are a file of their own.
      const large = randomBytes(3_000_000);
      await clients.s3.send(new PutObjectCommand({ Bucket, Key: 'large', Body: large }));
      const back = await clients.s3.send(new GetObjectCommand({ Bucket, Key: 'large' }));
      const bytes = (await back.Body?.transformToByteArray()) ?? new Uint8Array();
      expect(Buffer.compare(bytes, large)).toBe(0);
      clients.destroy();
    });
  });

  it.runIf(process.env['CI'] === 'true')('does the whole demo', () => {
    npx('demo', '--quiet');
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    expect(files.filter((name) => /report\.html$/.test(name))).toHaveLength(1);
  });
});
