// provenance: aws-doc https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteObjects.html
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Piece } from '../harness/raw-http.ts';
import { signedHead } from '../harness/raw-signature.ts';
import { bucket, HostilePlane, shown } from './hostile-plane.ts';

const malformed = '400 MalformedXML';
const mebibyte = Buffer.alloc(1024 * 1024, ' ');

/** `lol` a thousand million times, if anybody resolved it. */
function laughs(): string {
  const lines = Array.from(
    { length: 9 },
    (_, index) => `<!ENTITY lol${index + 1} "${`&lol${index || ''};`.repeat(10)}">`,
  );
  return `<!DOCTYPE lolz [<!ENTITY lol "lol">${lines.join('')}]>`;
}

async function* oversized(head: string): AsyncGenerator<Piece> {
  yield head;
  for (let count = 0; count < 100; count += 1) yield mebibyte;
}

async function* oversizedChunks(head: string): AsyncGenerator<Piece> {
  yield head;
  for (let count = 0; count < 100; count += 1) yield* ['100000\r\n', mebibyte, '\r\n'];
  yield '0\r\n\r\n';
}

function keyed(key: string | Uint8Array): Buffer {
  return Buffer.concat([
    Buffer.from('<Delete><Object><Key>'),
    Buffer.from(key),
    Buffer.from('</Key></Object></Delete>'),
  ]);
}

describe('documents that nobody should send', () => {
  let hostile: HostilePlane;
  beforeAll(async () => {
    hostile = await HostilePlane.start();
  });
  afterAll(() => hostile?.plane.stop());

  function deletion(body: string | Uint8Array) {
    const md5 = createHash('md5').update(body).digest('base64');
    const headers = { 'content-md5': md5 };
    return { method: 'POST', path: `/${bucket}`, query: [['delete', '']], headers, body } as const;
  }

  it.each<[string, string | Uint8Array]>([
    ['a bomb of entities', `${laughs()}<Delete><Object><Key>&lol9;</Key></Object></Delete>`],
    [
      'a file by an entity',
      '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]><Delete><Object><Key>&x;</Key></Object></Delete>',
    ],
    [
      'a document type from elsewhere',
      '<!DOCTYPE d SYSTEM "http://127.0.0.1:9/d"><Delete><Object><Key>k</Key></Object></Delete>',
    ],
    ['a flood of document types', '<!DOCTYPE d>'.repeat(300_000)],
    [
      'a hundred thousand levels',
      `<Delete>${'<a>'.repeat(100_000)}${'</a>'.repeat(100_000)}</Delete>`,
    ],
    ['keys in keys', keyed(`${'<Key>'.repeat(50_000)}${'</Key>'.repeat(50_000)}`)],
    ['bytes that are no UTF-8', keyed(Uint8Array.of(0xff, 0xfe))],
    ['UTF-8 that is longer than need be', keyed(Uint8Array.of(0xc0, 0xaf))],
    ['UTF-16', Buffer.from('\ufeff<Delete><Object><Key>k</Key></Object></Delete>', 'utf16le')],
    ['a reference to nothing', keyed('&nothing;')],
    ['a million ampersands', keyed('&'.repeat(1_000_000))],
    ['a character that there is not', keyed('&#9999999;')],
    ['nothing', ''],
    ['no end', '<Delete><Object><Key>k'],
    ['comments without an end', '<!--'.repeat(500_000)],
    ['sections without an end', '<Delete><![CDATA['.repeat(100_000)],
    ['instructions without an end', '<?'.repeat(1_000_000)],
    ['another root', '<Deletion><Object><Key>there</Key></Object></Deletion>'],
    ['two roots', '<Delete><Object><Key>there</Key></Object></Delete><Delete></Delete>'],
    ['text behind it', `${keyed('there')}more`],
    ['JSON', '{"Delete":{"Objects":[{"Key":"there"}]}}'],
    ['members of JavaScript', '<Delete><__proto__><Key>k</Key></__proto__></Delete>'],
    ['an object without a key', '<Delete><Object></Object></Delete>'],
    [
      'more than a thousand keys',
      `<Delete>${'<Object><Key>there</Key></Object>'.repeat(1001)}</Delete>`,
    ],
    [
      'a hundred thousand keys',
      `<Delete>${'<Object><Key>there</Key></Object>'.repeat(100_000)}</Delete>`,
    ],
  ])('DeleteObjects with %s', async (_name, body) => {
    expect(await hostile.answer(deletion(body))).toBe(malformed);
  });

  it('deletes what references mean, and nothing else', async () => {
    const path = `/${bucket}/${encodeURIComponent('\u{1f600}')}`;
    await hostile.succeed({ method: 'PUT', path, body: 'smile' });
    const { text } = await hostile.succeed(deletion(keyed('&#x1F600;')));
    expect(text).toContain('\u00f0\u009f\u0098\u0080');
    expect(await hostile.answer({ method: 'GET', path })).toBe('404 NoSuchKey');
  });

  it('a key that is too long is refused for itself', async () => {
    const said = await hostile.send(deletion(keyed('k'.repeat(1025))));
    expect(shown(said)).toBe('200 KeyTooLongError');
  });

  it.each([
    [
      'a bomb',
      `${laughs()}<Tagging><TagSet><Tag><Key>&lol9;</Key></Tag></TagSet></Tagging>`,
      malformed,
    ],
    [
      'levels',
      `<Tagging>${'<TagSet>'.repeat(50_000)}${'</TagSet>'.repeat(50_000)}</Tagging>`,
      malformed,
    ],
    ['a list of another kind', '<Delete><Object><Key>k</Key></Object></Delete>', malformed],
    [
      'a hundred thousand tags',
      `<Tagging><TagSet>${'<Tag><Key>k</Key><Value>v</Value></Tag>'.repeat(100_000)}</TagSet></Tagging>`,
      '400 BadRequest',
    ],
  ])('tags with %s', async (_name, body, answer) => {
    for (const path of [`/${bucket}`, `/${bucket}/there`])
      expect(await hostile.answer({ method: 'PUT', path, query: [['tagging', '']], body })).toBe(
        answer,
      );
  });

  describe('CompleteMultipartUpload', () => {
    let query: [string, string][];
    beforeAll(async () => {
      const begun = await hostile.succeed({
        ...{ method: 'POST', path: `/${bucket}/parts`, query: [['uploads', '']] },
      });
      const id = /<UploadId>([^<]+)</.exec(begun.text)?.[1] ?? '';
      query = [['uploadId', encodeURIComponent(id)]];
    });

    const list = (...numbers: (number | string)[]) =>
      `<CompleteMultipartUpload>${numbers.map((number) => `<Part><PartNumber>${number}</PartNumber><ETag>"a"</ETag></Part>`).join('')}</CompleteMultipartUpload>`;

    it.each([
      ['a bomb', `${laughs()}${list('&lol9;')}`, malformed],
      ['no parts', list(), malformed],
      ['a number that is none', list('one'), malformed],
      ['a negative number', list(-1), '400 InvalidArgument'],
      ['a number beyond all', list('1e99'), '400 InvalidArgument'],
      [
        'more than ten thousand parts',
        list(...Array.from({ length: 10_001 }, (_, index) => index + 1)),
        '400 InvalidArgument',
      ],
      ['parts that are not there', list(1, 2), '400 InvalidPart'],
    ])('with %s', async (_name, body, answer) => {
      const request = { method: 'POST', path: `/${bucket}/parts`, query, body };
      expect(await hostile.answer(request)).toBe(answer);
    });

    it('with a hundred mebibytes, announced or not', async () => {
      const request = { method: 'POST', path: `/${bucket}/parts`, query };
      const contentHash = 'UNSIGNED-PAYLOAD';
      const headers = { 'content-length': String(100 * mebibyte.length) };
      const announced = signedHead(hostile.signer, { ...request, contentHash, headers });
      const tooBig = '400 MaxMessageLengthExceeded';
      expect(shown(await hostile.bytes(oversized(announced.head)))).toBe(tooBig);
      const chunked = { 'transfer-encoding': 'chunked' };
      const hidden = signedHead(hostile.signer, { ...request, contentHash, headers: chunked });
      expect(shown(await hostile.bytes(oversizedChunks(hidden.head)))).toBe(tooBig);
    });
  });

  it('leave the plane as it was', () => hostile.expectUnharmed());
});
