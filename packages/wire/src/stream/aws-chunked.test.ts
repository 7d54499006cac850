import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { codingWithoutChunks, requestBody } from './request-body.ts';

const long = 'Mozilla!'.repeat(1024);
const unsigned = `2000\r\n${long}\r\n2000\r\n${long}\r\n9\r\nDeveloper\r\n0\r\nx-amz-checksum-crc32:1dPKPw==\r\n\r\n`;
const signed =
  '7;chunk-signature=ad80c730a21e5b8d04586a2213dd63b9a0e99e0e2307b0ade35a65485a288648\r\nMozilla\r\n' +
  '0;chunk-signature=b6c6ea8a5354eaf15b3cb7646744f4275b71ea724fed81ceb9323e279d449df9\r\n' +
  'x-amz-checksum-crc32c:sOO8/Q==\r\nx-amz-trailer-signature:63bddb248ad2590c\r\n\r\n';
const chunked = {
  'content-encoding': 'aws-chunked',
  'x-amz-content-sha256': 'STREAMING-UNSIGNED-PAYLOAD-TRAILER',
};

function pieces(text: string, size: number): Readable {
  const bytes = Buffer.from(text, 'latin1');
  const parts: Buffer[] = [];
  for (let at = 0; at < bytes.length; at += size) parts.push(bytes.subarray(at, at + size));
  return Readable.from(parts);
}

async function read(text: string, size = 1000, headers: Record<string, string> = chunked) {
  const body = requestBody(pieces(text, size), headers);
  const bytes = await body.collect(100_000);
  return { text: Buffer.from(bytes).toString('latin1'), trailers: await body.trailers };
}

test.each([1, 2, 3, 5, 8, 1000])(
  'takes the chunks off whatever the network cuts (%i bytes at a time)',
  async (size) => {
    expect(await read(unsigned, size)).toEqual({
      text: `${long}${long}Developer`,
      trailers: { 'x-amz-checksum-crc32': '1dPKPw==' },
    });
    expect(await read(signed, size)).toEqual({
      text: 'Mozilla',
      trailers: {
        'x-amz-checksum-crc32c': 'sOO8/Q==',
        'x-amz-trailer-signature': '63bddb248ad2590c',
      },
    });
  },
);

test('reads an empty body, and one whose last empty line is missing', async () => {
  expect((await read('0\r\n\r\n')).text).toBe('');
  expect((await read('0\r\nx-amz-checksum-crc32:AAAAAA==\r\n')).trailers).toEqual({
    'x-amz-checksum-crc32': 'AAAAAA==',
  });
});

test.each([
  ['a body that stops in a chunk', '7\r\nMozi'],
  ['a body without a last chunk', '7\r\nMozilla\r\n'],
])('refuses %s as incomplete', async (_name, text) => {
  await expect(read(text)).rejects.toMatchObject({ code: 'IncompleteBody', status: 400 });
});

test('refuses a body of another length than it announced', async () => {
  const headers = { ...chunked, 'x-amz-decoded-content-length': '22' };
  await expect(read(unsigned, 1000, headers)).rejects.toMatchObject({ code: 'IncompleteBody' });
});

test('refuses chunks that are short, but for the last', async () => {
  const flood = `${'1\r\na\r\n'.repeat(1000)}0\r\n\r\n`;
  await expect(read(flood)).rejects.toMatchObject({
    code: 'InvalidChunkSizeError',
    status: 403,
    members: { Chunk: '2', BadChunkSize: '1' },
  });
});

test.each([
  ['a size that is not hexadecimal', 'zz\r\nMozilla\r\n0\r\n\r\n'],
  ['a negative size', '-7\r\nMozilla\r\n0\r\n\r\n'],
  ['a chunk longer than its size', '3\r\nMozilla\r\n0\r\n\r\n'],
  ['an endless line', `${'0'.repeat(5000)}\r\n`],
  ['a trailer without a colon', '0\r\nnonsense\r\n\r\n'],
  ['a crowd of trailers', `0\r\n${'a:b\r\n'.repeat(20)}\r\n`],
])('refuses %s', async (_name, text) => {
  await expect(read(text)).rejects.toMatchObject({ code: 'InvalidRequest' });
});

test('refuses to hold more than the limit in memory', async () => {
  await expect(requestBody(pieces('x'.repeat(50), 10), {}).collect(20)).rejects.toMatchObject({
    status: 413,
  });
  const announced = requestBody(Readable.from([]), { 'content-length': '21' });
  await expect(announced.collect(20)).rejects.toMatchObject({ status: 413 });
});

test('tells the waiting client to go on only when the body is read', async () => {
  let asked = 0;
  const body = requestBody(
    pieces('abc', 1),
    {},
    {
      onRead: () => {
        asked += 1;
      },
    },
  );
  expect(asked).toBe(0);
  await body.collect(10);
  await body.collect(10);
  expect(asked).toBe(1);
});

test('leaves the other content codings', () => {
  expect(codingWithoutChunks('aws-chunked')).toBeUndefined();
  expect(codingWithoutChunks('gzip, aws-chunked')).toBe('gzip');
});
