import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openS3Bench, refusalOf, type S3Bench, textOf } from './testing/bench.ts';

const Bucket = 'bucket';
let s3: S3Bench;
beforeEach(async () => {
  s3 = await openS3Bench();
  await s3.call('CreateBucket', { Bucket });
});
afterEach(() => s3.stop());

const setVersioning = (Status: string) =>
  s3.call('PutBucketVersioning', { Bucket, VersioningConfiguration: { Status } });

async function put(Body: string, Key = 'k'): Promise<string | undefined> {
  const answer = await s3.call('PutObject', { Bucket, Key, Body });
  return 'VersionId' in answer ? String(answer.VersionId) : undefined;
}

const get = async (input: object = {}) =>
  textOf((await s3.call('GetObject', { Bucket, Key: 'k', ...input })).Body);

interface Listed {
  readonly Versions: readonly { Key: string; VersionId: string; IsLatest: boolean }[];
  readonly DeleteMarkers: readonly { Key: string; VersionId: string; IsLatest: boolean }[];
  readonly CommonPrefixes: readonly { Prefix: string }[];
  readonly IsTruncated: boolean;
  readonly NextKeyMarker?: string;
  readonly NextVersionIdMarker?: string;
}

const list = async (input: object = {}) =>
  (await s3.call('ListObjectVersions', { Bucket, ...input })) as unknown as Listed;

describe('a versioned bucket', () => {
  it('keeps what is overwritten and what is deleted', async () => {
    await put('before');
    await setVersioning('Enabled');
    const first = await put('first');
    const second = await put('second');
    expect(await get()).toBe('second');
    expect(await get({ VersionId: first })).toBe('first');
    expect(await get({ VersionId: 'null' })).toBe('before');

    const marker = await s3.call('DeleteObject', { Bucket, Key: 'k' });
    expect(marker).toMatchObject({ DeleteMarker: true });
    expect(await refusalOf(get())).toBe('NoSuchKey 404');
    const { Versions, DeleteMarkers } = await list();
    expect(Versions.map(({ VersionId }) => VersionId)).toEqual([second, first, 'null']);
    expect(Versions.some(({ IsLatest }) => IsLatest)).toBe(false);
    expect(DeleteMarkers).toMatchObject([{ Key: 'k', IsLatest: true }]);
    const VersionId = DeleteMarkers[0]?.VersionId;
    expect(await refusalOf(get({ VersionId }))).toBe('MethodNotAllowed 405');

    // Without the marker, what it hid is there again.
    await s3.call('DeleteObject', { Bucket, Key: 'k', VersionId });
    expect(await get()).toBe('second');
    await s3.call('DeleteObject', { Bucket, Key: 'k', VersionId: second });
    expect(await get()).toBe('first');
    expect(await refusalOf(get({ VersionId: second }))).toBe('NoSuchVersion 404');
    expect(await s3.blobIds()).toHaveLength(2);
    expect(await refusalOf(s3.call('DeleteBucket', { Bucket }))).toBe('BucketNotEmpty 409');
  });

  it('has one null version while versioning is suspended', async () => {
    await setVersioning('Enabled');
    const kept = await put('kept');
    await setVersioning('Suspended');
    expect(await put('null one')).toBeUndefined();
    expect(await put('null two')).toBeUndefined();
    const listed = await list();
    expect(listed.Versions.map(({ VersionId }) => VersionId)).toEqual(['null', kept]);
    expect(await get({ VersionId: 'null' })).toBe('null two');

    await s3.call('DeleteObject', { Bucket, Key: 'k' });
    await s3.call('DeleteObject', { Bucket, Key: 'k' });
    const { Versions, DeleteMarkers } = await list();
    expect(Versions.map(({ VersionId }) => VersionId)).toEqual([kept]);
    expect(DeleteMarkers).toMatchObject([{ VersionId: 'null', IsLatest: true }]);
    await s3.call('DeleteObject', { Bucket, Key: 'k', VersionId: 'null' });
    expect(await get()).toBe('kept');
  });

  it('takes many writers of one key, each a version', async () => {
    await setVersioning('Enabled');
    const ids = await Promise.all(Array.from({ length: 20 }, (_, index) => put(`v${index}`)));
    await Promise.all([
      s3.call('DeleteObject', { Bucket, Key: 'k' }),
      ...ids
        .slice(0, 5)
        .map((VersionId) => s3.call('DeleteObject', { Bucket, Key: 'k', VersionId })),
    ]);
    const { Versions, DeleteMarkers } = await list();
    expect(Versions).toHaveLength(15);
    expect(DeleteMarkers).toHaveLength(1);
    expect([...Versions, ...DeleteMarkers].filter(({ IsLatest }) => IsLatest)).toHaveLength(1);
  });

  it('lists by pages, keys and prefixes', async () => {
    await setVersioning('Enabled');
    const keys = ['a', 'b/1', 'b/2', 'c'];
    for (const key of keys) for (const text of ['x', 'y', 'z']) await put(text, key);
    const seen: string[] = [];
    let markers: object = {};
    for (;;) {
      const page = await list({ MaxKeys: 2, ...markers });
      seen.push(...page.Versions.map(({ Key, VersionId }) => `${Key} ${VersionId}`));
      if (!page.IsTruncated) break;
      markers = { KeyMarker: page.NextKeyMarker, VersionIdMarker: page.NextVersionIdMarker };
    }
    expect(new Set(seen).size).toBe(12);
    expect(seen.map((text) => text.split(' ')[0])).toEqual(keys.flatMap((key) => [key, key, key]));
    const rolled = await list({ Delimiter: '/', Prefix: '' });
    expect(rolled.CommonPrefixes).toEqual([{ Prefix: 'b/' }]);
    expect(rolled.Versions).toHaveLength(6);
    const digits = await list({ Delimiter: '1' });
    expect(digits.CommonPrefixes).toEqual([{ Prefix: 'b/1' }]);
    const bad = list({ VersionIdMarker: 'x', KeyMarker: 'a' });
    expect(await refusalOf(bad)).toBe('InvalidArgument 400');
  });

  it('changes tags of the version that is named', async () => {
    await setVersioning('Enabled');
    const VersionId = await put('first');
    await put('second');
    const Tagging = { TagSet: [{ Key: 'a', Value: '1' }] };
    await s3.call('PutObjectTagging', { Bucket, Key: 'k', VersionId, Tagging });
    const tags = (input: object) => s3.call('GetObjectTagging', { Bucket, Key: 'k', ...input });
    expect(await tags({ VersionId })).toMatchObject({ VersionId, ...Tagging });
    expect(await tags({})).toMatchObject({ TagSet: [] });
  });
});

it('refuses version ids that cannot be', async () => {
  await put('x');
  expect(await refusalOf(get({ VersionId: '../x' }))).toBe('InvalidArgument 400');
  expect(await refusalOf(get({ VersionId: '0'.repeat(32) }))).toBe('NoSuchVersion 404');
});
