import { afterEach, beforeEach, expect, it } from 'vitest';
import { openS3Bench, refusalOf, type S3Bench } from './testing/bench.ts';

const Bucket = 'bucket';
const dayMs = 24 * 60 * 60 * 1_000;
let s3: S3Bench;
beforeEach(async () => {
  s3 = await openS3Bench();
  await s3.call('CreateBucket', { Bucket });
});
afterEach(() => s3.stop());

const setRules = (...Rules: object[]) =>
  s3.call('PutBucketLifecycleConfiguration', {
    Bucket,
    LifecycleConfiguration: { Rules: Rules.map((rule) => ({ Status: 'Enabled', ...rule })) },
  });

async function keys(): Promise<readonly string[]> {
  const listed = (await s3.call('ListObjectsV2', { Bucket })) as {
    Contents?: readonly { Key: string }[];
  };
  return (listed.Contents ?? []).map(({ Key }) => Key);
}

it('ends objects at the first midnight after their days', async () => {
  for (const Key of ['a/1', 'a/2', 'b/1']) {
    await s3.call('PutObject', { Bucket, Key, Body: 'x' });
  }
  await setRules({ Filter: { Prefix: 'a/' }, Expiration: { Days: 1 } });
  const head = await s3.call('HeadObject', { Bucket, Key: 'a/1' });
  // Written on the 25th at noon.
  expect(head).toMatchObject({
    Expiration: expect.stringMatching('^expiry-date="Fri, 27 Nov 2026 00:00:00 GMT", rule-id="'),
  });
  s3.schedule.advance(dayMs);
  await expect.poll(keys).toEqual(['a/1', 'a/2', 'b/1']);
  s3.schedule.advance(dayMs / 2);
  await expect.poll(keys).toEqual(['b/1']);
  await expect.poll(() => s3.blobIds()).toHaveLength(1);
});

it('counts the age of what is written from then, also when the clock ran ahead', async () => {
  s3.schedule.advance(100 * dayMs);
  await s3.call('PutObject', { Bucket, Key: 'young', Body: 'x' });
  await setRules({ Filter: { Prefix: '' }, Expiration: { Days: 30 } });
  s3.schedule.advance(dayMs);
  s3.schedule.advance(dayMs);
  expect(await keys()).toEqual(['young']);
  s3.schedule.advance(30 * dayMs);
  await expect.poll(keys).toEqual([]);
});

it('ends noncurrent versions, lone delete markers and uploads', async () => {
  await s3.call('PutBucketVersioning', { Bucket, VersioningConfiguration: { Status: 'Enabled' } });
  for (const Body of ['1', '2', '3']) await s3.call('PutObject', { Bucket, Key: 'k', Body });
  await s3.call('DeleteObject', { Bucket, Key: 'k' });
  const { UploadId } = await s3.call('CreateMultipartUpload', { Bucket, Key: 'u' });
  await s3.call('UploadPart', { Bucket, Key: 'u', UploadId, PartNumber: 1, Body: 'part' });
  await setRules(
    {
      Filter: { Prefix: '' },
      NoncurrentVersionExpiration: { NoncurrentDays: 1, NewerNoncurrentVersions: 1 },
    },
    { Filter: { Prefix: '' }, AbortIncompleteMultipartUpload: { DaysAfterInitiation: 2 } },
  );
  const listed = () => s3.call('ListObjectVersions', { Bucket });
  s3.schedule.advance(2 * dayMs);
  await expect.poll(listed).toMatchObject({ Versions: [{}], DeleteMarkers: [{}] });
  s3.schedule.advance(dayMs);
  const parts = () => refusalOf(s3.call('ListParts', { Bucket, Key: 'u', UploadId }));
  await expect.poll(parts).toBe('NoSuchUpload 404');

  await setRules(
    { Filter: { Prefix: '' }, NoncurrentVersionExpiration: { NoncurrentDays: 1 } },
    { Filter: { Prefix: '' }, Expiration: { ExpiredObjectDeleteMarker: true } },
  );
  s3.schedule.advance(dayMs);
  await expect.poll(listed).toMatchObject({ Versions: [], DeleteMarkers: [{}] });
  s3.schedule.advance(dayMs);
  await expect.poll(listed).toMatchObject({ Versions: [], DeleteMarkers: [] });
  expect(await s3.blobIds()).toEqual([]);
});

it.each([
  [{ Expiration: { Days: 0 } }, 'InvalidArgument 400'],
  [{ Expiration: { Date: new Date('2026-12-01T01:00:00Z') } }, 'InvalidArgument 400'],
  [{ Expiration: { Days: 1, Date: new Date('2026-12-01') } }, 'MalformedXML 400'],
  [{ Expiration: { Days: 1 }, Status: 'enabled' }, 'MalformedXML 400'],
  [{ Expiration: { Days: 1 }, ID: 'x'.repeat(256) }, 'InvalidArgument 400'],
  [{ Expiration: { Days: 1 }, Prefix: 'a', Filter: { Prefix: 'a' } }, 'InvalidRequest 400'],
])('refuses the rule %j', async (rule, refusal) => {
  expect(await refusalOf(setRules(rule))).toBe(refusal);
});
