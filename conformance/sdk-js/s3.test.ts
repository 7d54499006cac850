// provenance: aws-doc https://docs.aws.amazon.com/AmazonS3/latest/API/API_Operations_Amazon_Simple_Storage_Service.html
import { createHash } from 'node:crypto';
import {
  CopyObjectCommand,
  CreateBucketCommand,
  DeleteBucketCommand,
  DeleteObjectCommand,
  DeleteObjectsCommand,
  GetObjectCommand,
  HeadBucketCommand,
  HeadObjectCommand,
  ListBucketsCommand,
  ListObjectsV2Command,
  PutObjectCommand,
} from '@aws-sdk/client-s3';
import { Upload } from '@aws-sdk/lib-storage';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Clients, clientsFor } from '../harness/clients.ts';
import { type RunningPlane, startPlane } from '../harness/plane.ts';
import { refusalOf } from '../harness/refusal.ts';

const Bucket = 'first-bucket';

describe('S3 through the AWS SDK for JavaScript', () => {
  let plane: RunningPlane;
  let clients: Clients;
  beforeAll(async () => {
    plane = await startPlane();
    clients = clientsFor(plane.url);
    await clients.s3.send(new CreateBucketCommand({ Bucket }));
  });
  afterAll(async () => {
    clients?.destroy();
    await plane?.stop();
  });

  const put = (Key: string, Body: string | Uint8Array, more: object = {}) =>
    clients.s3.send(new PutObjectCommand({ Bucket, Key, Body, ...more }));
  const textOf = async (Key: string, more: object = {}) => {
    const { Body } = await clients.s3.send(new GetObjectCommand({ Bucket, Key, ...more }));
    return Body?.transformToString();
  };

  it('lists the bucket that was made, and finds it by its head', async () => {
    const { Buckets } = await clients.s3.send(new ListBucketsCommand());
    expect(Buckets?.map(({ Name }) => Name)).toEqual([Bucket]);
    await clients.s3.send(new HeadBucketCommand({ Bucket }));
  });

  it('gives an object back with its metadata, its type and the MD5 as its ETag', async () => {
    const Metadata = { owner: 'someone', 'two-words': 'a b' };
    await put('dir/a b+ü.txt', 'hello', { Metadata, ContentType: 'text/plain' });
    const answer = await clients.s3.send(new HeadObjectCommand({ Bucket, Key: 'dir/a b+ü.txt' }));
    const md5 = createHash('md5').update('hello').digest('hex');
    expect(answer).toMatchObject({
      ContentLength: 5,
      ContentType: 'text/plain',
      ETag: `"${md5}"`,
      Metadata,
    });
    expect(await textOf('dir/a b+ü.txt')).toBe('hello');
  });

  it('answers a range, a suffix range and a conditional read', async () => {
    const { ETag } = await put('range.txt', '0123456789');
    expect(await textOf('range.txt', { Range: 'bytes=2-4' })).toBe('234');
    expect(await textOf('range.txt', { Range: 'bytes=-3' })).toBe('789');
    expect(await textOf('range.txt', { IfMatch: ETag })).toBe('0123456789');
    const refused = await refusalOf(textOf('range.txt', { IfMatch: '"0"' }));
    expect(refused).toMatchObject({ code: 'PreconditionFailed', status: 412 });
  });

  it('refuses to overwrite an object that is there with If-None-Match: *', async () => {
    await put('once.txt', 'first', { IfNoneMatch: '*' });
    const refused = await refusalOf(put('once.txt', 'second', { IfNoneMatch: '*' }));
    expect(refused).toMatchObject({ code: 'PreconditionFailed', status: 412 });
    expect(await textOf('once.txt')).toBe('first');
  });

  it('lists in byte order, by pages, with common prefixes', async () => {
    for (const key of ['list/a/1', 'list/a/2', 'list/b', 'list/é', 'list/c/1']) await put(key, 'x');
    const list = (more: object) =>
      clients.s3.send(new ListObjectsV2Command({ Bucket, Prefix: 'list/', ...more }));
    const first = await list({ Delimiter: '/', MaxKeys: 2 });
    expect(first).toMatchObject({ IsTruncated: true, KeyCount: 2 });
    const second = await list({ Delimiter: '/', ContinuationToken: first.NextContinuationToken });
    const prefixes = [...(first.CommonPrefixes ?? []), ...(second.CommonPrefixes ?? [])];
    expect(prefixes.map(({ Prefix }) => Prefix)).toEqual(['list/a/', 'list/c/']);
    const keys = [...(first.Contents ?? []), ...(second.Contents ?? [])];
    expect(keys.map(({ Key }) => Key)).toEqual(['list/b', 'list/é']);
  });

  it('uploads in parts and streams back what was sent', async () => {
    const body = Buffer.alloc(12 * 1024 * 1024 + 17, 'slipway ');
    const upload = new Upload({ client: clients.s3, params: { Bucket, Key: 'large', Body: body } });
    const { ETag } = await upload.done();
    expect(ETag).toMatch(/^"[0-9a-f]{32}-3"$/);
    const { Body, ContentLength } = await clients.s3.send(
      new GetObjectCommand({ Bucket, Key: 'large' }),
    );
    expect(ContentLength).toBe(body.length);
    const bytes = (await Body?.transformToByteArray()) ?? new Uint8Array();
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(
      createHash('sha256').update(body).digest('hex'),
    );
  });

  it.each(['CRC32', 'CRC32C', 'CRC64NVME', 'SHA1', 'SHA256'] as const)(
    'keeps a %s checksum and lets the client verify it',
    async (ChecksumAlgorithm) => {
      const Key = `sum/${ChecksumAlgorithm}`;
      await put(Key, 'checked', { ChecksumAlgorithm });
      const head = await clients.s3.send(
        new HeadObjectCommand({ Bucket, Key, ChecksumMode: 'ENABLED' }),
      );
      expect(head[`Checksum${ChecksumAlgorithm}`]).toMatch(/=$|^[A-Za-z0-9+/]+$/);
      expect(await textOf(Key, { ChecksumMode: 'ENABLED' })).toBe('checked');
    },
  );

  it('refuses a body that does not have the checksum that was announced', async () => {
    const refused = await refusalOf(put('bad', 'body', { ChecksumCRC32: 'AAAAAA==' }));
    expect(refused).toMatchObject({ code: 'BadDigest', status: 400 });
    expect(await refusalOf(textOf('bad'))).toMatchObject({ code: 'NoSuchKey' });
  });

  it('copies an object with its metadata', async () => {
    await put('from.txt', 'copied', { Metadata: { kept: 'yes' } });
    await clients.s3.send(
      new CopyObjectCommand({ Bucket, Key: 'to.txt', CopySource: `${Bucket}/from.txt` }),
    );
    const head = await clients.s3.send(new HeadObjectCommand({ Bucket, Key: 'to.txt' }));
    expect(head.Metadata).toEqual({ kept: 'yes' });
    expect(await textOf('to.txt')).toBe('copied');
  });

  it('deletes one, many, and what is not there', async () => {
    await Promise.all(['d/1', 'd/2', 'd/3'].map((key) => put(key, 'x')));
    await clients.s3.send(new DeleteObjectCommand({ Bucket, Key: 'd/1' }));
    await clients.s3.send(new DeleteObjectCommand({ Bucket, Key: 'd/never' }));
    const Objects = [{ Key: 'd/2' }, { Key: 'd/3' }];
    const { Deleted } = await clients.s3.send(
      new DeleteObjectsCommand({ Bucket, Delete: { Objects } }),
    );
    expect(Deleted?.map(({ Key }) => Key).sort()).toEqual(['d/2', 'd/3']);
    const left = await clients.s3.send(new ListObjectsV2Command({ Bucket, Prefix: 'd/' }));
    expect(left.KeyCount).toBe(0);
  });

  it('refuses what is not there with the error classes of the client', async () => {
    expect(await refusalOf(textOf('nothing'))).toMatchObject({ code: 'NoSuchKey', status: 404 });
    const noBucket = clients.s3.send(new GetObjectCommand({ Bucket: 'no-such', Key: 'x' }));
    expect(await refusalOf(noBucket)).toMatchObject({ code: 'NoSuchBucket', status: 404 });
    const head = clients.s3.send(new HeadObjectCommand({ Bucket, Key: 'nothing' }));
    expect(await refusalOf(head)).toMatchObject({ code: 'NotFound', status: 404 });
    const full = clients.s3.send(new DeleteBucketCommand({ Bucket }));
    expect(await refusalOf(full)).toMatchObject({ code: 'BucketNotEmpty', status: 409 });
  });

  it('takes a path-like key as the name it is, and keeps it from leaving the store', async () => {
    for (const key of ['../../etc/passwd', '/etc/passwd', 'a//b/./c']) {
      await put(key, key);
      expect(await textOf(key)).toBe(key);
    }
    const { Contents } = await clients.s3.send(new ListObjectsV2Command({ Bucket, Prefix: '../' }));
    expect(Contents?.map(({ Key }) => Key)).toEqual(['../../etc/passwd']);
  });
});
