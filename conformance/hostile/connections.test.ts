// provenance: aws-doc https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Said, say } from '../harness/raw-http.ts';
import { signedHead } from '../harness/raw-signature.ts';
import { bucket, HostilePlane, shown } from './hostile-plane.ts';

/** More than the plane keeps open. */
const connections = 4300;
const kept = 4096;

describe('connections that nobody should hold', () => {
  let hostile: HostilePlane;
  let slow: Promise<Said>;
  let silent: Promise<Said>;
  beforeAll(async () => {
    hostile = await HostilePlane.start();
    const headers = { 'content-length': '10' };
    const request = { method: 'PUT', path: `/${bucket}/slow`, headers };
    const { head } = signedHead(hostile.signer, { ...request, contentHash: 'UNSIGNED-PAYLOAD' });
    // They are given up after half a minute: what they hear comes last.
    slow = say(hostile.plane.port, [head, 'abc']);
    silent = say(hostile.plane.port, ['GET / HTTP/1.1\r\nhost: a\r\nx-a: b']);
  });
  afterAll(() => hostile?.plane.stop());

  function open(count: number): Promise<readonly Socket[]> {
    return Promise.all(
      Array.from({ length: count }, async () => {
        const socket = connect({ port: hostile.plane.port, host: '127.0.0.1' });
        socket.on('error', () => undefined);
        await once(socket, 'connect').catch(() => undefined);
        return socket;
      }),
    );
  }

  it('a thousand that say nothing keep nobody out', async () => {
    const sockets = await open(1000);
    expect(await hostile.answer({ method: 'GET', path: `/${bucket}/there` })).toBe('200');
    for (const socket of sockets) socket.destroy();
  });

  it('there are never more than the plane can bear', async () => {
    const sockets = await open(connections);
    await expect
      .poll(() => sockets.filter(({ closed }) => closed).length, { timeout: 30_000 })
      .toBeGreaterThanOrEqual(connections - kept);
    if (process.platform === 'linux') expect(hostile.descriptors).toBeLessThan(kept + 200);
    for (const socket of sockets) socket.destroy();
    await expect
      .poll(() => hostile.answer({ method: 'GET', path: `/${bucket}/there` }), { timeout: 30_000 })
      .toBe('200');
  });

  it('requests by the hundred in one go are answered in their order', async () => {
    const { head } = signedHead(hostile.signer, { method: 'GET', path: `/${bucket}/there` });
    const socket = connect({ port: hostile.plane.port, host: '127.0.0.1' });
    let text = '';
    socket.on('data', (chunk) => {
      text += chunk;
    });
    socket.write(head.repeat(200));
    await expect.poll(() => text.split('\r\n\r\nhere').length, { timeout: 30_000 }).toBe(201);
    socket.destroy();
  });

  it('readers that read nothing hold no bytes for long, and no file for ever', async () => {
    const body = Buffer.alloc(32 * 1024 * 1024, 'x');
    const path = `/${bucket}/large`;
    await hostile.succeed({ method: 'PUT', path, body, contentHash: 'UNSIGNED-PAYLOAD' });
    const { head } = signedHead(hostile.signer, { method: 'GET', path });
    const sockets = await open(50);
    for (const socket of sockets) socket.pause().write(head);
    await Promise.all(sockets.map((socket) => once(socket, 'readable')));
    for (const socket of sockets) socket.destroy();
    expect((await hostile.send({ method: 'DELETE', path })).status).toBe(204);
  });

  it.each([
    ['nonsense\r\n\r\n', '400 BadRequest'],
    ['\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001', '400 BadRequest'],
    ['GET / HTTP/9.9\r\nhost: a\r\n\r\n', '400 BadRequest'],
    ['GET / HTTP/1.1\r\nhost: a\r\n folded\r\n\r\n', '400 BadRequest'],
    ['GET / HTTP/1.1\r\nhost: a\r\nbad name: x\r\n\r\n', '400 BadRequest'],
    ['GET / HTTP/1.1\r\nhost: evil.example\r\n\r\n', '403 '],
  ])('what is not for us: %j', async (bytes, answer) => {
    expect(shown(await hostile.bytes([bytes]))).toContain(answer.trim());
  });

  it('a sender that stops is given up', { timeout: 120_000 }, async () => {
    expect(shown(await slow)).toBe('400 RequestTimeout');
    expect((await silent).text).toBe('');
    expect(await hostile.answer({ method: 'GET', path: `/${bucket}/slow` })).toBe('404 NoSuchKey');
  });

  it('leave the plane as it was', () => hostile.expectUnharmed());
});
