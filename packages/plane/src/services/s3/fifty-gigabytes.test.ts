import { createHash } from 'node:crypto';
import { type Blobs, memoryBlobs, memoryRecords, type Records } from '@slipway/storage';
import { beforeAll, describe, expect, it } from 'vitest';
import type { PartRecord, UploadRecord } from './domain/upload.ts';
import { partRecordKey, partTable, recordValue, uploadTable } from './store/tables.ts';
import { openS3Bench, refusalOf, type S3Bench, textOf } from './testing/bench.ts';

// An object of the largest number of parts and over 50 GB, without the bytes: those of a part are made when they are
// read, and are all its letter. `bench/s3/fifty-gigabytes.ts` sends the bytes of such an object to a plane.
// Limits: https://docs.aws.amazon.com/AmazonS3/latest/userguide/qfacts.html (2026-11).

const Bucket = 'large';
const Key = 'fifty';
const count = 10_000;
const partBytes = 5 * 1024 ** 2 + 123_457;
const lastBytes = 17;
const size = (count - 1) * partBytes + lastBytes;
const letters = 'abcdefg';
const beyond32 = 2 ** 32;

const letterOf = (partNumber: number) => letters[partNumber % letters.length] ?? '';
const partAt = (position: number) => Math.floor(position / partBytes) + 1;

/** The text of a range, by what the parts are. */
function textAt(start: number, end: number): string {
  let text = '';
  for (let at = start; at < end; at += 1) text += letterOf(partAt(at));
  return text;
}

/** Blobs whose bytes are made when they are read; the others are in memory. */
function virtualBlobs(): Blobs {
  const real = memoryBlobs();
  return {
    ...real,
    peek: (id) => (id.startsWith('virtual-') ? undefined : real.peek(id)),
    read(id, range, options) {
      if (!id.startsWith('virtual-')) return real.read(id, range, options);
      const { start, end } = range ?? { start: 0, end: partBytes };
      return repeated(letterOf(Number(id.slice('virtual-'.length))), end - start);
    },
  };
}

async function* repeated(letter: string, length: number): AsyncGenerator<Uint8Array> {
  const chunk = Buffer.alloc(65_536, letter);
  for (let left = length; left > 0; left -= chunk.length) yield chunk.subarray(0, left);
}

function part(partNumber: number): PartRecord {
  return {
    partNumber,
    blob: `virtual-${partNumber}`,
    sizeBytes: partNumber === count ? lastBytes : partBytes,
    etag: etagOf(partNumber),
    checksum: 'AAAAAAAAAAA=',
    lastModified: 0,
  };
}

function etagOf(partNumber: number): string {
  return createHash('md5').update(String(partNumber)).digest('hex');
}

/** As uploads were before there was encryption: the bytes lie as they are. */
async function putParts(records: Records): Promise<void> {
  const [stored] = records.list(uploadTable);
  if (!stored) throw new Error('no upload');
  const upload = recordValue<UploadRecord>(stored);
  const { encryption: _, ...description } = upload.description;
  const { key } = stored;
  await records.commit([
    { kind: 'put', table: uploadTable, key, value: { ...upload, description } },
    ...Array.from({ length: count }, (_, index) => {
      const value = part(index + 1);
      const partKey = partRecordKey(upload.uploadId, value.partNumber);
      return { kind: 'put', table: partTable, key: partKey, value } as const;
    }),
  ]);
}

describe('an object of ten thousand parts and more than 50 GB', () => {
  let s3: S3Bench;
  let pages = 0;
  beforeAll(async () => {
    const records = memoryRecords();
    s3 = await openS3Bench({ records, blobs: virtualBlobs() });
    await s3.call('CreateBucket', { Bucket });
    const { UploadId } = await s3.call('CreateMultipartUpload', { Bucket, Key });
    await putParts(records);
    const Parts = [];
    let PartNumberMarker: string | undefined;
    do {
      const page = await s3.call('ListParts', { Bucket, Key, UploadId, PartNumberMarker });
      const listed = page as { Parts?: object[]; NextPartNumberMarker?: string };
      Parts.push(...(listed.Parts ?? []));
      PartNumberMarker = page.IsTruncated ? listed.NextPartNumberMarker : undefined;
      pages += 1;
    } while (PartNumberMarker !== undefined);
    const MultipartUpload = { Parts };
    await s3.call('CompleteMultipartUpload', { Bucket, Key, UploadId, MultipartUpload });
  });

  const get = (input: object) => s3.call('GetObject', { Bucket, Key, ...input });
  const textOfRange = async (start: number, end: number) =>
    textOf((await get({ Range: `bytes=${start}-${end - 1}` })).Body);

  it('is listed in ten pages, and whole', async () => {
    expect(size).toBeGreaterThan(50e9);
    expect(pages).toBe(10);
    const digests = createHash('md5');
    for (let number = 1; number <= count; number += 1)
      digests.update(Buffer.from(etagOf(number), 'hex'));
    expect(await s3.call('HeadObject', { Bucket, Key })).toMatchObject({
      ContentLength: size,
      ETag: `"${digests.digest('hex')}-${count}"`,
    });
    expect(await s3.call('ListObjectsV2', { Bucket })).toMatchObject({
      Contents: [{ Size: size }],
    });
    const ObjectAttributes = ['ObjectParts', 'ObjectSize'];
    expect(await s3.call('GetObjectAttributes', { Bucket, Key, ObjectAttributes })).toMatchObject({
      ObjectSize: size,
      ObjectParts: { TotalPartsCount: count },
    });
  });

  it.each([
    ['its beginning', 0],
    ['a seam of two parts', partBytes - 10],
    ['2 GiB', 2 ** 31 - 10],
    ['4 GiB', beyond32 - 10],
    ['eight times as much', 8 * beyond32 - 10],
    ['its end', size - 20],
  ])('gives the bytes around %s', async (_name, start) => {
    expect(await textOfRange(start, start + 20)).toBe(textAt(start, start + 20));
  });

  it('gives a range over several parts behind 4 GiB', async () => {
    const start = partAt(beyond32) * partBytes - 1;
    const body = await textOfRange(start, start + 2 * partBytes);
    expect(body.length).toBe(2 * partBytes);
    expect(body.slice(0, 3)).toBe(textAt(start, start + 3));
    expect(body.slice(-3)).toBe(textAt(start + 2 * partBytes - 3, start + 2 * partBytes));
  });

  it('gives its last part, its last bytes, and nothing behind them', async () => {
    const last = await get({ PartNumber: count });
    expect(last).toMatchObject({
      ContentRange: `bytes ${size - lastBytes}-${size - 1}/${size}`,
      PartsCount: count,
    });
    expect(await textOf(last.Body)).toBe(letterOf(count).repeat(lastBytes));
    const suffix = await get({ Range: 'bytes=-20' });
    expect(await textOf(suffix.Body)).toBe(textAt(size - 20, size));
    expect(await refusalOf(get({ Range: `bytes=${size}-` }))).toBe('InvalidRange 416');
    expect(await refusalOf(get({ PartNumber: count + 1 }))).toMatch(/ (400|416)$/);
  });

  it('is too large to be copied at once, and is copied by parts', async () => {
    const CopySource = `${Bucket}/${Key}`;
    const whole = s3.call('CopyObject', { Bucket, Key: 'copy', CopySource });
    expect(await refusalOf(whole)).toBe('InvalidRequest 400');
    const { UploadId } = await s3.call('CreateMultipartUpload', { Bucket, Key: 'copy' });
    const CopySourceRange = `bytes=${beyond32 - 10}-${beyond32 + 9}`;
    const upload = { Bucket, Key: 'copy', UploadId };
    const copied = await s3.call('UploadPartCopy', {
      ...{ ...upload, PartNumber: 1, CopySource, CopySourceRange },
    });
    const { CopyPartResult } = copied as { CopyPartResult?: { ETag?: string } };
    const MultipartUpload = { Parts: [{ PartNumber: 1, ETag: CopyPartResult?.ETag }] };
    await s3.call('CompleteMultipartUpload', { ...upload, MultipartUpload });
    const { Body } = await s3.call('GetObject', { Bucket, Key: 'copy' });
    expect(await textOf(Body)).toBe(textAt(beyond32 - 10, beyond32 + 10));
  });
});
