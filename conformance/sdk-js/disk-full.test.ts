// provenance: aws-doc https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html
import { spawnSync } from 'node:child_process';
import {
  CreateBucketCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { region } from '../harness/clients.ts';
import { freshDataDir, type RunningPlane, startPlane } from '../harness/plane.ts';
import { type Refusal, refusalOf } from '../harness/refusal.ts';

const Bucket = 'full';
const diskMiB = 48;

/** A user of Linux may mount a disk of a few megabytes for a process of his own, unless that is switched off. */
const isPossible = spawnSync('unshare', ['-rm', 'true']).status === 0;

/** The command behind it finds such a disk at the folder. */
function onSmallDisk(dir: string): readonly string[] {
  const mount = `mount -t tmpfs -o size=${diskMiB}m tmpfs '${dir}' && exec "$@"`;
  return ['unshare', '-rm', 'sh', '-c', mount, 'sh'];
}

describe.skipIf(!isPossible)('a disk that is full', () => {
  const data = freshDataDir();
  let plane: RunningPlane;
  let s3: S3Client;
  /** What was acknowledged: the letter that each object is made of, and how many. */
  const stored = new Map<string, { readonly letter: string; readonly size: number }>();

  beforeAll(async () => {
    plane = await startPlane({ dataDir: data.path, under: onSmallDisk(data.path) });
    const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
    s3 = new S3Client({ endpoint: plane.url, region, credentials, maxAttempts: 1 });
    const CreateBucketConfiguration = { LocationConstraint: region } as const;
    await s3.send(new CreateBucketCommand({ Bucket, CreateBucketConfiguration }));
  });
  afterAll(async () => {
    s3?.destroy();
    await plane?.stop();
    data.remove();
  });

  async function put(Key: string, letter: string, size: number): Promise<void> {
    await s3.send(new PutObjectCommand({ Bucket, Key, Body: letter.repeat(size) }));
    stored.set(Key, { letter, size });
  }

  async function expectWhole(): Promise<void> {
    const { Contents = [] } = await s3.send(new ListObjectsV2Command({ Bucket }));
    expect(Contents.map(({ Key }) => Key)).toEqual([...stored.keys()].sort());
    for (const [Key, { letter, size }] of stored) {
      const { Body } = await s3.send(new GetObjectCommand({ Bucket, Key }));
      expect((await Body?.transformToString()) === letter.repeat(size), Key).toBe(true);
    }
  }

  /** Puts objects of a size until one is refused; answers with the refusal. */
  async function fill(prefix: string, size: number): Promise<Refusal> {
    for (let count = 0; ; count += 1) {
      const Key = `${prefix}/${String(count).padStart(4, '0')}`;
      try {
        await put(Key, prefix, size);
      } catch (error) {
        return await refusalOf(Promise.reject(error));
      }
    }
  }

  it('refuses what has no room, and shows nothing of it', async () => {
    const refused = { code: 'InternalError', status: 500 };
    expect(await fill('l', 4 * 1024 * 1024)).toMatchObject(refused);
    await expectWhole();
    expect(await fill('m', 256 * 1024)).toMatchObject(refused);
    expect(await fill('s', 1000)).toMatchObject(refused);
    await expectWhole();
  });

  it('keeps an object whose replacement has no room', async () => {
    const call = s3.send(
      new PutObjectCommand({ Bucket, Key: 'l/0000', Body: 'x'.repeat(5 * 1024 * 1024) }),
    );
    expect(await refusalOf(call)).toMatchObject({ code: 'InternalError', status: 500 });
    await expectWhole();
  });

  it('has room again when objects are deleted, and nothing is damaged', async () => {
    for (const Key of ['l/0000', 'l/0001']) {
      await s3.send(new DeleteObjectCommand({ Bucket, Key }));
      stored.delete(Key);
    }
    await put('again', 'a', 4 * 1024 * 1024);
    await put('small', 'b', 1000);
    await expectWhole();
    const scrubbed = await fetch(`${plane.url}/_slipway/scrub`, { method: 'POST' });
    expect(await scrubbed.json()).toMatchObject({ damaged: [] });
  });
});
