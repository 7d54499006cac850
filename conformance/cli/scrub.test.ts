// provenance: slipway-only what `slipway scrub` finds and does is ours to promise
import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root, startPlane } from '../harness/plane.ts';

const program = join(root, 'dist/slipway.mjs');
const body = 'a row of a table that somebody needs\n'.repeat(9_000);

function slipway(
  ...args: readonly string[]
): Promise<{ readonly code: number; readonly stdout: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [program, ...args], (error, stdout) => {
      resolve({ code: error ? Number(error.code) : 0, stdout });
    });
  });
}

/** The file of an object that is too large for a row. */
function blobFile(dataDir: string): string {
  const entries = readdirSync(dataDir, { recursive: true, withFileTypes: true });
  const blob = entries.find((entry) => entry.isFile() && /\d{8}-\d{6}$/.test(entry.parentPath));
  return join(blob?.parentPath ?? '', blob?.name ?? '');
}

describe('slipway scrub', () => {
  let dataDir = '';
  beforeAll(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'slipway-scrub-'));
  });
  afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

  it('asks a running plane, finds a flipped bit when it does not run, and takes the bytes aside', async () => {
    const plane = await startPlane({ dataDir });
    await fetch(`${plane.url}/rows`, { method: 'PUT' });
    await fetch(`${plane.url}/rows/table.csv`, { method: 'PUT', body });
    const good = await slipway('scrub', '--port', String(plane.port), '--json');
    expect(JSON.parse(good.stdout)).toMatchObject({ blobs: 1, damaged: [] });
    expect(good.code).toBe(0);
    await plane.stop();

    const file = blobFile(dataDir);
    const bytes = readFileSync(file);
    bytes.writeUInt8(bytes.readUInt8(200_000) ^ 1, 200_000);
    writeFileSync(file, bytes);
    const told = await slipway('scrub', '--data', dataDir, '--lang', 'fr');
    expect(told.stdout).toContain('s3://rows/table.csv');
    expect(told.stdout).toContain('abîmé');
    expect(told.code).toBe(1);
    const aside = await slipway('scrub', '--data', dataDir, '--quarantine');
    expect(aside.stdout).toContain('taken aside');

    const again = await startPlane({ dataDir });
    const read = await fetch(`${again.url}/rows/table.csv`).catch(() => undefined);
    expect(read?.status ?? 500).toBe(500);
    await fetch(`${again.url}/rows/table.csv`, { method: 'PUT', body });
    expect(await (await fetch(`${again.url}/rows/table.csv`)).text()).toBe(body);
    await again.stop();
    expect((await slipway('scrub', '--data', dataDir)).code).toBe(0);
  });

  it('refuses a folder that is none of a plane', async () => {
    expect((await slipway('scrub', '--data', join(dataDir, 'nowhere'))).code).toBe(1);
  });
});
