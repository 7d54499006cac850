import { Buffer } from 'node:buffer';
import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, readlink, rename, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ByteSpan } from '../blobs/port.ts';
import type { Sealed } from '../seal/open-seal.ts';
import { sealBytes } from '../seal/seal.ts';
import { openingBlocks } from './blocks.ts';
import { ByteThreads } from './byte-threads.ts';

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

function fileOnly(): never {
  throw new TypeError('the file was not taken');
}

function open(
  file: string,
  range: ByteSpan & { readonly of: number },
  read: Sealed['read'] = fileOnly,
): AsyncGenerator<Uint8Array> {
  return threads.open({ name: 'blob', read, sizeBytes: range.of, file }, dataKey, range);
}

/** Copies, as chunks are good only until the next one. */
async function gather(source: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of source) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

/** Where the system tells. */
async function isOpen(file: string): Promise<boolean> {
  if (process.platform !== 'linux') return false;
  const all = await readdir('/proc/self/fd');
  const names = all.map((each) => readlink(`/proc/self/fd/${each}`).catch(() => ''));
  return (await Promise.all(names)).includes(file);
}

it('opens a file and ranges of it', async () => {
  const plain = randomBytes(9 * mebibyte + 12_345);
  const file = await inFile(sealBytes(plain, dataKey));
  for (const [start, end] of [
    [0, plain.length],
    [1, 1 + mebibyte],
    [65_535, 65_537 + mebibyte],
    [2 * mebibyte, 5 * mebibyte],
    [plain.length - mebibyte, plain.length],
  ] as const) {
    const part = await gather(open(file, { start, end, of: plain.length }));
    expect(part.equals(plain.subarray(start, end))).toBe(true);
  }
});

it('tells of rot, and of an end that is missing', async () => {
  const plain = randomBytes(3 * mebibyte);
  const bytes = sealBytes(plain, dataKey);
  const whole = { start: 0, end: plain.length, of: plain.length };
  const short = await inFile(bytes);
  await truncate(short, 2_500_000);
  await expect(gather(open(short, whole))).rejects.toMatchObject({
    code: 'STORAGE_SEAL_BROKEN',
    params: { name: 'blob' },
  });
  bytes[2_000_000] = (bytes[2_000_000] ?? 0) ^ 1;
  const rotten = await inFile(bytes);
  await expect(gather(open(rotten, whole))).rejects.toMatchObject({
    code: 'STORAGE_SEAL_BROKEN',
    params: { name: 'blob', at: 28 + 30 * (65_536 + 20) },
  });
  const headless = await inFile(Buffer.alloc(10));
  await expect(gather(open(headless, whole))).rejects.toMatchObject({
    code: 'STORAGE_SEAL_BROKEN',
    params: { name: 'blob', at: 0 },
  });
});

it('tells that there is no file', async () => {
  const missing = path.join(dir, 'missing');
  const read = gather(open(missing, { start: 0, end: mebibyte, of: mebibyte }));
  await expect(read).rejects.toMatchObject({ code: 'STORAGE_BLOB_MISSING' });
});

it('reads on in a file that is moved and replaced meanwhile', async () => {
  const plain = randomBytes(8 * mebibyte);
  const file = await inFile(sealBytes(plain, dataKey));
  const chunks: Buffer[] = [];
  const whole = { start: 0, end: plain.length, of: plain.length };
  for await (const chunk of open(file, whole)) {
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
    const whole = { start: 0, end: plain.length, of: plain.length };
    const bytes = sealBytes(plain, dataKey);
    const file = await inFile(bytes);
    for (let round = 0; round < 4; round += 1) {
      for await (const _chunk of open(file, whole)) {
        expect(await isOpen(file)).toBe(true);
        break;
      }
      await expect.poll(() => isOpen(file)).toBe(false);
    }
    await gather(open(file, whole));
    await expect.poll(() => isOpen(file)).toBe(false);
    bytes[2_000_000] = (bytes[2_000_000] ?? 0) ^ 1;
    const rotten = await inFile(bytes);
    await expect(gather(open(rotten, whole))).rejects.toThrow('blob');
    await expect.poll(() => isOpen(rotten)).toBe(false);
  },
);

it('reads more streams than it has memory for', async () => {
  const plain = randomBytes(4 * mebibyte);
  const bytes = sealBytes(plain, dataKey);
  const file = await inFile(bytes);
  let reads = 0;
  async function* read({ start, end }: ByteSpan): AsyncGenerator<Uint8Array> {
    reads += 1;
    yield bytes.subarray(start, end);
  }
  const whole = { start: 0, end: plain.length, of: plain.length };
  for (const reader of [read, fileOnly]) {
    const all = Array.from({ length: reader === read ? 5 : 3 }, () =>
      gather(open(file, whole, reader)),
    );
    for (const part of await Promise.all(all)) expect(part.equals(plain)).toBe(true);
    await expect.poll(() => isOpen(file)).toBe(false);
  }
  expect(reads).toBe(2);
});

it.each([
  [100, 0, 100 * 65_536],
  [100, 7 * 65_536 + 1, 99 * 65_536 - 1],
  [3, 65_536, 3 * 65_536 - 9],
])('cuts the range of %d frames from %d to %d into blocks', (frames, start, end) => {
  const blocks = [...openingBlocks(frames * 65_536 - 5, { start, end })];
  const all = blocks.flatMap(({ first, count }) =>
    Array.from({ length: count }, (_, at) => first + at),
  );
  const [first, last] = [Math.floor(start / 65_536), Math.ceil(end / 65_536) - 1];
  expect(all).toEqual(Array.from({ length: last + 1 - first }, (_, at) => first + at));
  expect(Math.max(...blocks.map(({ count }) => count))).toBeLessThanOrEqual(32);
  expect(blocks.findIndex(({ isEnd }) => isEnd)).toBe(last === frames - 1 ? blocks.length - 1 : -1);
});
