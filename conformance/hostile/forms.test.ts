// provenance: aws-doc https://docs.aws.amazon.com/AmazonS3/latest/API/RESTObjectPOST.html
import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plainHead, region } from '../harness/raw-signature.ts';
import { bucket, HostilePlane, shown } from './hostile-plane.ts';

const mark = 'mark';
const type = `multipart/form-data; boundary=${mark}`;
const malformed = '400 MalformedPOSTRequest';

function part(disposition: string, content: string): string {
  return `--${mark}\r\nContent-Disposition: form-data; ${disposition}\r\n\r\n${content}\r\n`;
}

const field = (name: string, value: string) => part(`name="${name}"`, value);
const file = (content: string) => part('name="file"; filename="f"', content);
const end = `--${mark}--\r\n`;

describe('forms that nobody should send', () => {
  let hostile: HostilePlane;
  beforeAll(async () => {
    hostile = await HostilePlane.start();
  });
  afterAll(() => hostile?.plane.stop());

  async function post(body: string, contentType = type): Promise<string> {
    const headers = { 'content-type': contentType, 'content-length': String(body.length) };
    const head = plainHead(hostile.signer.host, { method: 'POST', path: `/${bucket}`, headers });
    return shown(await hostile.bytes([head, body]));
  }

  /** The fields of an upload that is allowed for a minute. */
  function allowed(changes: Readonly<Record<string, string>> = {}): string {
    const { accessKeyId, secretAccessKey } = hostile.signer.key;
    const stamp = new Date().toISOString().replaceAll(/[-:]|\.\d{3}/g, '');
    const scope = `${stamp.slice(0, 8)}/${region}/s3/aws4_request`;
    const expiration = new Date(Date.now() + 60_000).toISOString();
    const free = ['key', 'x-amz-algorithm', 'x-amz-credential', 'x-amz-date'];
    const conditions = [{ bucket }, ...free.map((name) => ['starts-with', `$${name}`, ''])];
    const policy = Buffer.from(JSON.stringify({ expiration, conditions })).toString('base64');
    const hmac = (key: string | Buffer, text: string) =>
      createHmac('sha256', key).update(text).digest();
    const key = scope.split('/').reduce<string | Buffer>(hmac, `AWS4${secretAccessKey}`);
    const fields = {
      key: 'form',
      policy,
      'x-amz-algorithm': 'AWS4-HMAC-SHA256',
      'x-amz-credential': `${accessKeyId}/${scope}`,
      'x-amz-date': stamp,
      'x-amz-signature': hmac(key, policy).toString('hex'),
      ...changes,
    };
    return Object.entries(fields)
      .map(([name, value]) => field(name, value))
      .join('');
  }

  it.each([
    ['no boundary', 'x', 'multipart/form-data'],
    ['nothing', '', type],
    ['no form', 'hello', type],
    ['no file', `${field('key', 'a')}${end}`, type],
    ['a field of a mebibyte', `${field('key', 'a'.repeat(2 ** 20))}${file('x')}${end}`, type],
    [
      'twenty thousand fields',
      `${Array.from({ length: 20_000 }, (_, index) => field(`f${index}`, '')).join('')}${file('x')}${end}`,
      type,
    ],
    ['a flood of headers', `--${mark}\r\n${'X-A: b\r\n'.repeat(100_000)}\r\n\r\n${end}`, type],
    ['a name of a mebibyte', `${field('k'.repeat(2 ** 20), 'v')}${end}`, type],
    ['marks alone', `--${mark}\r\n`.repeat(100_000), type],
  ])('with %s', async (_name, body, contentType) => {
    expect(await post(body, contentType)).toBe(malformed);
  });

  it.each([
    ['no key', `${file('x')}${end}`, '400 InvalidArgument'],
    ['nobody behind them', `${field('key', 'a')}${file('x')}${end}`, '403 AccessDenied'],
    [
      'a policy that is none',
      `${field('key', 'a')}${field('policy', 'e30=')}${file('x')}${end}`,
      '403 AccessDenied',
    ],
    [
      'members of JavaScript',
      `${field('__proto__', 'a')}${field('constructor', 'b')}${field('key', 'a')}${file('x')}${end}`,
      '403 AccessDenied',
    ],
  ])('with %s', async (_name, body, answer) => {
    expect(await post(body)).toBe(answer);
  });

  it('changed behind their signature', async () => {
    const changed = allowed({ 'x-amz-signature': '0'.repeat(64) });
    expect(await post(`${changed}${file('x')}${end}`)).toBe('403 SignatureDoesNotMatch');
    const longer = allowed({
      policy: Buffer.from('{"expiration":"2099-01-01T00:00:00Z","conditions":[]}').toString(
        'base64',
      ),
    });
    expect(await post(`${longer}${file('x')}${end}`)).toBe('403 SignatureDoesNotMatch');
    expect(await post(`${allowed({ acl: 'public-read' })}${file('x')}${end}`)).toBe(
      '403 AccessDenied',
    );
  });

  it('cut off anywhere leave nothing, whoever sends them', async () => {
    for (const fields of [allowed(), field('key', 'form')]) {
      const whole = `${fields}${file('x'.repeat(100_000))}${end}`;
      const places = [0.1, 0.5, 0.9, 0.999].map((share) => Math.floor(whole.length * share));
      for (const place of [...places, fields.length + 10, whole.length - end.length]) {
        const answer = await post(whole.slice(0, place));
        expect(answer).toMatch(/^(400 (MalformedPOSTRequest|InvalidArgument)|403 AccessDenied)$/);
      }
    }
    expect(await hostile.answer({ method: 'GET', path: `/${bucket}/form` })).toBe('404 NoSuchKey');
  });

  it('are stored when all is right', async () => {
    expect(await post(`${allowed()}${file('right')}${end}`)).toBe('204');
    const { text } = await hostile.succeed({ method: 'GET', path: `/${bucket}/form` });
    expect(text).toMatch(/\r\n\r\nright$/);
  });

  it('leave the plane as it was', () => hostile.expectUnharmed());
});
