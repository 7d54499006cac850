import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import {
  CopyObjectCommand,
  DeleteObjectCommand,
  DeleteObjectsCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsCommand,
  ListObjectsV2Command,
  PutObjectCommand,
} from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Bucket, sdkPlane } from '../testing/sdk-plane.ts';

const plane = sdkPlane({ beforeAll, afterAll });

describe('objects, through the SDK', () => {
  it('come back with bytes, headers, metadata and checksum', async () => {
    const Key = 'a folder/été & ~ +%.csv';
    const expires = new Date('2030-01-02T03:04:05Z');
    const put = await plane.s3.send(
      new PutObjectCommand({
        Bucket,
        Key,
        Body: 'id,churn\n1,0\n',
        ContentType: 'text/csv',
        CacheControl: 'no-cache',
        ContentEncoding: 'identity',
        Expires: expires,
        Metadata: { source: 'test' },
      }),
    );
    expect(put.ETag).toBe(`"${createHash('md5').update('id,churn\n1,0\n').digest('hex')}"`);
    expect(put.ChecksumCRC32).toBeDefined();
    const got = await plane.s3.send(new GetObjectCommand({ Bucket, Key, ChecksumMode: 'ENABLED' }));
    expect(await got.Body?.transformToString()).toBe('id,churn\n1,0\n');
    expect(got).toMatchObject({
      ContentType: 'text/csv',
      CacheControl: 'no-cache',
      ContentEncoding: 'identity',
      ContentLength: 13,
      Metadata: { source: 'test' },
      ETag: put.ETag,
      ChecksumCRC32: put.ChecksumCRC32,
      ChecksumType: 'FULL_OBJECT',
      AcceptRanges: 'bytes',
    });
    expect(got.ExpiresString).toBe('Wed, 02 Jan 2030 03:04:05 GMT');
    expect(got.ServerSideEncryption).toBe('AES256');
    const head = await plane.s3.send(new HeadObjectCommand({ Bucket, Key }));
    expect(head).toMatchObject({ ContentLength: 13, ContentType: 'text/csv', ETag: put.ETag });
  });

  for (const algorithm of ['CRC32', 'CRC32C', 'CRC64NVME', 'SHA1', 'SHA256'] as const) {
    it(`are verified by ${algorithm}, as the SDK computes it`, async () => {
      const Key = `checksum/${algorithm}`;
      const Body = Buffer.alloc(100_000, algorithm);
      await plane.s3.send(
        new PutObjectCommand({ Bucket, Key, Body, ChecksumAlgorithm: algorithm }),
      );
      const got = await plane.s3.send(
        new GetObjectCommand({ Bucket, Key, ChecksumMode: 'ENABLED' }),
      );
      expect(got[`Checksum${algorithm}`]).toBeDefined();
      expect(Buffer.from((await got.Body?.transformToByteArray()) ?? [])).toEqual(Body);
    });
  }

  it('refuses bytes that are not as their checksum says', async () => {
    const put = new PutObjectCommand({ Bucket, Key: 'bad', Body: 'x', ChecksumCRC32: 'AAAAAA==' });
    await expect(plane.s3.send(put)).rejects.toMatchObject({ name: 'BadDigest' });
    await expect(
      plane.s3.send(
        new PutObjectCommand({ Bucket, Key: 'bad', Body: 'x', ContentMD5: `${'A'.repeat(22)}==` }),
      ),
    ).rejects.toMatchObject({ name: 'BadDigest' });
    await expect(
      plane.s3.send(new HeadObjectCommand({ Bucket, Key: 'bad' })),
    ).rejects.toMatchObject({
      name: 'NotFound',
    });
  });

  it('streams a body of unknown content through aws-chunked with a trailer', async () => {
    const chunks = Array.from({ length: 300 }, (_, index) => Buffer.alloc(10_000, index));
    await plane.s3.send(
      new PutObjectCommand({
        Bucket,
        Key: 'stream',
        Body: Readable.from(chunks),
        ContentLength: 3_000_000,
        ContentEncoding: 'gzip',
      }),
    );
    const got = await plane.s3.send(new GetObjectCommand({ Bucket, Key: 'stream' }));
    expect(got.ContentEncoding).toBe('gzip');
    expect(Buffer.from((await got.Body?.transformToByteArray()) ?? [])).toEqual(
      Buffer.concat(chunks),
    );
  });

  it('answers ranges and conditions', async () => {
    const Key = 'range';
    const { ETag } = await plane.s3.send(new PutObjectCommand({ Bucket, Key, Body: '0123456789' }));
    const part = await plane.s3.send(new GetObjectCommand({ Bucket, Key, Range: 'bytes=-3' }));
    expect(part.$metadata.httpStatusCode).toBe(206);
    expect(part.ContentRange).toBe('bytes 7-9/10');
    expect(await part.Body?.transformToString()).toBe('789');
    await expect(
      plane.s3.send(new GetObjectCommand({ Bucket, Key, Range: 'bytes=10-' })),
    ).rejects.toMatchObject({ name: 'InvalidRange', $metadata: { httpStatusCode: 416 } });
    await expect(
      plane.s3.send(new GetObjectCommand({ Bucket, Key, IfNoneMatch: ETag })),
    ).rejects.toMatchObject({ $metadata: { httpStatusCode: 304 } });
    await expect(
      plane.s3.send(new PutObjectCommand({ Bucket, Key, Body: 'new', IfNoneMatch: '*' })),
    ).rejects.toMatchObject({ name: 'PreconditionFailed' });
    await plane.s3.send(new PutObjectCommand({ Bucket, Key, Body: 'new', IfMatch: ETag }));
  });

  it('say what is missing in the members of the error', async () => {
    await expect(
      plane.s3.send(new GetObjectCommand({ Bucket, Key: 'missing' })),
    ).rejects.toMatchObject({
      name: 'NoSuchKey',
      Key: 'missing',
    });
    await expect(
      plane.s3.send(new GetObjectCommand({ Bucket: 'no-such-bucket', Key: 'k' })),
    ).rejects.toMatchObject({ name: 'NoSuchBucket', BucketName: 'no-such-bucket' });
    await expect(
      plane.s3.send(new PutObjectCommand({ Bucket: 'no-such-bucket', Key: 'k', Body: 'x' })),
    ).rejects.toMatchObject({ name: 'NoSuchBucket' });
  });

  it('are copied, with their metadata or with other', async () => {
    const source = { Bucket, Key: 'copy/ä source' };
    await plane.s3.send(new PutObjectCommand({ ...source, Body: 'body', Metadata: { a: '1' } }));
    const CopySource = `${Bucket}/${encodeURIComponent(source.Key)}`;
    const copy = await plane.s3.send(
      new CopyObjectCommand({ Bucket, Key: 'copy/same', CopySource }),
    );
    expect(copy.CopyObjectResult?.ETag).toBeDefined();
    const same = await plane.s3.send(new HeadObjectCommand({ Bucket, Key: 'copy/same' }));
    expect(same.Metadata).toEqual({ a: '1' });
    await plane.s3.send(
      new CopyObjectCommand({
        Bucket,
        Key: 'copy/other',
        CopySource,
        MetadataDirective: 'REPLACE',
        Metadata: { b: '2' },
      }),
    );
    const other = await plane.s3.send(new HeadObjectCommand({ Bucket, Key: 'copy/other' }));
    expect(other.Metadata).toEqual({ b: '2' });
    await expect(
      plane.s3.send(new CopyObjectCommand({ ...source, CopySource })),
    ).rejects.toMatchObject({
      name: 'InvalidRequest',
    });
  });

  it('are listed by both versions, with odd keys', async () => {
    const keys = [
      'list/a',
      'list/b/1',
      'list/b/2',
      'list/c d&<é>',
      'list/\u0001',
      'list/..',
      'list//x',
    ];
    await Promise.all(
      keys.map((Key) => plane.s3.send(new PutObjectCommand({ Bucket, Key, Body: Key }))),
    );
    const listed: string[] = [];
    let token: string | undefined;
    do {
      const page = await plane.s3.send(
        new ListObjectsV2Command({
          Bucket,
          Prefix: 'list/',
          Delimiter: '/',
          MaxKeys: 2,
          EncodingType: 'url',
          ContinuationToken: token,
        }),
      );
      expect(page.KeyCount).toBeLessThanOrEqual(2);
      listed.push(...(page.Contents ?? []).map(({ Key }) => Key ?? ''));
      listed.push(...(page.CommonPrefixes ?? []).map(({ Prefix }) => Prefix ?? ''));
      token = page.NextContinuationToken;
    } while (token);
    const decoded = listed.map((text) => decodeURIComponent(text.replaceAll('+', ' ')));
    expect(decoded.sort()).toEqual(
      ['list/a', 'list/b/', 'list/c d&<é>', 'list/\u0001', 'list/..', 'list//'].sort(),
    );
    const first = await plane.s3.send(
      new ListObjectsCommand({ Bucket, Prefix: 'list/b', MaxKeys: 1 }),
    );
    expect(first).toMatchObject({ IsTruncated: true, Contents: [{ Key: 'list/b/1', Size: 8 }] });
    expect(first.NextMarker).toBeUndefined();
  });

  it('are deleted one by one and many at once', async () => {
    await plane.s3.send(new PutObjectCommand({ Bucket, Key: 'gone/1', Body: '1' }));
    await plane.s3.send(new PutObjectCommand({ Bucket, Key: 'gone/2', Body: '2' }));
    await plane.s3.send(new DeleteObjectCommand({ Bucket, Key: 'gone/never' }));
    const Objects = [{ Key: 'gone/1' }, { Key: 'gone/2' }, { Key: 'gone/never' }];
    const { Deleted, Errors } = await plane.s3.send(
      new DeleteObjectsCommand({ Bucket, Delete: { Objects } }),
    );
    expect(Deleted?.map(({ Key }) => Key)).toEqual(Objects.map(({ Key }) => Key));
    expect(Errors ?? []).toEqual([]);
    const left = await plane.s3.send(new ListObjectsV2Command({ Bucket, Prefix: 'gone/' }));
    expect(left.KeyCount).toBe(0);
  });
});
