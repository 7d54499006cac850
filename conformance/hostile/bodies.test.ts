// provenance: aws-doc https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-streaming-trailers.html
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Piece } from '../harness/raw-http.ts';
import {
  type RawRequest,
  type SignedHead,
  signedChunks,
  signedHead,
  signedTrailer,
} from '../harness/raw-signature.ts';
import { bucket, HostilePlane, shown } from './hostile-plane.ts';

const path = `/${bucket}/lie`;
const unsigned = 'STREAMING-UNSIGNED-PAYLOAD-TRAILER';
const signed = 'STREAMING-AWS4-HMAC-SHA256-PAYLOAD';
// CRC-32 of "abc" and of nothing, in base64.
const right = 'x-amz-checksum-crc32:NSRBwg==';
const wrong = 'x-amz-checksum-crc32:AAAAAA==';

describe('bodies that are not what they say', () => {
  let hostile: HostilePlane;
  beforeAll(async () => {
    hostile = await HostilePlane.start();
  });
  afterAll(() => hostile?.plane.stop());

  async function expectNothing(): Promise<void> {
    expect(await hostile.answer({ method: 'GET', path })).toBe('404 NoSuchKey');
  }

  describe('by their length', () => {
    const put = (length: string): RawRequest => ({
      ...{ method: 'PUT', path, contentHash: 'UNSIGNED-PAYLOAD', body: 'abc' },
      headers: { 'content-length': length },
    });

    it.each([
      ['-1', '400 BadRequest'],
      ['three', '400 BadRequest'],
      ['+3', '400 BadRequest'],
      ['0x3', '400 BadRequest'],
      ['1e3', '400 BadRequest'],
      ['3, 3', '400 BadRequest'],
      [`1${'0'.repeat(30)}`, '400 BadRequest'],
      [String(2 ** 53), '400 EntityTooLarge'],
      [String(6 * 2 ** 30), '400 EntityTooLarge'],
    ])('Content-Length: %s', async (length, answer) => {
      expect(await hostile.answer(put(length))).toBe(answer);
      await expectNothing();
    });

    it('longer than the body, with the connection ended', async () => {
      const { head } = signedHead(hostile.signer, put('10'));
      expect(shown(await hostile.bytes([head, 'abc'], { half: true }))).toBe('400 IncompleteBody');
      await expectNothing();
    });

    it('shorter than the body: what is more is no part of it', async () => {
      const shorter = { ...put('3'), path: `${path}-short`, body: 'abcdef' };
      expect(await hostile.answer(shorter)).toBe('200');
      const { text } = await hostile.succeed({ method: 'GET', path: shorter.path });
      expect(text).toMatch(/\r\n\r\nabc$/);
      await hostile.send({ method: 'DELETE', path: shorter.path });
    });

    it('two of them, or one beside chunks: nothing is smuggled in', async () => {
      const { head } = signedHead(hostile.signer, put('3'));
      const twice = head.replace('\r\n', '\r\ncontent-length: 4\r\n');
      expect(shown(await hostile.bytes([twice, 'abcd']))).toBe('400 BadRequest');
      const both = head.replace('\r\n', '\r\ntransfer-encoding: chunked\r\n');
      expect(shown(await hostile.bytes([both, '0\r\n\r\n']))).toBe('400 BadRequest');
    });

    it('none at all', async () => {
      const headers = { 'transfer-encoding': 'chunked' };
      const body = '3\r\nabc\r\n0\r\n\r\n';
      expect(await hostile.answer({ ...put(''), headers, body })).toBe('501 NotImplemented');
    });
  });

  it.each([
    ['0'.repeat(64), '400 XAmzContentSHA256Mismatch'],
    ['nonsense', '400 InvalidArgument'],
    ['STREAMING-AWS4-ECDSA-P256-SHA256-PAYLOAD', '501 NotImplemented'],
  ])('by their hash: %s', async (contentHash, answer) => {
    expect(await hostile.answer({ method: 'PUT', path, contentHash, body: 'abc' })).toBe(answer);
    await expectNothing();
  });

  describe('in chunks that nobody signed', () => {
    function upload(body: string, more: Record<string, string> = {}): RawRequest {
      const headers = {
        'content-encoding': 'aws-chunked',
        'x-amz-decoded-content-length': '3',
        'x-amz-trailer': 'x-amz-checksum-crc32',
        ...more,
      };
      return { method: 'PUT', path, contentHash: unsigned, headers, body };
    }
    const abc = '3\r\nabc\r\n0\r\n';

    it.each([
      ['no trailer', `${abc}\r\n`, '400 MalformedTrailerError'],
      ['a wrong checksum', `${abc}${wrong}\r\n\r\n`, '400 BadDigest'],
      [
        'a checksum that is none',
        `${abc}x-amz-checksum-crc32:!\r\n\r\n`,
        '400 MalformedTrailerError',
      ],
      ['another checksum', `${abc}x-amz-checksum-sha1:AA==\r\n\r\n`, '400 MalformedTrailerError'],
      ['a flood of trailers', `${abc}${'x-a:b\r\n'.repeat(100_000)}\r\n`, '400 InvalidRequest'],
      ['an endless extension', `3;${'x'.repeat(1_000_000)}\r\nabc\r\n0\r\n`, '400 InvalidRequest'],
      ['a negative size', `-3\r\nabc\r\n0\r\n\r\n`, '400 InvalidRequest'],
      ['a size that is none', `three\r\nabc\r\n0\r\n\r\n`, '400 InvalidRequest'],
      ['a size beyond all', `${'f'.repeat(12)}\r\nabc`, '400 InvalidRequest'],
      ['a size of two gibibytes', `80000000\r\nabc`, '400 InvalidRequest'],
      ['less than a chunk says', `4\r\nabc\r\n0\r\n\r\n`, '400 IncompleteBody'],
      ['more than a chunk says', `2\r\nabc\r\n0\r\n\r\n`, '400 InvalidRequest'],
      ['no end', '3\r\nabc\r\n', '400 IncompleteBody'],
      [
        'a million chunks of a byte',
        `${'1\r\na\r\n'.repeat(1_000_000)}0\r\n\r\n`,
        '403 InvalidChunkSizeError',
      ],
    ])('with %s', async (_name, body, answer) => {
      expect(await hostile.answer(upload(body))).toBe(answer);
      await expectNothing();
    });

    it.each([
      ['2', '400 IncompleteBody'],
      ['4', '400 IncompleteBody'],
      ['-3', '411 MissingContentLength'],
    ])('with a decoded length of %s', async (length, answer) => {
      const lie = upload(`${abc}${right}\r\n\r\n`, { 'x-amz-decoded-content-length': length });
      expect(await hostile.answer(lie)).toBe(answer);
      await expectNothing();
    });
  });

  describe('in signed chunks', () => {
    const data = ['a'.repeat(65_536), 'b'.repeat(8192), 'c'];

    /** `change` gets the chunks as they ought to be, and gives what is sent. */
    async function upload(
      change: (chunks: readonly string[], head: SignedHead) => readonly string[],
      contentHash = signed,
    ): Promise<string> {
      const length = { 'x-amz-decoded-content-length': String(data.join('').length) };
      const request = { method: 'PUT', path, contentHash };
      const headers = { 'content-encoding': 'aws-chunked', ...length };
      // The chunks hang on the signature of the head, and the head on their length: a first try says it.
      const sent = (bytes: number) => {
        const fields = { ...headers, 'content-length': String(bytes) };
        const head = signedHead(hostile.signer, { ...request, headers: fields });
        return { head: head.head, body: change(signedChunks(head, data).chunks, head).join('') };
      };
      const { head, body } = sent(sent(0).body.length);
      return shown(await hostile.bytes([head, body]));
    }

    const last = (head: SignedHead) => signedChunks(head, data).last;

    it.each<[string, Parameters<typeof upload>[0], string]>([
      [
        'a changed byte',
        ([a = '', ...rest]) => [a.replace('aaa', 'aab'), ...rest, '\r\n'],
        '403 SignatureDoesNotMatch',
      ],
      [
        'a signature of another chunk',
        ([a = '', b = '', ...rest]) => [
          a,
          b.replace(/=\w+/, /=\w+/.exec(a)?.[0] ?? ''),
          ...rest,
          '\r\n',
        ],
        '403 SignatureDoesNotMatch',
      ],
      [
        'a signature that is none',
        ([a = '', ...rest]) => [a.replace('=', '=z'), ...rest, '\r\n'],
        '400 InvalidRequest',
      ],
      [
        'chunks in another order',
        ([a = '', b = '', ...rest]) => [b, a, ...rest, '\r\n'],
        '403 SignatureDoesNotMatch',
      ],
      [
        'a chunk left out',
        ([a = '', , ...rest]) => [a, ...rest, '\r\n'],
        '403 SignatureDoesNotMatch',
      ],
      [
        'trailing fields that nobody signed',
        (chunks) => [...chunks, `${right}\r\n\r\n`],
        '400 InvalidRequest',
      ],
      ['no end', (chunks) => chunks.slice(0, -1), '400 IncompleteBody'],
    ])('with %s', async (_name, change, answer) => {
      expect(await upload(change)).toBe(answer);
      await expectNothing();
    });

    it.each<[string, Parameters<typeof upload>[0], string]>([
      [
        'without their signature',
        (chunks) => [...chunks, `${right}\r\n\r\n`],
        '400 InvalidRequest',
      ],
      [
        'that were changed behind their signature',
        (chunks, head) => [
          ...chunks,
          signedTrailer(head, last(head), right).replace('NSRB', 'NSRC'),
        ],
        '403 SignatureDoesNotMatch',
      ],
    ])('with trailing fields %s', async (_name, change, answer) => {
      expect(await upload(change, `${signed}-TRAILER`)).toBe(answer);
      await expectNothing();
    });
  });

  it('that break off, a hundred at once, leave nothing', async () => {
    const headers = { 'content-length': String(1024 * 1024) };
    const { head } = signedHead(hostile.signer, {
      ...{ method: 'PUT', path, headers, contentHash: 'UNSIGNED-PAYLOAD' },
    });
    const half: Piece[] = [head, Buffer.alloc(512 * 1024, 'x')];
    const all = Array.from({ length: 100 }, () => hostile.bytes(half, { half: true }));
    for (const said of await Promise.all(all)) expect(shown(said)).toBe('400 IncompleteBody');
    await expectNothing();
  });

  it('leave the plane as it was', () => hostile.expectUnharmed());
});
