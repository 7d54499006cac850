import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  memoryRecords,
  openDiskBlobs,
  type Records,
  type StoredBlob,
  withSmallBlobs,
} from '@slipway/storage';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openS3Bench, refusalOf, type S3Bench, textOf } from '../testing/bench.ts';

const Bucket = 'rotting';
const big = 'a line of a file that is larger than a row \n'.repeat(4_000);
let dir = '';
let records: Records;
let s3: S3Bench;

beforeEach(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'slipway-scrub-'));
  records = memoryRecords();
  s3 = await openS3Bench({ records, blobs: withSmallBlobs(await openDiskBlobs(dir), records) });
  await s3.call('CreateBucket', { Bucket });
});
afterEach(async () => {
  await s3.stop();
  await rm(dir, { recursive: true, force: true });
});

async function blobFiles(): Promise<readonly string[]> {
  const names = await readdir(dir, { recursive: true, withFileTypes: true });
  return names
    .filter((entry) => entry.isFile() && /\d{8}-\d{6}$/.test(entry.parentPath))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}

async function flipBit(file: string, at: number): Promise<void> {
  const bytes = await readFile(file);
  bytes.writeUInt8(bytes.readUInt8(at) ^ 4, at);
  await writeFile(file, bytes);
}

const scrub = (quarantine: boolean) => s3.scrubber.scrub({ quarantine });

it('finds nothing in what is as it was written, small, large and in parts', async () => {
  await s3.call('PutObject', { Bucket, Key: 'small', Body: 'small' });
  await s3.call('PutObject', { Bucket, Key: 'big', Body: big });
  const { UploadId } = await s3.call('CreateMultipartUpload', { Bucket, Key: 'parts' });
  await s3.call('UploadPart', { Bucket, Key: 'parts', UploadId, PartNumber: 1, Body: big });
  expect(await scrub(true)).toMatchObject({ blobs: 3, bytes: 2 * big.length + 5, damaged: [] });
  expect(await textOf((await s3.call('GetObject', { Bucket, Key: 'big' })).Body)).toBe(big);
});

it('tells of a flipped bit, and takes the bytes aside when asked: reads fail and a new write heals', async () => {
  await s3.call('PutObject', { Bucket, Key: 'good', Body: big });
  await s3.call('PutObject', { Bucket, Key: 'bad/\n..', Body: big });
  const [, file = ''] = await blobFiles();
  await flipBit(file, 70_000);
  const told = await scrub(false);
  expect(told.damaged).toMatchObject([{ bucket: Bucket, key: 'bad/\n..', fault: 'damaged' }]);
  expect(await blobFiles()).toHaveLength(2);
  await scrub(true);
  expect(await blobFiles()).toHaveLength(1);
  expect(await readdir(path.join(dir, 'quarantine'))).toEqual([told.damaged[0]?.blob]);
  const get = async () => textOf((await s3.call('GetObject', { Bucket, Key: 'bad/\n..' })).Body);
  await expect(get()).rejects.toMatchObject({ code: 'STORAGE_BLOB_MISSING' });
  expect((await scrub(false)).damaged).toMatchObject([{ fault: 'missing' }]);
  await s3.call('PutObject', { Bucket, Key: 'bad/\n..', Body: 'healed' });
  expect(await get()).toBe('healed');
  expect((await scrub(false)).damaged).toEqual([]);
});

it('looks without the key of the customer, and finds rot there too', async () => {
  const key = Buffer.alloc(32, 1);
  const own = {
    SSECustomerAlgorithm: 'AES256',
    SSECustomerKey: key.toString('base64'),
    SSECustomerKeyMD5: createHash('md5').update(key).digest('base64'),
  };
  await s3.call('PutObject', { Bucket, Key: 'own', Body: big, ...own });
  expect(await refusalOf(s3.call('GetObject', { Bucket, Key: 'own' }))).toBe('InvalidRequest 400');
  expect((await scrub(false)).damaged).toEqual([]);
  const [file = ''] = await blobFiles();
  await flipBit(file, 100);
  expect((await scrub(false)).damaged).toMatchObject([{ key: 'own' }]);
});

it('still reads and checks objects of a time before encryption', async () => {
  await s3.call('PutObject', { Bucket, Key: 'old', Body: big });
  const stored = records.get('s3/objects', `${Bucket}/old`);
  const plain: StoredBlob = await s3.blobs.write(
    (async function* () {
      yield Buffer.from(big);
    })(),
  );
  const value = {
    ...(stored?.value ?? {}),
    encryption: undefined,
    segments: [{ blob: plain.id, sizeBytes: big.length }],
  };
  await records.commit([{ kind: 'put', table: 's3/objects', key: `${Bucket}/old`, value }]);
  const get = await s3.call('GetObject', { Bucket, Key: 'old' });
  expect(get).not.toHaveProperty('ServerSideEncryption');
  expect(await textOf(get.Body)).toBe(big);
  expect((await scrub(false)).damaged).toEqual([]);
  const files = await blobFiles();
  await flipBit(files.at(-1) ?? '', 12_345);
  expect((await scrub(false)).damaged).toMatchObject([{ key: 'old', fault: 'damaged' }]);
});

it('finds rot in a row', async () => {
  await s3.call('PutObject', { Bucket, Key: 'small', Body: 'small' });
  const [row] = records.list('blobs/small');
  const bytes = Buffer.from(String(row?.value), 'base64');
  bytes.writeUInt8(bytes.readUInt8(30) ^ 1, 30);
  const value = bytes.toString('base64');
  await records.commit([{ kind: 'put', table: 'blobs/small', key: row?.key ?? '', value }]);
  expect((await scrub(true)).damaged).toMatchObject([{ key: 'small', fault: 'damaged' }]);
  expect(records.list('blobs/small')).toEqual([]);
  expect(records.list('blobs/quarantined')).toHaveLength(1);
});
