import { once } from 'node:events';
import { connect } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type HttpServer, listen } from './http-server.ts';

let server: HttpServer;
let handled: string[];

/** Answers with the length of the body when it has read all of it. */
beforeEach(async () => {
  handled = [];
  server = await listen({
    host: '127.0.0.1',
    port: 0,
    idleMs: 200,
    headersMs: 400,
    handle: async ({ incoming, response }) => {
      let size = 0;
      try {
        for await (const chunk of incoming) size += chunk.length;
        handled.push('read');
        response.end(String(size));
      } catch {
        handled.push('broken');
      }
    },
  });
});
afterEach(() => server.close(0));

/** All that the server says to some bytes until it closes the connection. */
async function said(bytes: string, { half = false } = {}): Promise<string> {
  const socket = connect({ port: server.port, host: '127.0.0.1', allowHalfOpen: true });
  let text = '';
  socket.on('data', (chunk) => {
    text += chunk;
  });
  socket.on('error', () => {});
  socket.write(bytes);
  if (half) socket.end();
  await once(socket, 'end');
  socket.destroy();
  return text;
}

test('a sender that stops in its body hears RequestTimeout, and the handler ends', async () => {
  const text = await said('PUT /b/k HTTP/1.1\r\nhost: a\r\ncontent-length: 10\r\n\r\nabc');
  expect(text).toContain('HTTP/1.1 400 Bad Request');
  expect(text).toContain('<Code>RequestTimeout</Code>');
  await expect.poll(() => handled).toEqual(['broken']);
});

test('a body that ends before the length that it announced is IncompleteBody', async () => {
  const text = await said('PUT /b/k HTTP/1.1\r\nhost: a\r\ncontent-length: 10\r\n\r\nabc', {
    half: true,
  });
  expect(text).toContain('<Code>IncompleteBody</Code>');
  await expect.poll(() => handled).toEqual(['broken']);
});

test('a body that is longer than the length that it announced is not read as one', async () => {
  const text = await said(
    'PUT /b/k HTTP/1.1\r\nhost: a\r\ncontent-length: 3\r\n\r\nabcdefg\r\n\r\n',
  );
  expect(handled).toEqual(['read']);
  expect(text).toMatch(/^HTTP\/1.1 200 OK[\s\S]*\r\n\r\n3$/);
});

test('a flood of headers is refused before it is held', async () => {
  const flood = `x-a: ${'b'.repeat(1000)}\r\n`.repeat(200);
  const text = await said(`GET / HTTP/1.1\r\nhost: a\r\n${flood}\r\n`);
  expect(text).toContain('<Code>RequestHeaderSectionTooLarge</Code>');
  expect(handled).toEqual([]);
});

test.each([
  'nonsense\r\n\r\n',
  'GET / HTTP/1.1\r\nhost: a\r\nbad header\r\n\r\n',
  '\u0016\u0003\u0001\u0002',
])('what is not HTTP is a bad request: %j', async (bytes) => {
  expect(await said(bytes)).toContain('<Code>BadRequest</Code>');
  expect(handled).toEqual([]);
});

test('two lengths, or a length and chunks, are no request: nothing is smuggled behind another', async () => {
  const twice = 'PUT / HTTP/1.1\r\nhost: a\r\ncontent-length: 3\r\ncontent-length: 4\r\n\r\nabcd';
  expect(await said(twice)).toContain('<Code>BadRequest</Code>');
  const both =
    'PUT / HTTP/1.1\r\nhost: a\r\ncontent-length: 3\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n';
  expect(await said(both)).toContain('<Code>BadRequest</Code>');
  expect(handled).toEqual([]);
});

test('a connection that says nothing is closed', async () => {
  expect(await said('')).toBe('');
});

test('a head that trickles in is given up, although something always comes', async () => {
  const socket = connect({ port: server.port, host: '127.0.0.1', allowHalfOpen: true });
  let text = '';
  socket.on('data', (chunk) => {
    text += chunk;
  });
  socket.on('error', () => {});
  socket.write('GET / HTTP/1.1\r\nhost: a\r\nx-a: ');
  const trickle = setInterval(() => socket.write('b'), 50);
  await once(socket, 'end');
  clearInterval(trickle);
  socket.destroy();
  expect(text).toContain('<Code>RequestTimeout</Code>');
  expect(handled).toEqual([]);
});
