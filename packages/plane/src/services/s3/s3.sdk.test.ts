import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import {
  CompleteMultipartUploadCommand,
  CopyObjectCommand,
  CreateBucketCommand,
  CreateMultipartUploadCommand,
  DeleteBucketCommand,
  DeleteObjectCommand,
  DeleteObjectsCommand,
  GetBucketLocationCommand,
  GetBucketVersioningCommand,
  GetObjectCommand,
  HeadBucketCommand,
  HeadObjectCommand,
  ListBucketsCommand,
  ListMultipartUploadsCommand,
  ListObjectsCommand,
  ListObjectsV2Command,
  ListPartsCommand,
  PutObjectCommand,
  S3Client,
  UploadPartCommand,
  UploadPartCopyCommand,
} from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Plane, startPlane } from '../../plane.ts';

let dir = '';
let plane: Plane;
let s3: S3Client;
const Bucket = 'sdk-bucket';

beforeAll(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'slipway-s3-sdk-'));
  plane = await startPlane({
    port: 0,
    dataDir: path.join(dir, 'data'),
    cacheDir: path.join(dir, 'cache'),
  });
  s3 = new S3Client({
    endpoint: plane.endpoint,
    region: 'eu-west-3',
    forcePathStyle: true,
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  });
  await s3.send(
    new CreateBucketCommand({
      Bucket,
      CreateBucketConfiguration: { LocationConstraint: 'eu-west-3' },
    }),
  );
});
afterAll(async () => {
  s3.destroy();
  await plane.stop();
  await rm(dir, { recursive: true, force: true });
});

describe('buckets, through the SDK', () => {
  it('are listed with their region', async () => {
    const { Buckets, Owner } = await s3.send(new ListBucketsCommand({}));
    expect(Buckets).toMatchObject([{ Name: Bucket, BucketRegion: 'eu-west-3' }]);
    expect(Buckets?.[0]?.CreationDate).toBeInstanceOf(Date);
    expect(Owner?.ID).toMatch(/^[0-9a-f]{64}$/);
  });

  it('tell where they are and that they have no versions', async () => {
    const head = await s3.send(new HeadBucketCommand({ Bucket }));
    expect(head.BucketRegion).toBe('eu-west-3');
    const location = await s3.send(new GetBucketLocationCommand({ Bucket }));
    expect(location.LocationConstraint).toBe('eu-west-3');
    const versioning = await s3.send(new GetBucketVersioningCommand({ Bucket }));
    expect(versioning.Status).toBeUndefined();
  });

  it('refuses a second creation outside us-east-1', async () => {
    const again = new CreateBucketCommand({
      Bucket,
      CreateBucketConfiguration: { LocationConstraint: 'eu-west-3' },
    });
    await expect(s3.send(again)).rejects.toMatchObject({
      name: 'BucketAlreadyOwnedByYou',
      $metadata: { httpStatusCode: 409 },
    });
  });

  it('refuses to delete a bucket with an object, and deletes an empty one', async () => {
    await s3.send(new PutObjectCommand({ Bucket, Key: 'keeps', Body: 'x' }));
    await expect(s3.send(new DeleteBucketCommand({ Bucket }))).rejects.toMatchObject({
      name: 'BucketNotEmpty',
    });
    await s3.send(new DeleteObjectCommand({ Bucket, Key: 'keeps' }));
    const other = 'sdk-bucket-empty';
    await s3.send(
      new CreateBucketCommand({
        Bucket: other,
        CreateBucketConfiguration: { LocationConstraint: 'eu-west-3' },
      }),
    );
    await s3.send(new DeleteBucketCommand({ Bucket: other }));
    await expect(s3.send(new HeadBucketCommand({ Bucket: other }))).rejects.toMatchObject({
      name: 'NotFound',
    });
  });
});

describe('objects, through the SDK', () => {
  it('come back with bytes, headers, metadata and checksum', async () => {
    const Key = 'a folder/été & ~ +%.csv';
    const expires = new Date('2030-01-02T03:04:05Z');
    const put = await s3.send(
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
    const got = await s3.send(new GetObjectCommand({ Bucket, Key, ChecksumMode: 'ENABLED' }));
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
    const head = await s3.send(new HeadObjectCommand({ Bucket, Key }));
    expect(head).toMatchObject({ ContentLength: 13, ContentType: 'text/csv', ETag: put.ETag });
  });

  for (const algorithm of ['CRC32', 'CRC32C', 'CRC64NVME', 'SHA1', 'SHA256'] as const) {
    it(`are verified by ${algorithm}, as the SDK computes it`, async () => {
      const Key = `checksum/${algorithm}`;
      const Body = Buffer.alloc(100_000, algorithm);
      await s3.send(new PutObjectCommand({ Bucket, Key, Body, ChecksumAlgorithm: algorithm }));
      const got = await s3.send(new GetObjectCommand({ Bucket, Key, ChecksumMode: 'ENABLED' }));
      expect(got[`Checksum${algorithm}`]).toBeDefined();
      expect(Buffer.from((await got.Body?.transformToByteArray()) ?? [])).toEqual(Body);
    });
  }

  it('refuses bytes that are not as their checksum says', async () => {
    const put = new PutObjectCommand({ Bucket, Key: 'bad', Body: 'x', ChecksumCRC32: 'AAAAAA==' });
    await expect(s3.send(put)).rejects.toMatchObject({ name: 'BadDigest' });
    await expect(
      s3.send(
        new PutObjectCommand({ Bucket, Key: 'bad', Body: 'x', ContentMD5: `${'A'.repeat(22)}==` }),
      ),
    ).rejects.toMatchObject({ name: 'BadDigest' });
    await expect(s3.send(new HeadObjectCommand({ Bucket, Key: 'bad' }))).rejects.toMatchObject({
      name: 'NotFound',
    });
  });

  it('streams a body of unknown content through aws-chunked with a trailer', async () => {
    const chunks = Array.from({ length: 300 }, (_, index) => Buffer.alloc(10_000, index));
    await s3.send(
      new PutObjectCommand({
        Bucket,
        Key: 'stream',
        Body: Readable.from(chunks),
        ContentLength: 3_000_000,
        ContentEncoding: 'gzip',
      }),
    );
    const got = await s3.send(new GetObjectCommand({ Bucket, Key: 'stream' }));
    expect(got.ContentEncoding).toBe('gzip');
    expect(Buffer.from((await got.Body?.transformToByteArray()) ?? [])).toEqual(
      Buffer.concat(chunks),
    );
  });

  it('answers ranges and conditions', async () => {
    const Key = 'range';
    const { ETag } = await s3.send(new PutObjectCommand({ Bucket, Key, Body: '0123456789' }));
    const part = await s3.send(new GetObjectCommand({ Bucket, Key, Range: 'bytes=-3' }));
    expect(part.$metadata.httpStatusCode).toBe(206);
    expect(part.ContentRange).toBe('bytes 7-9/10');
    expect(await part.Body?.transformToString()).toBe('789');
    await expect(
      s3.send(new GetObjectCommand({ Bucket, Key, Range: 'bytes=10-' })),
    ).rejects.toMatchObject({ name: 'InvalidRange', $metadata: { httpStatusCode: 416 } });
    await expect(
      s3.send(new GetObjectCommand({ Bucket, Key, IfNoneMatch: ETag })),
    ).rejects.toMatchObject({ $metadata: { httpStatusCode: 304 } });
    await expect(
      s3.send(new PutObjectCommand({ Bucket, Key, Body: 'new', IfNoneMatch: '*' })),
    ).rejects.toMatchObject({ name: 'PreconditionFailed' });
    await s3.send(new PutObjectCommand({ Bucket, Key, Body: 'new', IfMatch: ETag }));
  });

  it('say what is missing in the members of the error', async () => {
    await expect(s3.send(new GetObjectCommand({ Bucket, Key: 'missing' }))).rejects.toMatchObject({
      name: 'NoSuchKey',
      Key: 'missing',
    });
    await expect(
      s3.send(new GetObjectCommand({ Bucket: 'no-such-bucket', Key: 'k' })),
    ).rejects.toMatchObject({ name: 'NoSuchBucket', BucketName: 'no-such-bucket' });
    await expect(
      s3.send(new PutObjectCommand({ Bucket: 'no-such-bucket', Key: 'k', Body: 'x' })),
    ).rejects.toMatchObject({ name: 'NoSuchBucket' });
  });

  it('are copied, with their metadata or with other', async () => {
    const source = { Bucket, Key: 'copy/ä source' };
    await s3.send(new PutObjectCommand({ ...source, Body: 'body', Metadata: { a: '1' } }));
    const CopySource = `${Bucket}/${encodeURIComponent(source.Key)}`;
    const copy = await s3.send(new CopyObjectCommand({ Bucket, Key: 'copy/same', CopySource }));
    expect(copy.CopyObjectResult?.ETag).toBeDefined();
    const same = await s3.send(new HeadObjectCommand({ Bucket, Key: 'copy/same' }));
    expect(same.Metadata).toEqual({ a: '1' });
    await s3.send(
      new CopyObjectCommand({
        Bucket,
        Key: 'copy/other',
        CopySource,
        MetadataDirective: 'REPLACE',
        Metadata: { b: '2' },
      }),
    );
    const other = await s3.send(new HeadObjectCommand({ Bucket, Key: 'copy/other' }));
    expect(other.Metadata).toEqual({ b: '2' });
    await expect(s3.send(new CopyObjectCommand({ ...source, CopySource }))).rejects.toMatchObject({
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
    await Promise.all(keys.map((Key) => s3.send(new PutObjectCommand({ Bucket, Key, Body: Key }))));
    const listed: string[] = [];
    let token: string | undefined;
    do {
      const page = await s3.send(
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
    const first = await s3.send(new ListObjectsCommand({ Bucket, Prefix: 'list/b', MaxKeys: 1 }));
    expect(first).toMatchObject({ IsTruncated: true, Contents: [{ Key: 'list/b/1', Size: 8 }] });
    expect(first.NextMarker).toBeUndefined();
  });

  it('are deleted one by one and many at once', async () => {
    await s3.send(new PutObjectCommand({ Bucket, Key: 'gone/1', Body: '1' }));
    await s3.send(new PutObjectCommand({ Bucket, Key: 'gone/2', Body: '2' }));
    await s3.send(new DeleteObjectCommand({ Bucket, Key: 'gone/never' }));
    const Objects = [{ Key: 'gone/1' }, { Key: 'gone/2' }, { Key: 'gone/never' }];
    const { Deleted, Errors } = await s3.send(
      new DeleteObjectsCommand({ Bucket, Delete: { Objects } }),
    );
    expect(Deleted?.map(({ Key }) => Key)).toEqual(Objects.map(({ Key }) => Key));
    expect(Errors ?? []).toEqual([]);
    const left = await s3.send(new ListObjectsV2Command({ Bucket, Prefix: 'gone/' }));
    expect(left.KeyCount).toBe(0);
  });
});

describe('multipart uploads, through the SDK', () => {
  it('become one object with a composite ETag', async () => {
    const Key = 'multi/one';
    const { UploadId } = await s3.send(new CreateMultipartUploadCommand({ Bucket, Key }));
    const bodies = [Buffer.alloc(5 * 1024 ** 2, 'a'), Buffer.from('tail')];
    const uploads = await s3.send(new ListMultipartUploadsCommand({ Bucket }));
    expect(uploads.Uploads).toMatchObject([{ Key, UploadId }]);
    const Parts = [];
    for (const [index, Body] of bodies.entries()) {
      const PartNumber = index + 1;
      const { ETag } = await s3.send(
        new UploadPartCommand({ Bucket, Key, UploadId, PartNumber, Body }),
      );
      Parts.push({ PartNumber, ETag });
    }
    const listed = await s3.send(new ListPartsCommand({ Bucket, Key, UploadId }));
    expect(listed.Parts).toMatchObject([{ Size: 5 * 1024 ** 2 }, { Size: 4 }]);
    const done = new CompleteMultipartUploadCommand({
      Bucket,
      Key,
      UploadId,
      MultipartUpload: { Parts },
    });
    const completed = await s3.send(done);
    expect(completed.ETag).toMatch(/^"[0-9a-f]{32}-2"$/);
    expect(completed.ChecksumType).toBe('FULL_OBJECT');
    expect((await s3.send(done)).ETag).toBe(completed.ETag);
    const got = await s3.send(new GetObjectCommand({ Bucket, Key, ChecksumMode: 'ENABLED' }));
    expect(Buffer.from((await got.Body?.transformToByteArray()) ?? [])).toEqual(
      Buffer.concat(bodies),
    );
    const second = await s3.send(new GetObjectCommand({ Bucket, Key, PartNumber: 2 }));
    expect(second).toMatchObject({ PartsCount: 2, ContentLength: 4 });
    expect(await second.Body?.transformToString()).toBe('tail');
  });

  it('take parts by copy and composite checksums', async () => {
    const Key = 'multi/copy';
    const { UploadId } = await s3.send(
      new CreateMultipartUploadCommand({ Bucket, Key, ChecksumAlgorithm: 'SHA256' }),
    );
    const { CopyPartResult } = await s3.send(
      new UploadPartCopyCommand({
        Bucket,
        Key,
        UploadId,
        PartNumber: 1,
        CopySource: `${Bucket}/multi/one`,
        CopySourceRange: `bytes=0-${5 * 1024 ** 2 - 1}`,
      }),
    );
    const second = await s3.send(
      new UploadPartCommand({
        Bucket,
        Key,
        UploadId,
        PartNumber: 2,
        Body: 'end',
        ChecksumAlgorithm: 'SHA256',
      }),
    );
    const completed = await s3.send(
      new CompleteMultipartUploadCommand({
        Bucket,
        Key,
        UploadId,
        MultipartUpload: {
          Parts: [
            {
              PartNumber: 1,
              ETag: CopyPartResult?.ETag,
              ChecksumSHA256: CopyPartResult?.ChecksumSHA256,
            },
            { PartNumber: 2, ETag: second.ETag, ChecksumSHA256: second.ChecksumSHA256 },
          ],
        },
      }),
    );
    expect(completed.ChecksumSHA256).toMatch(/-2$/);
    expect(completed.ChecksumType).toBe('COMPOSITE');
  });

  it('refuses parts that are too small, out of order or not there', async () => {
    const Key = 'multi/refused';
    const { UploadId } = await s3.send(new CreateMultipartUploadCommand({ Bucket, Key }));
    const upload = async (PartNumber: number) => {
      const { ETag } = await s3.send(
        new UploadPartCommand({ Bucket, Key, UploadId, PartNumber, Body: `part ${PartNumber}` }),
      );
      return { PartNumber, ETag };
    };
    const parts = [await upload(1), await upload(2)];
    const complete = (Parts: { PartNumber: number; ETag: string | undefined }[]) =>
      s3.send(
        new CompleteMultipartUploadCommand({ Bucket, Key, UploadId, MultipartUpload: { Parts } }),
      );
    await expect(complete(parts)).rejects.toMatchObject({ name: 'EntityTooSmall' });
    await expect(complete([...parts].reverse())).rejects.toMatchObject({
      name: 'InvalidPartOrder',
    });
    await expect(complete([{ PartNumber: 3, ETag: '"x"' }])).rejects.toMatchObject({
      name: 'InvalidPart',
    });
  });
});
