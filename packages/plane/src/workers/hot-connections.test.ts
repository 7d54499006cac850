import type { Socket } from 'node:net';
import { Readable } from 'node:stream';
import { expect, it } from 'vitest';
import type { Incoming } from '../gateway/exchange.ts';
import { HotConnections } from './hot-connections.ts';

const rawHeaders = ['Host', 'localhost:4566', 'Accept', '*/*'];
const head = 'GET /bucket/key HTTP/1.1\r\nHost: localhost:4566\r\nAccept: */*\r\n\r\n';
const request = (headers: Incoming['headers'] = {}): Incoming =>
  Object.assign(Readable.from([]), {
    ...{ method: 'GET', url: '/bucket/key', rawHeaders, headers, headersDistinct: {} },
    socket: { remoteAddress: undefined },
  });

/** A connection and what it says of eight requests, of which the last one reads so many bytes. */
function lastOfEight(bytes: number, incoming = request()): boolean {
  const hot = new HotConnections();
  const socket = { bytesRead: 0 };
  let isMovable = false;
  for (let count = 1; count <= 8; count += 1) {
    socket.bytesRead += count < 8 ? head.length : bytes;
    isMovable = hot.note(socket as Socket, incoming, true);
    if (count < 8) expect(isMovable).toBe(false);
  }
  return isMovable;
}

it('a connection may go after eight short requests in a row', () => {
  expect(lastOfEight(head.length)).toBe(true);
});

it('it stays where bytes came that belong to no request yet', () => {
  expect(lastOfEight(head.length + 1)).toBe(false);
  expect(lastOfEight(2 * head.length)).toBe(false);
});

it('it stays where its requests are written in a way whose bytes we cannot count', () => {
  expect(lastOfEight(head.length - 1)).toBe(false);
});

it('bodies count', () => {
  expect(lastOfEight(head.length + 5, request({ 'content-length': '5' }))).toBe(true);
  expect(lastOfEight(head.length, request({ 'content-length': '5' }))).toBe(false);
});

it('another request begins the row anew', () => {
  const hot = new HotConnections();
  const socket = { bytesRead: 0 };
  const note = (isShort: boolean) => {
    socket.bytesRead += head.length;
    return hot.note(socket as Socket, request(), isShort);
  };
  for (let count = 0; count < 7; count += 1) note(true);
  expect(note(false)).toBe(false);
  for (let count = 0; count < 7; count += 1) expect(note(true)).toBe(false);
  expect(note(true)).toBe(true);
});
