import {
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  GetObjectCommand,
  ListMultipartUploadsCommand,
  ListPartsCommand,
  UploadPartCommand,
  UploadPartCopyCommand,
} from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Bucket, sdkPlane } from '../testing/sdk-plane.ts';

const plane = sdkPlane({ beforeAll, afterAll });

describe('multipart uploads, through the SDK', () => {
  it('become one object with a composite ETag', async () => {
    const Key = 'multi/one';
    const { UploadId } = await plane.s3.send(new CreateMultipartUploadCommand({ Bucket, Key }));
    const bodies = [Buffer.alloc(5 * 1024 ** 2, 'a'), Buffer.from('tail')];
    const uploads = await plane.s3.send(new ListMultipartUploadsCommand({ Bucket }));
    expect(uploads.Uploads).toMatchObject([{ Key, UploadId }]);
    const Parts = [];
    for (const [index, Body] of bodies.entries()) {
      const PartNumber = index + 1;
      const { ETag } = await plane.s3.send(
        new UploadPartCommand({ Bucket, Key, UploadId, PartNumber, Body }),
      );
      Parts.push({ PartNumber, ETag });
    }
    const listed = await plane.s3.send(new ListPartsCommand({ Bucket, Key, UploadId }));
    expect(listed.Parts).toMatchObject([{ Size: 5 * 1024 ** 2 }, { Size: 4 }]);
    const done = new CompleteMultipartUploadCommand({
      Bucket,
      Key,
      UploadId,
      MultipartUpload: { Parts },
    });
    const completed = await plane.s3.send(done);
    expect(completed.ETag).toMatch(/^"[0-9a-f]{32}-2"$/);
    expect(completed.ChecksumType).toBe('FULL_OBJECT');
    expect((await plane.s3.send(done)).ETag).toBe(completed.ETag);
    const got = await plane.s3.send(new GetObjectCommand({ Bucket, Key, ChecksumMode: 'ENABLED' }));
    expect(Buffer.from((await got.Body?.transformToByteArray()) ?? [])).toEqual(
      Buffer.concat(bodies),
    );
    const second = await plane.s3.send(new GetObjectCommand({ Bucket, Key, PartNumber: 2 }));
    expect(second).toMatchObject({ PartsCount: 2, ContentLength: 4 });
    expect(await second.Body?.transformToString()).toBe('tail');
  });

  it('take parts by copy and composite checksums', async () => {
    const Key = 'multi/copy';
    const { UploadId } = await plane.s3.send(
      new CreateMultipartUploadCommand({ Bucket, Key, ChecksumAlgorithm: 'SHA256' }),
    );
    const { CopyPartResult } = await plane.s3.send(
      new UploadPartCopyCommand({
        Bucket,
        Key,
        UploadId,
        PartNumber: 1,
        CopySource: `${Bucket}/multi/one`,
        CopySourceRange: `bytes=0-${5 * 1024 ** 2 - 1}`,
      }),
    );
    const second = await plane.s3.send(
      new UploadPartCommand({
        Bucket,
        Key,
        UploadId,
        PartNumber: 2,
        Body: 'end',
        ChecksumAlgorithm: 'SHA256',
      }),
    );
    const completed = await plane.s3.send(
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
    const { UploadId } = await plane.s3.send(new CreateMultipartUploadCommand({ Bucket, Key }));
    const upload = async (PartNumber: number) => {
      const { ETag } = await plane.s3.send(
        new UploadPartCommand({ Bucket, Key, UploadId, PartNumber, Body: `part ${PartNumber}` }),
      );
      return { PartNumber, ETag };
    };
    const parts = [await upload(1), await upload(2)];
    const complete = (Parts: { PartNumber: number; ETag: string | undefined }[]) =>
      plane.s3.send(
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
