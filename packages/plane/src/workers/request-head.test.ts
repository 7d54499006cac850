import { describe, expect, it } from 'vitest';
import { readHead } from './request-head.ts';

const head = (...lines: readonly string[]) =>
  Buffer.from(`${lines.join('\r\n')}\r\n\r\n`, 'latin1');
const get = (...fields: readonly string[]) =>
  head('GET /bucket/key HTTP/1.1', 'Host: localhost:4566', ...fields);
const put = (...fields: readonly string[]) =>
  head('PUT /bucket/key HTTP/1.1', 'Host: localhost:4566', ...fields);

describe('the head of a short request', () => {
  it('is read with its fields, as they came and by lower-case names', () => {
    const bytes = get('X-Amz-Date:20261126T120000Z', 'Range: \t bytes=0-9 ', 'X-Empty:', 'A: \xfc');
    expect(readHead(bytes)).toEqual({
      method: 'GET',
      url: '/bucket/key',
      headers: {
        host: 'localhost:4566',
        'x-amz-date': '20261126T120000Z',
        range: 'bytes=0-9',
        'x-empty': '',
        a: 'ü',
      },
      rawHeaders: [
        ...['Host', 'localhost:4566', 'X-Amz-Date', '20261126T120000Z'],
        ...['Range', 'bytes=0-9', 'X-Empty', '', 'A', 'ü'],
      ],
      headBytes: bytes.length,
      bodyBytes: 0,
    });
  });

  it('tells how long its body is', () => {
    expect(readHead(put('Content-Length: 12288'))).toMatchObject({ bodyBytes: 12_288 });
    expect(readHead(put('Content-Length: 0'))).toMatchObject({ bodyBytes: 0 });
    expect(readHead(get('Content-Length: 0'))).toMatchObject({ bodyBytes: 0 });
  });

  it('is partial until its empty line is there', () => {
    const bytes = get('Range: bytes=0-9');
    for (let length = 0; length < bytes.length; length += 1) {
      expect(readHead(bytes.subarray(0, length))).toBe('partial');
    }
  });
});

// RFC 9112 has a section for each: what parsers read differently, requests are smuggled with.
const doubtful: Readonly<Record<string, Buffer>> = {
  'another method': head('POST /bucket/key HTTP/1.1', 'Host: a'),
  'a method in lower case': head('get /bucket/key HTTP/1.1', 'Host: a'),
  'HTTP/1.0': head('GET /bucket/key HTTP/1.0', 'Host: a'),
  'a whole URL': head('GET http://a/bucket/key HTTP/1.1', 'Host: a'),
  'an asterisk': head('GET * HTTP/1.1', 'Host: a'),
  'two spaces': head('GET  /bucket/key HTTP/1.1', 'Host: a'),
  'a space in the target': head('GET /bucket/a key HTTP/1.1', 'Host: a'),
  'a tab in the target': head('GET /bucket/a\tkey HTTP/1.1', 'Host: a'),
  'a byte above ASCII in the target': head('GET /bucket/\xfc HTTP/1.1', 'Host: a'),
  "the plane's own paths": head('GET /_slipway/health HTTP/1.1', 'Host: a'),
  'no host': head('GET /bucket/key HTTP/1.1', 'Accept: */*'),
  'two hosts': get('host: other'),
  'a field twice': get('Range: bytes=0-1', 'range: bytes=2-3'),
  'a space before the colon': get('Range : bytes=0-1'),
  'a folded line': get('Range: bytes=0-1', ' , 3-4'),
  'a line without a colon': get('Range'),
  'an empty name': get(': value'),
  'a bare line feed': get('Range: bytes=0-1\nX-Other: 1'),
  'a bare carriage return': get('Range: bytes=0-1\rX-Other: 1'),
  'a NUL': get('Range: bytes\0=0-1'),
  chunks: put('Transfer-Encoding: chunked'),
  'chunks and a length': put('Transfer-Encoding: chunked', 'Content-Length: 5'),
  'an unknown transfer coding': put('Transfer-Encoding: identity', 'Content-Length: 5'),
  'no length': put(),
  'two lengths': put('Content-Length: 5', 'Content-Length: 6'),
  'a list of lengths': put('Content-Length: 5, 5'),
  'a signed length': put('Content-Length: +5'),
  'a negative length': put('Content-Length: -5'),
  'a hexadecimal length': put('Content-Length: 0x5'),
  'a long body': put('Content-Length: 12289'),
  'a body of a GET': get('Content-Length: 5'),
  'an expectation': put('Expect: 100-continue', 'Content-Length: 5'),
  'an upgrade': get('Connection: Upgrade', 'Upgrade: h2c'),
  'the end of the connection': get('Connection: close'),
  'a trailer': put('Trailer: x-amz-checksum-crc32', 'Content-Length: 5'),
  'a head of 16 KiB': get(`X-Long: ${'a'.repeat(16 * 1024)}`),
};

describe('a full parser has to read', () => {
  it.each(Object.entries(doubtful))('%s', (_what, bytes) => {
    expect(readHead(bytes)).toBe('elsewhere');
  });

  it('a head that does not end', () => {
    expect(readHead(Buffer.alloc(16 * 1024 + 1, 'a'))).toBe('elsewhere');
  });

  it('nothing that a name of the language could be mistaken for', () => {
    expect(readHead(get('__proto__: 1', 'constructor: 2'))).toMatchObject({
      headers: { constructor: '2' },
    });
  });
});
