import { Buffer } from 'node:buffer';
import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ByteSpan } from '../blobs/port.ts';
import { plainBytesPerFrame, sealedBytes } from './frame.ts';
import { openBytes, openStream, type Sealed, verifySealed } from './open-seal.ts';
import { sealBytes, sealStream } from './seal.ts';

const key = randomBytes(32);

async function bytesOf(source: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of source) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** In chunks of odd sizes, so that frames lie across their ends. */
async function* inChunks(bytes: Buffer, chunkBytes: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += chunkBytes) yield bytes.subarray(at, at + chunkBytes);
}

function sealedIn(stored: Buffer, sizeBytes: number, chunkBytes = 9_973): Sealed {
  const read = ({ start, end }: ByteSpan) => inChunks(stored.subarray(start, end), chunkBytes);
  return { name: 'blob', read, sizeBytes };
}

/** Sizes around the ends of frames, where mistakes are. */
const sizes = fc
  .tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: -2, max: 2 }))
  .map(([frames, more]) => Math.max(0, frames * plainBytesPerFrame + more));
const anySize = fc.oneof(sizes, fc.integer({ min: 0, max: 3 * plainBytesPerFrame }));

describe('sealed bytes', () => {
  it('gives every range of every size as it was, however the chunks fall', async () => {
    const cases = fc.tuple(anySize, fc.nat(), fc.nat(), fc.integer({ min: 1_000, max: 200_000 }));
    await fc.assert(
      fc.asyncProperty(cases, async ([sizeBytes, from, length, chunkBytes]) => {
        const plain = randomBytes(sizeBytes);
        const stored = await bytesOf(sealStream(inChunks(plain, chunkBytes), key));
        expect(stored.length).toBe(sealedBytes(sizeBytes));
        const start = from % (sizeBytes + 1);
        const end = start + (length % (sizeBytes - start + 1));
        const opened = await bytesOf(
          openStream(sealedIn(stored, sizeBytes, chunkBytes), key, { start, end }),
        );
        expect(opened.equals(plain.subarray(start, end))).toBe(true);
        expect(openBytes('blob', stored, key).equals(plain)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('finds one flipped bit anywhere, with the key and without', async () => {
    await fc.assert(
      fc.asyncProperty(anySize, fc.nat(), async (sizeBytes, bit) => {
        const plain = randomBytes(sizeBytes);
        const stored = sealBytes(plain, key);
        await verifySealed(sealedIn(stored, sizeBytes));
        await verifySealed(sealedIn(stored, sizeBytes), key);
        const at = bit % (stored.length * 8);
        stored.writeUInt8(stored.readUInt8(at >> 3) ^ (1 << (at & 7)), at >> 3);
        const broken = { code: 'STORAGE_SEAL_BROKEN' };
        await expect(verifySealed(sealedIn(stored, sizeBytes))).rejects.toMatchObject(broken);
        await expect(verifySealed(sealedIn(stored, sizeBytes), key)).rejects.toMatchObject(broken);
        const read = await bytesOf(openStream(sealedIn(stored, sizeBytes), key)).catch(
          () => undefined,
        );
        expect(read === undefined || read.equals(plain)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('finds an end that is missing, frames that changed place, and another key', async () => {
    const sizeBytes = 3 * plainBytesPerFrame;
    const stored = sealBytes(randomBytes(sizeBytes), key);
    const frame = plainBytesPerFrame + 20;
    const [header, first, second, third] = [
      stored.subarray(0, 28),
      ...[0, 1, 2].map((n) => stored.subarray(28 + n * frame, 28 + (n + 1) * frame)),
    ];
    const swapped = Buffer.concat(
      [header, second, first, third].map((part) => Buffer.from(part ?? [])),
    );
    const refused = async (bytes: Buffer, size: number, dataKey = key) =>
      expect(verifySealed(sealedIn(bytes, size), dataKey)).rejects.toMatchObject({
        code: 'STORAGE_SEAL_BROKEN',
      });
    await refused(swapped, sizeBytes);
    await refused(stored.subarray(0, -frame), 2 * plainBytesPerFrame);
    await refused(stored, sizeBytes, randomBytes(32));
    await expect(verifySealed(sealedIn(stored.subarray(0, -1), sizeBytes))).rejects.toThrow();
  });

  it('never repeats itself', () => {
    const plain = Buffer.from('the same bytes');
    expect(sealBytes(plain, key).equals(sealBytes(plain, key))).toBe(false);
  });
});
