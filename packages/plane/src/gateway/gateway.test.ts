import { once } from 'node:events';
import { connect } from 'node:net';
import type { LogFields } from '@slipway/base';
import type { Handler, ServiceDefinition } from '@slipway/wire';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { randomIds } from '../adapters/random-ids.ts';
import { Admin } from '../admin/admin.ts';
import { readPlaneOptions } from '../config.ts';
import { readConstraints } from '../constraints/constraint-tables.ts';
import { Door } from './door.ts';
import { Gateway } from './gateway.ts';
import { type HttpServer, listen } from './http-server.ts';
import { Identities } from './identity.ts';
import { schemaFiles } from './service-files.ts';
import { ServiceRegistry } from './service-registry.ts';

interface Line extends LogFields {
  readonly event: string;
}

let server: HttpServer;
let lines: Line[] = [];
let url = '';
const handlers: Record<string, Handler<Record<string, unknown>>> = {};

beforeEach(async () => {
  lines = [];
  const note = (event: string, fields?: LogFields) => lines.push({ event, ...fields });
  const log = { debug: note, info: note, warn: note, error: note };
  const s3: ServiceDefinition = {
    id: 's3',
    signingNames: ['s3'],
    protocol: 'rest-xml',
    leadingLabel: { member: 'Bucket', hostLabels: ['s3'] },
    operations: {
      PutObject: (input: Record<string, unknown>, context) =>
        handlers['PutObject']?.(input, context),
      GetObject: (input: Record<string, unknown>, context) =>
        handlers['GetObject']?.(input, context),
    },
  };
  const registry = new ServiceRegistry(
    [s3],
    schemaFiles(readPlaneOptions({}).schemasDir, readConstraints),
  );
  const gateway = new Gateway({
    door: new Door('127.0.0.1'),
    identities: new Identities({
      accountId: '000000000000',
      users: new Map(),
      sessions: () => undefined,
    }),
    services: () => registry,
    admin: new Admin({
      health: () => ({ ...health }),
      reset: undefined,
      clock: () => undefined,
      afterSpeed: () => Promise.resolve(),
      scrubber: () => undefined,
      spot: () => undefined,
    }),
    ids: randomIds,
    clock: { now: () => 0 },
    log,
    steadyMs: () => performance.now(),
  });
  server = await listen({
    host: '127.0.0.1',
    port: 0,
    handle: (exchange) => gateway.handle(exchange),
  });
  url = `http://127.0.0.1:${server.port}`;
});
afterEach(() => server.close(0));

const health = {
  status: 'ready',
  version: '1',
  pid: 1,
  dataDirId: 'd',
  accountId: '0',
  services: [],
  s3Workers: [],
} as const;

async function line(event: string): Promise<Line> {
  return await expect
    .poll(() => lines.find((each) => each.event === event))
    .toBeDefined()
    .then(() => {
      const found = lines.find((each) => each.event === event);
      if (!found) throw new TypeError('the line went away');
      return found;
    });
}

test('answers a defect without our insides and logs it with stack, request id and masked input', async () => {
  handlers['GetObject'] = () => {
    throw new TypeError('secret detail');
  };
  const answer = await fetch(`${url}/b/k`, {
    headers: { 'x-amz-server-side-encryption-customer-key': 'hunter2' },
  });
  expect(answer.status).toBe(500);
  const text = await answer.text();
  expect(text).toContain('<Code>InternalError</Code>');
  expect(text).not.toContain('secret detail');
  const defect = await line('request.defect');
  expect(defect).toMatchObject({
    operation: 'GetObject',
    stack: expect.stringContaining('secret detail'),
  });
  // S3's own id is made of ours, and stands alone: clients would take ours for it.
  const requestId = String(defect['requestId']).replaceAll('-', '').slice(0, 16).toUpperCase();
  expect(answer.headers.get('x-amz-request-id')).toBe(requestId);
  expect(answer.headers.get('x-amzn-requestid')).toBeNull();
  expect(JSON.stringify(lines)).not.toContain('hunter2');
  expect(JSON.stringify(defect['input'])).toContain('***');
});

test('a body that cannot be read from the start is still an error answer; one that breaks later cuts the connection', async () => {
  handlers['GetObject'] = () => ({ Body: broken(0) });
  expect((await fetch(`${url}/b/k`)).status).toBe(500);
  handlers['GetObject'] = () => ({ Body: broken(1) });
  const cut = await fetch(`${url}/b/k`);
  await expect(cut.text()).rejects.toThrow();
  expect(await line('request.failed')).toBeDefined();
});

async function* broken(chunks: number): AsyncGenerator<Uint8Array> {
  for (let index = 0; index < chunks; index += 1) yield new Uint8Array(70_000);
  throw new RangeError('disk gone');
}

test('tells the operation when the client goes away, and lets go of the body', async () => {
  let isReleased = false;
  handlers['GetObject'] = () => ({ Body: endless(() => (isReleased = true)) });
  const controller = new AbortController();
  const answer = await fetch(`${url}/b/k`, { signal: controller.signal });
  await answer.body?.getReader().read();
  controller.abort();
  await expect.poll(() => isReleased).toBe(true);
  expect(await line('request.abandoned')).toMatchObject({ code: 'ClientDisconnected' });
});

async function* endless(onReturn: () => void): AsyncGenerator<Uint8Array> {
  try {
    while (true) yield new Uint8Array(65_536);
  } finally {
    onReturn();
  }
}

test('aborts the signal of an upload whose client goes away', async () => {
  const reading = Promise.withResolvers<void>();
  const aborted = Promise.withResolvers<void>();
  handlers['PutObject'] = async (input, { signal }) => {
    signal.addEventListener('abort', () => aborted.resolve());
    for await (const _chunk of input['Body'] as AsyncIterable<Uint8Array>) reading.resolve();
    return {};
  };
  const socket = connect(server.port, '127.0.0.1');
  socket.write('PUT /b/k HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 100000\r\n\r\npart');
  await reading.promise;
  socket.destroy();
  await aborted.promise;
});

test('refuses without asking for the body of a client that waits to send it', async () => {
  const socket = connect(server.port, '127.0.0.1');
  socket.write(
    'PUT / HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 1000000\r\nExpect: 100-continue\r\n\r\n',
  );
  const [chunk] = await once(socket, 'data');
  expect(String(chunk)).toMatch(/^HTTP\/1.1 501 /);
  expect(String(chunk)).toContain('Connection: close');
  socket.destroy();
});

test('asks for the body once an operation reads it', async () => {
  handlers['PutObject'] = async (input) => {
    let size = 0;
    for await (const chunk of input['Body'] as AsyncIterable<Uint8Array>) size += chunk.byteLength;
    return { ETag: String(size) };
  };
  const socket = connect(server.port, '127.0.0.1');
  socket.write(
    'PUT /b/k HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 4\r\nExpect: 100-continue\r\n\r\n',
  );
  const [first] = await once(socket, 'data');
  expect(String(first)).toMatch(/^HTTP\/1.1 100 /);
  socket.write('body');
  const [second] = await once(socket, 'data');
  expect(String(second)).toMatch(/^HTTP\/1.1 200 [\s\S]*etag: 4/);
  socket.destroy();
});

test('refuses an endless head', async () => {
  const answer = await fetch(`${url}/${'a'.repeat(70_000)}`);
  expect(answer.status).toBe(400);
  expect(await answer.text()).toContain('<Code>RequestHeaderSectionTooLarge</Code>');
});
