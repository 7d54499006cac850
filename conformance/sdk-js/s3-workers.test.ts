// provenance: client @aws-sdk/client-s3 (what was written is what is read, whichever process answers)
import { Agent, request } from 'node:http';
import {
  CreateBucketCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { region } from '../harness/clients.ts';
import { freshDataDir, type RunningPlane, startPlane } from '../harness/plane.ts';

const Bucket = 'busy';
const writers = 6;
const rounds = 40;

interface Worker {
  readonly pid: number;
  readonly connections: number;
}

describe('workers of S3', () => {
  const data = freshDataDir();
  const agent = new Agent({ keepAlive: true, maxSockets: 8 });
  let plane: RunningPlane;
  const clients: S3Client[] = [];

  const newClient = () => {
    const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
    const requestHandler = { httpAgent: new Agent({ keepAlive: true, maxSockets: 1 }) };
    const client = new S3Client({
      ...{ endpoint: plane.url, region, credentials, requestHandler },
      forcePathStyle: true,
    });
    clients.push(client);
    return client;
  };

  beforeAll(async () => {
    plane = await startPlane({ dataDir: data.path, flags: ['--s3-workers', '1'] });
    const s3 = newClient();
    const CreateBucketConfiguration = { LocationConstraint: region } as const;
    await s3.send(new CreateBucketCommand({ Bucket, CreateBucketConfiguration }));
    await s3.send(new PutObjectCommand({ Bucket, Key: 'asked', Body: 'for often' }));
  });
  afterAll(async () => {
    for (const client of clients) client.destroy();
    agent.destroy();
    await plane?.stop();
    data.remove();
  });

  async function workers(): Promise<readonly Worker[]> {
    const answer = await fetch(`${plane.url}/_slipway/health`);
    const { s3Workers } = (await answer.json()) as { readonly s3Workers: readonly Worker[] };
    return s3Workers;
  }

  /** More than a second process is started for. */
  async function load(): Promise<readonly string[]> {
    return await Promise.all(
      Array.from({ length: 400 }, () => text(agent, `${plane.url}/${Bucket}/asked`)),
    );
  }

  async function untilBusy(): Promise<Worker> {
    for (let count = 0; count < 200; count += 1) {
      expect(new Set(await load())).toEqual(new Set(['for often']));
      const busy = (await workers()).find(({ connections }) => connections > 0);
      if (busy) return busy;
    }
    throw new Error('no worker took a connection');
  }

  it('start under load and take connections, and every request is answered', async () => {
    const { pid } = await untilBusy();
    expect(isAlive(pid)).toBe(true);
    expect(await load()).toHaveLength(400);
  });

  it('and the plane are one store to clients that write and read', async () => {
    const outcomes = await Promise.all(
      Array.from({ length: writers }, (_, writer) => writeAndRead(newClient(), `writer-${writer}`)),
    );
    expect(outcomes).toEqual(Array.from({ length: writers }, () => rounds));
    const { Contents = [] } = await newClient().send(
      new ListObjectsV2Command({ Bucket, Prefix: 'writer-' }),
    );
    expect(Contents.map(({ Key }) => Key)).toEqual(
      Array.from({ length: writers }, (_, writer) => `writer-${writer}/last`),
    );
  });

  it('end with their plane, also when it is killed', async () => {
    const { pid } = await untilBusy();
    await plane.kill();
    await expect.poll(() => isAlive(pid), { timeout: 10_000 }).toBe(false);
    plane = await startPlane({ dataDir: data.path, flags: ['--s3-workers', '1'] });
    const again = await untilBusy();
    await plane.stop();
    expect(isAlive(again.pid)).toBe(false);
    plane = await startPlane({ dataDir: data.path, flags: ['--s3-workers', '0'] });
    for (let count = 0; count < 5; count += 1) await load();
    expect(await workers()).toEqual([]);
  });
});

/** Every answer must be what the last write of the same client made true. */
async function writeAndRead(client: S3Client, prefix: string): Promise<number> {
  let done = 0;
  for (let round = 0; round < rounds; round += 1) {
    const Key = `${prefix}/${round % 3}`;
    const Body = `${prefix} in round ${round}`;
    await client.send(new PutObjectCommand({ Bucket, Key, Body, Metadata: { round: `${round}` } }));
    const { Metadata } = await client.send(new HeadObjectCommand({ Bucket, Key }));
    expect(Metadata).toEqual({ round: `${round}` });
    const read = await client.send(new GetObjectCommand({ Bucket, Key }));
    expect(await read.Body?.transformToString()).toBe(Body);
    await client.send(new DeleteObjectCommand({ Bucket, Key }));
    const gone = client.send(new GetObjectCommand({ Bucket, Key }));
    await expect(gone).rejects.toMatchObject({ name: 'NoSuchKey' });
    done += 1;
  }
  await client.send(new PutObjectCommand({ Bucket, Key: `${prefix}/last`, Body: 'stays' }));
  return done;
}

function text(agent: Agent, url: string): Promise<string> {
  return new Promise((resolve, reject) => {
    request(url, { agent }, (answer) => {
      let body = '';
      answer.setEncoding('utf8');
      answer.on('data', (chunk) => {
        body += chunk;
      });
      answer.on('end', () => resolve(body));
      answer.on('error', reject);
    })
      .on('error', reject)
      .end();
  });
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
