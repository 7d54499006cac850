import { Readable } from 'node:stream';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { requestBody } from './request-body.ts';

const headers = { 'x-amz-content-sha256': 'STREAMING-UNSIGNED-PAYLOAD-TRAILER' };

/** Cuts a buffer at the given places, as a network may. */
function cut(bytes: Buffer, places: readonly number[]): Buffer[] {
  const at = [
    0,
    ...places.map((place) => place % (bytes.length + 1)).sort((a, b) => a - b),
    bytes.length,
  ];
  return at.slice(1).map((end, index) => bytes.subarray(at[index] ?? 0, end));
}

/** All but the last must be. */
function lengthened(piece: Uint8Array, isMore: boolean): Uint8Array {
  return isMore ? Buffer.concat([Buffer.alloc(8192), piece]) : piece;
}

function encode(chunks: readonly Uint8Array[], trailer: string): Buffer {
  const parts = chunks
    .filter((chunk) => chunk.length > 0)
    .flatMap((chunk) => [
      Buffer.from(`${chunk.length.toString(16)}\r\n`),
      chunk,
      Buffer.from('\r\n'),
    ]);
  return Buffer.concat([...parts, Buffer.from(`0\r\nx-amz-checksum-crc32:${trailer}\r\n\r\n`)]);
}

test('what was chunked comes back, however it was chunked and however the network cuts it', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 8 }),
      fc.array(fc.nat(), { maxLength: 12 }),
      fc.base64String({ minLength: 4, maxLength: 12 }),
      async (pieces, places, trailer) => {
        const chunks = pieces.map((piece, index) => lengthened(piece, index < pieces.length - 1));
        const body = requestBody(Readable.from(cut(encode(chunks, trailer), places)), headers);
        expect(Buffer.from(await body.collect(100_000))).toEqual(Buffer.concat(chunks));
        expect(await body.trailers).toEqual({ 'x-amz-checksum-crc32': trailer });
      },
    ),
  );
});

test('any bytes are data or a refusal, never a defect', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.string({ unit: fc.constantFrom('0', '1', 'a', '\r', '\n', ';', ':', 'x') }),
      async (text) => {
        const body = requestBody(Readable.from([Buffer.from(text)]), headers);
        await body.collect(10_000).catch((error: unknown) => {
          expect(error).toMatchObject({ name: 'AwsServiceError', status: 400 });
        });
      },
    ),
  );
});
