import { once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Exchange } from '../gateway/exchange.ts';
import { ServedElsewhere } from '../gateway/exchange.ts';
import { LightConnection } from './light-connection.ts';

const ask = (name: string) => `GET /bucket/${name} HTTP/1.1\r\nHost: localhost\r\n\r\n`;
const body = 'x'.repeat(10_000);

let server: Server;
let client: Socket;
let handled: string[];
let returned: string[];
let isHere = true;

beforeEach(async () => {
  handled = [];
  returned = [];
  isHere = true;
  server = createServer({ pauseOnConnect: true }, (socket) => {
    new LightConnection(socket, {
      date: () => 'Thu, 26 Nov 2026 12:00:00 GMT',
      schedule: (task) => setImmediate(task),
      handle,
      giveBack(_connection, given, bytes) {
        returned.push(bytes.toString());
        given.destroy();
      },
      onClose: () => undefined,
    });
    socket.resume();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  client = connect({ port, host: '127.0.0.1', allowHalfOpen: true });
  await once(client, 'connect');
});
afterEach(() => {
  client.destroy();
  server.close();
});

async function handle({ incoming, response }: Exchange): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
  if (!isHere) throw new ServedElsewhere();
  handled.push(incoming.url ?? '');
  response.writeHead(200, { 'content-length': String(body.length) });
  response.end(body, 'latin1');
}

async function readAll(socket: Socket): Promise<string> {
  let text = '';
  for await (const chunk of socket) text += chunk;
  return text;
}

it('answers what was asked before the client said that it has said all', async () => {
  client.end(ask('a') + ask('b'));
  const text = await readAll(client);
  expect(handled).toEqual(['/bucket/a', '/bucket/b']);
  expect(text.split('HTTP/1.1 200 OK').length - 1).toBe(2);
  expect(text.endsWith(body)).toBe(true);
});

it('answers no more to who does not read its answers, and the rest when it does', async () => {
  const count = 3_000;
  client.pause();
  client.write(ask('a').repeat(count));
  let before = -1;
  await expect
    .poll(
      () => {
        const isStill = before === handled.length;
        before = handled.length;
        return isStill;
      },
      { interval: 300, timeout: 20_000 },
    )
    .toBe(true);
  expect(handled.length).toBeLessThan(count);
  client.end();
  const text = await readAll(client);
  expect(text.split('HTTP/1.1 200 OK').length - 1).toBe(count);
});

it('gives back the bytes of what it does not serve, and of all that came behind', async () => {
  isHere = false;
  client.write(ask('a') + ask('b'));
  await expect.poll(() => returned).toEqual([ask('a') + ask('b')]);
  expect(handled).toEqual([]);
});

it('gives back what does not come to its end at once', async () => {
  client.write(ask('a').slice(0, 20));
  await expect.poll(() => returned, { timeout: 10_000 }).toEqual([ask('a').slice(0, 20)]);
});
