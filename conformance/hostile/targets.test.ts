// provenance: aws-doc https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-query-string-auth.html
import { existsSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plainHead, presignedTarget, signedHead } from '../harness/raw-signature.ts';
import { bucket, HostilePlane, shown } from './hostile-plane.ts';

const minuteMs = 60_000;

describe('targets that nobody should ask for', () => {
  let hostile: HostilePlane;
  beforeAll(async () => {
    hostile = await HostilePlane.start();
  });
  afterAll(() => hostile?.plane.stop());

  const get = (path: string) => hostile.answer({ method: 'GET', path });

  describe('keys', () => {
    it.each([
      ['/../../../../etc/passwd', '404 NoSuchKey'],
      ['/%2e%2e/%2e%2e/%2e%2e/etc/passwd', '404 NoSuchKey'],
      ['/..%2f..%2f..%2fetc%2fpasswd', '404 NoSuchKey'],
      ['/..%5c..%5cetc%5cpasswd', '404 NoSuchKey'],
      ['/etc/passwd%00.csv', '404 NoSuchKey'],
      ['/%c0%ae%c0%ae/etc/passwd', '400 InvalidURI'],
      ['/%c0%af', '400 InvalidURI'],
      ['/%ed%a0%80', '400 InvalidURI'],
      ['/%f5%80%80%80', '400 InvalidURI'],
      ['/%zz', '400 InvalidURI'],
      ['/cut%', '400 InvalidURI'],
      [`/${'k'.repeat(1025)}`, '400 KeyTooLongError'],
      [`/${'%e2%82%ac'.repeat(342)}`, '400 KeyTooLongError'],
      [`/${'%e2%82%ac'.repeat(341)}`, '404 NoSuchKey'],
    ])('%s', async (path, answer) => {
      expect(await get(`/${bucket}${path}`)).toBe(answer);
    });

    it.each(['/../there', '/%2e%2e/there', '/%2e%2e%2f/there', `/${bucket}%2fthere`])(
      'a bucket is no way up: %s',
      async (path) => {
        expect(await get(path)).toMatch(/^4\d\d (NoSuchBucket|InvalidBucketName|NoSuchKey)$/);
      },
    );

    it.each([
      '/%2e%2e/%2e%2e/%2e%2e/%2e%2e/%2e%2e/%2e%2e/tmp/slipway-hostile',
      '//%2f/a//./b/../c/',
      '/con.%20/%0d%0a%00%01%7f',
      `/${'%f0%9f%98%80'.repeat(256)}`,
      '/a%2fb%2F%2e%2e',
    ])('is a name and no path: %s', async (path) => {
      const target = `/${bucket}${path}`;
      await hostile.succeed({ method: 'PUT', path: target, body: 'named' });
      const { text } = await hostile.succeed({ method: 'GET', path: target });
      expect(text).toMatch(/\r\n\r\nnamed$/);
      const query = [
        ['list-type', '2'],
        ['encoding-type', 'url'],
      ] as const;
      const sorted = [...query].sort();
      const listed = await hostile.succeed({ method: 'GET', path: `/${bucket}`, query: sorted });
      const keys = [...listed.text.matchAll(/<Key>([^<]*)<\/Key>/g)].map(([, key = '']) => key);
      expect(keys.map(decodeURIComponent)).toContain(decodeURIComponent(path.slice(1)));
      const removed = await hostile.send({ method: 'DELETE', path: target });
      expect(removed.status).toBe(204);
      expect(existsSync('/tmp/slipway-hostile')).toBe(false);
    });

    it.each([
      [`/${bucket}/../../etc/passwd`, '404 NoSuchKey'],
      [`/${bucket}/%2e%2e/%2e%2e/etc/passwd`, '404 NoSuchKey'],
      ['%zz', '400 InvalidArgument'],
      ['/', '400 InvalidArgument'],
    ])('as a source of a copy: %s', async (source, answer) => {
      const headers = { 'x-amz-copy-source': source };
      const copy = { method: 'PUT', path: `/${bucket}/copy`, headers };
      expect(await hostile.answer(copy)).toBe(answer);
    });
  });

  describe('heads', () => {
    const there = `/${bucket}/there`;

    it.each([
      [
        'a flood of them',
        Object.fromEntries(Array.from({ length: 5000 }, (_, at) => [`x-${at}`, 'y'.repeat(20)])),
      ],
      ['a long one', { 'x-amz-meta-long': 'y'.repeat(100_000) }],
    ])('%s', async (_name, headers) => {
      const answer = await hostile.answer({ method: 'GET', path: there, headers });
      expect(answer).toBe('400 RequestHeaderSectionTooLarge');
    });

    it.each([
      ['a long query', `${there}?x=${'y'.repeat(100_000)}`, '400 RequestHeaderSectionTooLarge'],
      ['ten thousand parameters', `${there}?${'a&'.repeat(12_000)}`, '400 InvalidArgument'],
    ])('%s', async (_name, path, answer) => {
      const head = plainHead(hostile.signer.host, { method: 'GET', path });
      expect(shown(await hostile.bytes([head]))).toBe(answer);
    });

    it.each(['PATCH', 'TRACE', 'PROPFIND'])('a method of others: %s', async (method) => {
      expect(await hostile.answer({ method, path: there })).toBe('405 MethodNotAllowed');
    });

    it('too much metadata', async () => {
      const headers = { 'x-amz-meta-much': 'y'.repeat(3000) };
      const put = { method: 'PUT', path: `/${bucket}/much`, headers, body: 'x' };
      expect(await hostile.answer(put)).toBe('400 MetadataTooLarge');
    });

    it.each([
      ['a range beyond all', { range: 'bytes=99999999999999999999-' }, '416 InvalidRange'],
      ['a flood of ranges', { range: `bytes=${'0-1,'.repeat(5000)}0-1` }, '200'],
    ])('%s', async (_name, headers, answer) => {
      expect(await hostile.answer({ method: 'GET', path: there, headers })).toBe(answer);
    });
  });

  describe('signatures', () => {
    const there = `/${bucket}/there`;

    it.each([
      [-16, '403 RequestTimeTooSkewed'],
      [-14, '200'],
      [14, '200'],
      [16, '403 RequestTimeTooSkewed'],
    ])('of a clock that is %i minutes off', async (minutes, answer) => {
      const at = Date.now() + minutes * minuteMs;
      expect(await hostile.answer({ method: 'GET', path: there, at })).toBe(answer);
    });

    it.each<[string, (head: string) => string, string]>([
      ['another target', (head) => head.replace('there', 'where'), '403 SignatureDoesNotMatch'],
      ['another method', (head) => head.replace('GET', 'DELETE'), '403 SignatureDoesNotMatch'],
      [
        'a field more',
        (head) => head.replace('\r\n', '\r\nx-amz-acl: private\r\n'),
        '403 AccessDenied',
      ],
      ['a query more', (head) => head.replace('there', 'there?acl'), '403 SignatureDoesNotMatch'],
      [
        'another key',
        (head) => head.replace(/=AKIA\w+/, '=AKIANOBODYKNOWSME00A'),
        '403 InvalidAccessKeyId',
      ],
      [
        'a signature cut short',
        (head) => head.replace(/(Signature=\w{63})\w/, '$1'),
        '403 SignatureDoesNotMatch',
      ],
      [
        'no signature',
        (head) => head.replace(/, Signature=\w+/, ''),
        '400 AuthorizationHeaderMalformed',
      ],
      [
        'another scheme',
        (head) => head.replace('AWS4-HMAC-SHA256', 'Bearer'),
        '400 InvalidArgument',
      ],
    ])('with %s', async (_name, change, answer) => {
      const { head } = signedHead(hostile.signer, { method: 'GET', path: there });
      expect(shown(await hostile.bytes([change(head)]))).toBe(answer);
    });
  });

  describe('presigned URLs', () => {
    async function ask(change: (target: string) => string, expires = 60, at = Date.now()) {
      const request = { method: 'GET', path: `/${bucket}/there`, at };
      const path = change(presignedTarget(hostile.signer, request, expires));
      return await hostile.bytes([plainHead(hostile.signer.host, { method: 'GET', path })]);
    }
    const as = (target: string) => target;

    it('that are right', async () => {
      expect(shown(await ask(as))).toBe('200');
      expect(shown(await ask(as, 604_800))).toBe('200');
    });

    it('that are over', async () => {
      const said = await ask(as, 60, Date.now() - 2 * minuteMs);
      expect(shown(said)).toBe('403 AccessDenied');
      expect(said.text).toContain('<Message>Request has expired</Message>');
    });

    it('of tomorrow', async () => {
      const said = await ask(as, 60, Date.now() + 16 * minuteMs);
      expect(shown(said)).toBe('403 AccessDenied');
      expect(said.text).toContain('<Message>Request is not yet valid</Message>');
    });

    it.each<[string, (target: string) => string]>([
      ['for another object', (target) => target.replace('there', 'where')],
      ['for longer', (target) => target.replace('Expires=60', 'Expires=600')],
      ['with another answer', (target) => `${target}&response-content-type=text/html`],
      ['with another date', (target) => target.replace(/(Date=\d{8}T\d{5})\d/, '$1X')],
    ])('altered %s', async (_name, change) => {
      const said = await ask(change);
      expect(said.status).toBeGreaterThanOrEqual(400);
      expect(said.code).toMatch(/^(SignatureDoesNotMatch|AuthorizationQueryParametersError)$/);
    });

    it.each([604_801, -1, Number.NaN])('good for %d seconds', async (expires) => {
      expect(shown(await ask(as, expires))).toBe('400 AuthorizationQueryParametersError');
    });

    it('with a header in their place, too', async () => {
      const request = { method: 'GET', path: `/${bucket}/there` };
      const path = presignedTarget(hostile.signer, request, 60);
      const headers = { authorization: 'AWS4-HMAC-SHA256 Credential=x' };
      const head = plainHead(hostile.signer.host, { method: 'GET', path, headers });
      expect(shown(await hostile.bytes([head]))).toBe('400 InvalidArgument');
    });
  });

  it('leave the plane as it was', () => hostile.expectUnharmed());
});
