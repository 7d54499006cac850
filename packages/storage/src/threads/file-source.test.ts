import { Buffer } from 'node:buffer';
import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, readlink, rename, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ByteSpan } from '../blobs/port.ts';
import { sealBytes } from '../seal/seal.ts';
import { ByteThreads } from './byte-threads.ts';
import { plainBlockBytes } from './task.ts';

const threads = new ByteThreads({ threads: 2, lanes: 6 });
const dataKey = randomBytes(32);
const mebibyte = 1024 * 1024;
let dir = '';

beforeAll(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'slipway-threads-'));
});
afterAll(async () => {
  await threads.close();
  await rm(dir, { recursive: true, force: true });
});

async function inFile(bytes: Uint8Array): Promise<string> {
  const file = path.join(dir, randomBytes(8).toString('hex'));
  await writeFile(file, bytes);
  return file;
}

function open(file: string, sizeBytes: number, range: ByteSpan): AsyncGenerator<Uint8Array> {
  const read = () => {
    throw new TypeError('the file was not taken');
  };
  return threads.open({ name: 'blob', read, sizeBytes, file }, dataKey, range);
}

/** Copies, as chunks are good only until the next one. */
async function gather(source: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of source) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

async function isOpen(file: string): Promise<boolean> {
  const all = await readdir('/proc/self/fd');
  const names = all.map((each) => readlink(`/proc/self/fd/${each}`).catch(() => ''));
  return (await Promise.all(names)).includes(file);
}

it('opens a file and ranges of it', async () => {
  const plain = randomBytes(6 * plainBlockBytes + 12_345);
  const file = await inFile(sealBytes(plain, dataKey));
  for (const [start, end] of [
    [0, plain.length],
    [1, 1 + mebibyte],
    [65_535, 65_537 + mebibyte],
    [2 * plainBlockBytes, 5 * plainBlockBytes],
    [plain.length - mebibyte, plain.length],
  ] as const) {
    const part = await gather(open(file, plain.length, { start, end }));
    expect(part.equals(plain.subarray(start, end))).toBe(true);
  }
});

it('tells of rot, and of an end that is missing', async () => {
  const plain = randomBytes(3 * mebibyte);
  const bytes = sealBytes(plain, dataKey);
  const whole = { start: 0, end: plain.length };
  const short = await inFile(bytes);
  await truncate(short, 2_500_000);
  await expect(gather(open(short, plain.length, whole))).rejects.toMatchObject({
    code: 'STORAGE_SEAL_BROKEN',
    params: { name: 'blob' },
  });
  bytes[2_000_000] = (bytes[2_000_000] ?? 0) ^ 1;
  const rotten = await inFile(bytes);
  await expect(gather(open(rotten, plain.length, whole))).rejects.toMatchObject({
    code: 'STORAGE_SEAL_BROKEN',
    params: { name: 'blob', at: 28 + 30 * (65_536 + 20) },
  });
  const headless = await inFile(Buffer.alloc(10));
  await expect(gather(open(headless, plain.length, whole))).rejects.toMatchObject({
    code: 'STORAGE_SEAL_BROKEN',
    params: { name: 'blob', at: 0 },
  });
});

it('tells that there is no file', async () => {
  const missing = path.join(dir, 'missing');
  const read = gather(open(missing, mebibyte, { start: 0, end: mebibyte }));
  await expect(read).rejects.toMatchObject({ code: 'STORAGE_BLOB_MISSING' });
});

it('reads on in a file that is moved and replaced meanwhile', async () => {
  const plain = randomBytes(8 * mebibyte);
  const file = await inFile(sealBytes(plain, dataKey));
  const chunks: Buffer[] = [];
  for await (const chunk of open(file, plain.length, { start: 0, end: plain.length })) {
    if (chunks.length === 0) {
      await rename(file, `${file}.moved`);
      await writeFile(file, 'another one');
    }
    chunks.push(Buffer.from(chunk));
  }
  expect(Buffer.concat(chunks).equals(plain)).toBe(true);
});

it.runIf(process.platform === 'linux')(
  'closes a file that was read, that is rotten, or that nobody reads to its end',
  async () => {
    const plain = randomBytes(8 * mebibyte);
    const whole = { start: 0, end: plain.length };
    const bytes = sealBytes(plain, dataKey);
    const file = await inFile(bytes);
    for (let round = 0; round < 4; round += 1) {
      for await (const _chunk of open(file, plain.length, whole)) {
        expect(await isOpen(file)).toBe(true);
        break;
      }
    }
    await gather(open(file, plain.length, whole));
    await expect.poll(() => isOpen(file)).toBe(false);
    bytes[2_000_000] = (bytes[2_000_000] ?? 0) ^ 1;
    const rotten = await inFile(bytes);
    await expect(gather(open(rotten, plain.length, whole))).rejects.toThrow('blob');
    await expect.poll(() => isOpen(rotten)).toBe(false);
  },
);
