import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { sha256Hex } from '../signature/canonical-request.ts';
import { ChunkSignatures } from '../signature/chunk-signature.ts';
import { signingKey } from '../signature/signing-key.ts';
import { bodyProofOf } from './body-proof.ts';
import { requestBody } from './request-body.ts';

// The example of https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-streaming.html, with AWS's example key.
const scope = {
  accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
  date: '20130524',
  region: 'us-east-1',
  signingName: 's3',
};
const seed = {
  scope,
  signature: '4f232c4386841ef735655705268965c44a0e4690baa4adea153f7db9fa80a0a9',
  timestamp: '20130524T000000Z',
  key: signingKey('wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY', scope),
  isPresigned: false,
};
const signed = 'STREAMING-AWS4-HMAC-SHA256-PAYLOAD';
const example = [
  '10000;chunk-signature=ad80c730a21e5b8d04586a2213dd63b9a0e99e0e2307b0ade35a65485a288648',
  'a'.repeat(65_536),
  '400;chunk-signature=0055627c9e194cb4542bae2aa5492e3c1575bbb81b612b7d234b86a503ef5497',
  'a'.repeat(1024),
  '0;chunk-signature=b6c6ea8a5354eaf15b3cb7646744f4275b71ea724fed81ceb9323e279d449df9',
  '',
  '',
].join('\r\n');

function read(text: string, contentHash: string): Promise<Uint8Array> {
  const parts = text.match(/[\s\S]{1,10000}/g) ?? [];
  const incoming = Readable.from(parts.map((part) => Buffer.from(part, 'latin1')));
  const proof = bodyProofOf(contentHash, seed);
  return requestBody(incoming, { 'x-amz-content-sha256': contentHash }, { proof }).collect(100_000);
}

test("takes the chunks of AWS's example", async () => {
  expect((await read(example, signed)).byteLength).toBe(66_560);
});

test.each<[string, string, string]>([
  ['a changed byte', example.replace('aaa\r\n400', 'aab\r\n400'), 'SignatureDoesNotMatch'],
  ['a changed signature', example.replace('=ad80', '=ad81'), 'SignatureDoesNotMatch'],
  ['a last chunk that is not signed right', example.replace('=b6', '=b7'), 'SignatureDoesNotMatch'],
  ['a chunk without a signature', example.replace(/;chunk-signature=00\w+/, ''), 'InvalidRequest'],
  ['a signature that is none', example.replace('=0055', '=zz55'), 'InvalidRequest'],
  [
    'a chunk left out',
    example.replace(/400;[\s\S]*(?=\r\n0;chunk)/, '').replace('\r\n\r\n0;', '\r\n0;'),
    'SignatureDoesNotMatch',
  ],
  ['no last chunk', example.slice(0, example.indexOf('\r\n0;chunk') + 2), 'IncompleteBody'],
  [
    'trailing headers that nobody signed',
    example.replace(/\r\n$/, 'x-amz-checksum-crc32:AAAAAA==\r\n\r\n'),
    'InvalidRequest',
  ],
])('refuses %s', async (_name, text, code) => {
  await expect(read(text, signed)).rejects.toMatchObject({ code });
});

test('takes signed trailing headers, and only these', async () => {
  const signatures = new ChunkSignatures(seed);
  const lines = [
    `3;chunk-signature=${signatures.next(sha256Hex('abc'))}`,
    'abc',
    `0;chunk-signature=${signatures.next(sha256Hex(''))}`,
    'x-amz-checksum-crc32:NSRBwg==',
    `x-amz-trailer-signature:${signatures.trailer('x-amz-checksum-crc32:NSRBwg==\n')}`,
    '',
    '',
  ];
  const text = lines.join('\r\n');
  const withTrailer = `${signed}-TRAILER`;
  expect(Buffer.from(await read(text, withTrailer)).toString()).toBe('abc');
  await expect(read(text.replace('NSRB', 'NSRC'), withTrailer)).rejects.toMatchObject({
    code: 'SignatureDoesNotMatch',
  });
  const bare = text.replace(/x-amz-trailer-signature.*\r\n/, '');
  await expect(read(bare, withTrailer)).rejects.toMatchObject({ code: 'InvalidRequest' });
});

test('chunks are long but for the last', async () => {
  const signatures = new ChunkSignatures(seed);
  const one = () => `3;chunk-signature=${signatures.next(sha256Hex('abc'))}\r\nabc\r\n`;
  await expect(read(`${one()}${one()}`, signed)).rejects.toMatchObject({
    code: 'InvalidChunkSizeError',
  });
});

test('a plain body must have the signed hash', async () => {
  expect((await read('abc', sha256Hex('abc'))).byteLength).toBe(3);
  await expect(read('abd', sha256Hex('abc'))).rejects.toMatchObject({
    code: 'XAmzContentSHA256Mismatch',
    members: { ClientComputedContentSHA256: sha256Hex('abc') },
  });
  expect((await read('abd', 'UNSIGNED-PAYLOAD')).byteLength).toBe(3);
});

test.each<[string | undefined, string]>([
  [undefined, 'InvalidRequest'],
  ['nonsense', 'InvalidArgument'],
  ['STREAMING-AWS4-ECDSA-P256-SHA256-PAYLOAD', 'NotImplemented'],
])('x-amz-content-sha256 %s is refused as %s', (contentHash, code) => {
  expect(() => bodyProofOf(contentHash, seed)).toThrow(expect.objectContaining({ code }));
});
