import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, expect, it } from 'vitest';
import { scrubDataDir } from '../../scrub-data-dir.ts';
import { bytesOfWrite, Ledger, writeOfBytes } from './testing/ledger.ts';

/** 100 where there is time: SLIPWAY_KILLS=100. */
const kills = Number(process.env['SLIPWAY_KILLS'] ?? 6);
const writers = 8;
const keysPerWriter = 4;
/** The kill comes at random within this time behind the start; the longer one is enough for a worker to take over. */
const livesMs = [400, 2_500] as const;

let dir = '';
let child: ChildProcess | undefined;
afterEach(async () => {
  child?.kill('SIGKILL');
  await rm(dir, { recursive: true, force: true, maxRetries: 5 });
});

async function startPlane(): Promise<string> {
  const program = path.join(import.meta.dirname, 'testing/run-plane.ts');
  child = spawn(process.execPath, [program, path.join(dir, 'data'), path.join(dir, 'cache')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (!child.stdout) throw new TypeError('the plane has no standard output');
  for await (const line of createInterface({ input: child.stdout })) return `${line}/ledger`;
  throw new TypeError('the plane ended before it was ready');
}

async function stopPlane(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
  const ended = child && once(child, 'exit');
  child?.kill(signal);
  await ended;
}

let writes = 0;

/** Overwrites and sometimes deletes a few keys until the plane is gone. */
async function writeUntilGone(bucket: string, writer: number, ledger: Ledger): Promise<void> {
  for (;;) {
    writes += 1;
    const key = `writer-${writer}/${writes % keysPerWriter}`;
    const write = writes % 7 === 0 ? undefined : writes;
    ledger.begin(key, write);
    const request =
      write === undefined ? { method: 'DELETE' } : { method: 'PUT', body: bytesOfWrite(write) };
    const answer = await fetch(`${bucket}/${key}`, request).catch(() => undefined);
    if (!answer) return;
    if (!answer.ok) throw new TypeError(`refused with ${answer.status}`);
    ledger.acknowledge(key, write);
  }
}

/** What each key shows must be allowed, whole, and the same at a second look. */
async function check(bucket: string, ledger: Ledger): Promise<void> {
  for (const key of ledger.keys) {
    const answer = await fetch(`${bucket}/${key}`);
    const bytes = Buffer.from(await answer.arrayBuffer());
    const write = answer.status === 404 ? undefined : writeOfBytes(bytes);
    const isWhole = answer.status === 404 || write !== undefined;
    expect({ key, isWhole }).toEqual({ key, isWhole: true });
    expect({ key, write, isAllowed: ledger.allows(key, write) }).toMatchObject({ isAllowed: true });
    ledger.settle(key, write);
  }
}

it(`keeps its word through ${kills} kills at random`, {
  timeout: 20_000 + kills * 15_000,
}, async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'slipway-ledger-'));
  const ledger = new Ledger();
  for (let kill = 0; kill < kills; kill += 1) {
    const bucket = await startPlane();
    if (kill === 0) await fetch(bucket, { method: 'PUT' });
    await check(bucket, ledger);
    const killed = sleep(Math.random() * (livesMs[kill % 2] ?? 0)).then(() => stopPlane('SIGKILL'));
    const all = Array.from({ length: writers }, (_, n) => writeUntilGone(bucket, n, ledger));
    await Promise.all([...all, killed]);
  }
  await check(await startPlane(), ledger);
  await stopPlane('SIGTERM');
  expect(ledger.acknowledgements).toBeGreaterThan(kills);
  const report = await scrubDataDir({ dataDir: path.join(dir, 'data') }, { quarantine: false });
  expect(report).toMatchObject({ damaged: [] });
});
