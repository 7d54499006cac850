import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { documentBytes } from './document-bytes.ts';
import { MalformedInput } from './malformed-input.ts';

const limit = 1000;
const request = (body: Uint8Array, coding?: string) => ({
  headers: { 'content-encoding': coding },
  body: {
    collect: async () => body,
    stream: async function* () {
      yield body;
    },
    trailers: undefined,
  },
});
const text = async (body: Uint8Array, coding?: string) =>
  Buffer.from(await documentBytes(request(body, coding), limit)).toString();

test('a document comes as it is or compressed', async () => {
  expect(await text(Buffer.from('{}'))).toBe('{}');
  expect(await text(gzipSync('{"a":1}'), 'gzip')).toBe('{"a":1}');
});

test('what cannot be unpacked is malformed', async () => {
  await expect(text(Buffer.from('{}'), 'gzip')).rejects.toThrow(MalformedInput);
  await expect(text(gzipSync('{}').subarray(0, -4), 'gzip')).rejects.toThrow(MalformedInput);
});

test('a small body does not become a large one', async () => {
  const packed = gzipSync('x'.repeat(limit + 1));
  expect(packed.length).toBeLessThan(limit);
  await expect(text(packed, 'gzip')).rejects.toThrow(MalformedInput);
});
