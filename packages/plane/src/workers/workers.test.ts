import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { Agent } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  CreateBucketCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  ListObjectVersionsCommand,
  PutBucketVersioningCommand,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Plane, startPlane } from '../plane.ts';

const Bucket = 'shared';
const key = { accessKeyId: 'AKIAWORKERTEST000001', secretAccessKey: 'a secret of the test' };

let root = '';
let plane: Plane;
/** One connection for as long as it is kept alive. */
let agent: Agent;
let s3: S3Client;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'slipway-workers-'));
  const credentialsFile = join(root, 'users.json');
  await writeFile(credentialsFile, JSON.stringify([key]), { mode: 0o600 });
  plane = await startPlane({
    ...{ port: 0, dataDir: join(root, 'data'), auth: 'sign', credentialsFile, allowReset: true },
    ...{ s3Workers: 1, s3WorkersFrom: 1 },
  });
  agent = new Agent({ keepAlive: true, maxSockets: 1 });
  s3 = clientOf(agent);
  await s3.send(new CreateBucketCommand({ Bucket }));
});
afterEach(async () => {
  s3.destroy();
  agent.destroy();
  await plane.stop();
  await rm(root, { recursive: true, force: true });
});

function clientOf(httpAgent: Agent): S3Client {
  return new S3Client({
    endpoint: plane.endpoint,
    region: 'us-east-1',
    forcePathStyle: true,
    credentials: key,
    requestHandler: { httpAgent },
  });
}

const held = () => plane.health().s3Workers.reduce((sum, each) => sum + each.connections, 0);
const put = (Key: string, Body: string | Uint8Array, more: object = {}) =>
  s3.send(new PutObjectCommand({ Bucket, Key, Body, ...more }));
const get = async (Key: string, more: object = {}) => {
  const { Body } = await s3.send(new GetObjectCommand({ Bucket, Key, ...more }));
  return await Body?.transformToString();
};

/** Until the one connection of the client is with the worker. */
async function heat(): Promise<void> {
  await put('warm', 'text');
  await expect
    .poll(
      async () => {
        for (let count = 0; count < 10; count += 1) await get('warm');
        return held();
      },
      { timeout: 60_000, interval: 20 },
    )
    .toBe(1);
}

describe('a worker', { timeout: 120_000 }, () => {
  it('reads what the plane wrote and writes what the plane reads', async () => {
    await put('before', 'by the plane');
    await heat();
    expect(await get('before')).toBe('by the plane');
    expect(await get('before', { Range: 'bytes=3-5' })).toBe('the');
    const { ETag, ChecksumCRC32 } = await put('during', 'by the worker', { Metadata: { a: 'b' } });
    expect(held()).toBe(1);
    const other = clientOf(new Agent());
    const seen = await other.send(new GetObjectCommand({ Bucket, Key: 'during' }));
    expect(await seen.Body?.transformToString()).toBe('by the worker');
    expect(seen).toMatchObject({ ETag, ChecksumCRC32, Metadata: { a: 'b' } });
    await other.send(new PutObjectCommand({ Bucket, Key: 'during', Body: 'again by the plane' }));
    expect(await get('during')).toBe('again by the plane');
    await s3.send(new DeleteObjectCommand({ Bucket, Key: 'during' }));
    expect(held()).toBe(1);
    await expect(other.send(new GetObjectCommand({ Bucket, Key: 'during' }))).rejects.toMatchObject(
      { name: 'NoSuchKey' },
    );
    await expect(get('during')).rejects.toMatchObject({ name: 'NoSuchKey' });
    other.destroy();
  });

  it('sees each write of the plane that was acknowledged before it was asked', async () => {
    await heat();
    const other = clientOf(new Agent({ keepAlive: true }));
    for (let count = 0; count < 50; count += 1) {
      const Body = `text ${count}`;
      await other.send(new PutObjectCommand({ Bucket, Key: 'counted', Body }));
      expect(await get('counted')).toBe(Body);
    }
    expect(held()).toBeGreaterThan(0);
    other.destroy();
  });

  it('lets one of many writers win a key, wherever they write', async () => {
    await heat();
    const others = Array.from({ length: 4 }, () => clientOf(new Agent()));
    for (let round = 0; round < 10; round += 1) {
      const input = { Bucket, Key: `only-${round}`, IfNoneMatch: '*' };
      const outcomes = await Promise.allSettled(
        [s3, ...others].map((each, index) =>
          each.send(new PutObjectCommand({ ...input, Body: String(index) })),
        ),
      );
      const winner = outcomes.findIndex(({ status }) => status === 'fulfilled');
      expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      expect(await get(input.Key)).toBe(String(winner));
    }
    for (const other of others) other.destroy();
  });

  it('gives a connection back for what it does not serve, and nothing is lost', async () => {
    await put('one', 'text');
    await heat();
    const { KeyCount } = await s3.send(new ListObjectsV2Command({ Bucket }));
    expect(KeyCount).toBe(2);
    expect(held()).toBe(0);
    expect(await get('one')).toBe('text');
  });

  it('leaves large bodies, in and out, to the plane', async () => {
    const large = Buffer.alloc(1_000_000, 'x');
    await put('large', large);
    await heat();
    expect((await get('large'))?.length).toBe(large.length);
    expect(held()).toBe(0);
    await put('large', large.subarray(1));
    expect((await get('large'))?.length).toBe(large.length - 1);
  });

  it('leaves versions to the plane, in the order in which they were made', async () => {
    const VersioningConfiguration = { Status: 'Enabled' } as const;
    await s3.send(new PutBucketVersioningCommand({ Bucket, VersioningConfiguration }));
    await heat();
    await put('kept', 'first');
    await put('kept', 'second');
    expect(held()).toBe(0);
    const { Versions } = await s3.send(new ListObjectVersionsCommand({ Bucket, Prefix: 'kept' }));
    expect(Versions?.map(({ IsLatest }) => IsLatest)).toEqual([true, false]);
    expect(await get('kept')).toBe('second');
  });

  it('refuses whom the plane refuses', async () => {
    await heat();
    const [{ pid } = { pid: 0 }] = plane.health().s3Workers;
    expect(pid).not.toBe(process.pid);
    const stranger = new S3Client({
      endpoint: plane.endpoint,
      region: 'us-east-1',
      forcePathStyle: true,
      credentials: { ...key, secretAccessKey: 'another secret' },
      requestHandler: { httpAgent: agent },
    });
    const asked = stranger.send(new GetObjectCommand({ Bucket, Key: 'warm' }));
    await expect(asked).rejects.toMatchObject({ name: 'SignatureDoesNotMatch' });
    expect(held()).toBe(1);
  });

  it('may be killed: a client that asks again is answered', async () => {
    await heat();
    const [worker] = plane.health().s3Workers;
    process.kill(worker?.pid ?? 0, 'SIGKILL');
    expect(await get('warm')).toBe('text');
    await expect
      .poll(() => plane.health().s3Workers.every(({ pid }) => pid !== worker?.pid))
      .toBe(true);
    await heat();
  });

  it('may be killed before a connection has arrived: its client is answered, too', async () => {
    await heat();
    const pid = plane.health().s3Workers[0]?.pid ?? 0;
    process.kill(pid, 'SIGSTOP');
    const other = clientOf(new Agent({ keepAlive: true, maxSockets: 1 }));
    const texts = (async () => {
      const seen = new Set<string | undefined>();
      for (let count = 0; count < 20; count += 1) {
        const { Body } = await other.send(new GetObjectCommand({ Bucket, Key: 'warm' }));
        seen.add(await Body?.transformToString());
      }
      return [...seen];
    })();
    await expect.poll(held, { timeout: 20_000 }).toBe(2);
    process.kill(pid, 'SIGKILL');
    expect(await texts).toEqual(['text']);
    other.destroy();
  });

  it('ends with a reset, which takes its connections back', async () => {
    await heat();
    const answer = await fetch(`${plane.endpoint}/_slipway/reset`, { method: 'POST' });
    expect(answer.status).toBe(200);
    await expect(get('warm')).rejects.toMatchObject({ name: 'NoSuchBucket' });
    await s3.send(new CreateBucketCommand({ Bucket }));
    await put('warm', 'new text');
    expect(await get('warm')).toBe('new text');
  });

  it('ends with the plane, whose clients hear of it', async () => {
    await heat();
    const sockets = Object.values(agent.freeSockets).flatMap((some = []) => some);
    expect(sockets).toHaveLength(1);
    await plane.stop();
    await expect.poll(() => sockets.every(({ destroyed }) => destroyed)).toBe(true);
  });

  it('ends while the clock runs at another speed', async () => {
    await heat();
    const clock = `${plane.endpoint}/_slipway/clock`;
    await fetch(clock, { method: 'POST', body: '{"speed": 60}' });
    expect(plane.health().s3Workers).toEqual([]);
    for (let count = 0; count < 50; count += 1) expect(await get('warm')).toBe('text');
    expect(plane.health().s3Workers).toEqual([]);
    await fetch(clock, { method: 'POST', body: '{"speed": 1}' });
    await heat();
  });

  it('answers requests that were sent ahead in their order, and one that comes in pieces', async () => {
    await heat();
    const { port } = plane;
    for (const name of ['a', 'b', 'c']) await put(name, `text of ${name}`);
    const raw = await rawConnection(port);
    // Unsigned requests of a plane that verifies signatures: refused, each with its own key.
    const ask = (name: string) =>
      `GET /${Bucket}/${name} HTTP/1.1\r\nHost: localhost:${port}\r\n\r\n`;
    for (let count = 0; count < 60 && held() < 2; count += 1) await raw.ask(ask('a'), 1);
    const answers = await raw.ask(ask('a') + ask('b') + ask('c'), 3);
    expect([...answers.matchAll(/<Key>(.)<\/Key>|Access(.)enied/g)]).toHaveLength(3);
    const [head = '', rest = ''] = [ask('b').slice(0, 20), ask('b').slice(20)];
    raw.write(head);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await raw.ask(rest, 1)).toContain('HTTP/1.1 403 Forbidden');
    raw.end();
  });
});

async function rawConnection(port: number) {
  const socket = connect(port, '127.0.0.1');
  await once(socket, 'connect');
  let text = '';
  socket.on('data', (chunk) => {
    text += chunk;
  });
  return {
    write: (bytes: string) => socket.write(bytes),
    end: () => socket.destroy(),
    async ask(bytes: string, answers: number): Promise<string> {
      text = '';
      socket.write(bytes);
      await expect.poll(() => text.split('</Error>').length - 1, { interval: 1 }).toBe(answers);
      return text;
    },
  };
}
