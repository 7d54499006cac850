import { Buffer } from 'node:buffer';
import { createHash, randomBytes } from 'node:crypto';
import { afterAll, expect, it } from 'vitest';
import type { ByteSpan } from '../blobs/port.ts';
import { openBytes, openStream } from '../seal/open-seal.ts';
import { sealBytes } from '../seal/seal.ts';
import { sealingBytes } from './blocks.ts';
import { ByteThreads } from './byte-threads.ts';

const threads = new ByteThreads({ threads: 2, lanes: 6 });
afterAll(() => threads.close());

const dataKey = randomBytes(32);
const mebibyte = 1024 * 1024;

async function* inChunks(bytes: Uint8Array, chunkBytes = 65_000): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += chunkBytes) yield bytes.subarray(at, at + chunkBytes);
}

/** Copies, as chunks are good only until the next one. */
async function gather(source: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of source) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

async function sealed(plain: Buffer) {
  const found: Uint8Array[] = [];
  const bytes = await gather(
    threads.seal({
      source: inChunks(plain),
      sizeBytes: plain.length,
      dataKey,
      algorithms: ['MD5', 'CRC64NVME'],
      async onDigests(digests) {
        found.push(...digests);
      },
    }),
  );
  return { bytes, md5: Buffer.from(found[0] ?? []).toString('hex'), count: found.length };
}

function open(bytes: Buffer, sizeBytes: number, range: ByteSpan): AsyncGenerator<Uint8Array> {
  const read = ({ start, end }: ByteSpan) => inChunks(bytes.subarray(start, end), 262_144);
  return threads.open({ name: 'blob', read, sizeBytes }, dataKey, range);
}

it.each([
  mebibyte,
  mebibyte + 1,
  2 * sealingBytes,
  3 * sealingBytes + 65_536,
  5 * sealingBytes - 7,
])('seals and digests %d bytes as this thread does', async (size) => {
  const plain = randomBytes(size);
  const { bytes, md5, count } = await sealed(plain);
  expect(md5).toBe(createHash('md5').update(plain).digest('hex'));
  expect(count).toBe(2);
  expect(openBytes('blob', bytes, dataKey).equals(plain)).toBe(true);
  const whole = await gather(open(bytes, size, { start: 0, end: size }));
  expect(whole.equals(plain)).toBe(true);
});

it('takes more streams than it has memory for', async () => {
  const plain = randomBytes(4 * mebibyte);
  for (let round = 0; round < 3; round += 1) {
    const all = await Promise.all(Array.from({ length: 6 }, () => sealed(plain)));
    for (const { bytes } of all) expect(openBytes('blob', bytes, dataKey).equals(plain)).toBe(true);
    const whole = { start: 0, end: plain.length };
    const opened = await Promise.all(
      all.map(({ bytes }) => gather(open(bytes, plain.length, whole))),
    );
    for (const bytes of opened) expect(bytes.equals(plain)).toBe(true);
  }
});

it('seals for others while a sender keeps it waiting', async () => {
  const waiting = Promise.withResolvers<void>();
  async function* slow(): AsyncGenerator<Uint8Array> {
    yield randomBytes(700_000);
    await waiting.promise;
    yield randomBytes(700_000);
  }
  const order = { sizeBytes: 1_400_000, dataKey, algorithms: [], onDigests: async () => undefined };
  const slowOnes = Array.from({ length: 20 }, () =>
    gather(threads.seal({ ...order, source: slow() })),
  );
  const plain = randomBytes(2 * mebibyte);
  expect((await sealed(plain)).md5).toBe(createHash('md5').update(plain).digest('hex'));
  waiting.resolve();
  for (const bytes of await Promise.all(slowOnes))
    expect(openBytes('blob', bytes, dataKey)).toHaveLength(1_400_000);
});

it('tells of rot where it lies, and of an end that is missing', async () => {
  const plain = randomBytes(3 * mebibyte);
  const bytes = sealBytes(plain, dataKey);
  const rotten = Buffer.from(bytes);
  rotten[2_000_000] = (rotten[2_000_000] ?? 0) ^ 1;
  const whole = { start: 0, end: plain.length };
  const here = async () =>
    gather(
      openStream(
        {
          name: 'blob',
          read: ({ start, end }) => inChunks(rotten.subarray(start, end)),
          sizeBytes: plain.length,
        },
        dataKey,
        whole,
      ),
    );
  const fault = await here().catch((error: Error) => error.message);
  await expect(gather(open(rotten, plain.length, whole))).rejects.toThrow(String(fault));
  const short = bytes.subarray(0, 2_500_000);
  await expect(gather(open(short, plain.length, whole))).rejects.toThrow('blob');
});

it('ends in the failure of its source, or in the refusal of its digests', async () => {
  async function* failing(): AsyncGenerator<Uint8Array> {
    yield randomBytes(mebibyte);
    throw new TypeError('the source failed');
  }
  const order = { sizeBytes: 2 * mebibyte, dataKey, algorithms: ['MD5'] as const };
  const onDigests = async () => {
    throw new TypeError('refused');
  };
  for (let round = 0; round < 4; round += 1) {
    const broken = threads.seal({ ...order, source: failing(), onDigests });
    await expect(gather(broken)).rejects.toThrow('the source failed');
    const refused = threads.seal({
      ...order,
      source: inChunks(randomBytes(2 * mebibyte)),
      onDigests,
    });
    await expect(gather(refused)).rejects.toThrow('refused');
  }
});

it('lets go of its memory and its source when it is left half-way', async () => {
  const plain = randomBytes(8 * mebibyte);
  const bytes = sealBytes(plain, dataKey);
  let isReturned = false;
  async function* source(): AsyncGenerator<Uint8Array> {
    try {
      yield* inChunks(plain);
    } finally {
      isReturned = true;
    }
  }
  for (let round = 0; round < 4; round += 1) {
    isReturned = false;
    const onDigests = async () => undefined;
    const order = { sizeBytes: plain.length, dataKey, algorithms: ['MD5'] as const, onDigests };
    for await (const _chunk of threads.seal({ ...order, source: source() })) break;
    await expect.poll(() => isReturned).toBe(true);
    for await (const _chunk of open(bytes, plain.length, { start: 0, end: plain.length })) break;
  }
  expect((await sealed(plain)).md5).toBe(createHash('md5').update(plain).digest('hex'));
});
