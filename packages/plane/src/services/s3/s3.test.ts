import { beforeEach, describe, expect, it } from 'vitest';
import { openS3Bench, refusalOf, type S3Bench, scope, textOf } from './testing/bench.ts';

let s3: S3Bench;
const Bucket = 'bucket';
const mib = 1024 ** 2;
const md5OfNothing = '1B2M2Y8AsgTpgAmY7PhCfg==';

beforeEach(async () => {
  s3 = await openS3Bench();
  await s3.call('CreateBucket', { Bucket });
});

const put = (Key: string, Body: string, more: object = {}) =>
  s3.call('PutObject', { Bucket, Key, Body, ...more });
const read = async (Key: string) => textOf((await s3.call('GetObject', { Bucket, Key })).Body);
const refused = (operation: string, input: object) => refusalOf(s3.call(operation, input));

describe('objects', () => {
  it('replace each other, and the bytes of the old one go', async () => {
    await put('k', 'old');
    await put('k', 'new');
    expect(await read('k')).toBe('new');
    expect(await s3.blobIds()).toHaveLength(1);
    await s3.call('DeleteObject', { Bucket, Key: 'k' });
    expect(await s3.blobIds()).toEqual([]);
    expect(await refused('GetObject', { Bucket, Key: 'k' })).toBe('NoSuchKey 404');
  });

  it('stay whole for a reader while they are replaced and deleted', async () => {
    const long = 'x'.repeat(300_000);
    await put('k', long);
    const { Body } = await s3.call('GetObject', { Bucket, Key: 'k' });
    await put('k', 'new');
    await s3.call('DeleteObject', { Bucket, Key: 'k' });
    expect(await textOf(Body)).toBe(long);
    await expect.poll(() => s3.blobIds()).toEqual([]);
  });

  it('let one of many writers win that want the key to be free', async () => {
    const writes = Array.from({ length: 20 }, (_, n) =>
      put('k', `writer ${n}`, { IfNoneMatch: '*' }),
    );
    const outcomes = await Promise.all(writes.map(refusalOf));
    expect(outcomes.filter((outcome) => outcome === 'no refusal')).toHaveLength(1);
    expect(new Set(outcomes)).toEqual(new Set(['no refusal', 'PreconditionFailed 412']));
    expect(await s3.blobIds()).toHaveLength(1);
  });

  it('are one of what many writers wrote, with no bytes left over', async () => {
    await Promise.all(Array.from({ length: 20 }, (_, n) => put('k', `writer ${n}`)));
    expect(await read('k')).toMatch(/^writer \d+$/);
    expect(await s3.blobIds()).toHaveLength(1);
  });

  it('are not made by a body that breaks off', async () => {
    const broken = (async function* () {
      yield Buffer.from('half');
      throw new TypeError('the connection broke');
    })();
    const context = { headers: { 'content-length': '10' } };
    const write = s3.call('PutObject', { Bucket, Key: 'k', Body: broken }, context);
    await expect(write).rejects.toThrow('the connection broke');
    expect(await refused('HeadObject', { Bucket, Key: 'k' })).toBe('NoSuchKey 404');
    expect(await s3.blobIds()).toEqual([]);
  });

  it('refuses a body that is shorter than announced, and one without a length', async () => {
    const short = put('k', 'abc', {});
    await short;
    const lie = s3.call(
      'PutObject',
      { Bucket, Key: 'k', Body: 'abc' },
      { headers: { 'content-length': '5' } },
    );
    expect(await refusalOf(lie)).toBe('IncompleteBody 400');
    const none = s3.call(
      'PutObject',
      { Bucket, Key: 'k', Body: 'abc' },
      { headers: { 'content-length': undefined } },
    );
    expect(await refusalOf(none)).toBe('MissingContentLength 411');
  });

  it('take their checksum from a trailer', async () => {
    const withTrailer = (value: string) =>
      s3.call(
        'PutObject',
        { Bucket, Key: 'k', Body: 'hello' },
        {
          headers: { 'x-amz-trailer': 'x-amz-checksum-crc32' },
          trailers: Promise.resolve({ 'x-amz-checksum-crc32': value }),
        },
      );
    expect(await withTrailer('NhCmhg==')).toMatchObject({ ChecksumCRC32: 'NhCmhg==' });
    expect(await refusalOf(withTrailer('AAAAAA=='))).toBe('BadDigest 400');
    expect(await refusalOf(withTrailer('nonsense'))).toBe('MalformedTrailerError 400');
    expect(await read('k')).toBe('hello');
  });

  it('get a CRC64NVME when the client sends no checksum', async () => {
    const answer = await put('k', 'hello');
    expect(answer).toMatchObject({
      ChecksumCRC64NVME: 'M3eFcAZSQlc=',
      ChecksumType: 'FULL_OBJECT',
    });
    const head = await s3.call('HeadObject', { Bucket, Key: 'k' });
    expect(head).not.toHaveProperty('ChecksumCRC64NVME');
    const ranged = { Bucket, Key: 'k', ChecksumMode: 'ENABLED', Range: 'bytes=0-1' };
    expect(await s3.call('HeadObject', ranged)).not.toHaveProperty('ChecksumCRC64NVME');
  });

  it('answer their checksum whatever the case of the asking word, and no other word', async () => {
    await put('k', 'hello', { ChecksumAlgorithm: 'crc32', ChecksumCRC32: 'NhCmhg==' });
    for (const ChecksumMode of ['ENABLED', 'enabled']) {
      const asked = { Bucket, Key: 'k', ChecksumMode };
      expect(await s3.call('GetObject', asked)).toHaveProperty('ChecksumCRC32', 'NhCmhg==');
      expect(await s3.call('HeadObject', asked)).toHaveProperty('ChecksumCRC32', 'NhCmhg==');
    }
    const other = { Bucket, Key: 'k', ChecksumMode: 'on' };
    expect(await refused('GetObject', other)).toBe('InvalidRequest 400');
    expect(await refused('HeadObject', other)).toBe('InvalidRequest 400');
  });

  it('take the name of an algorithm in any case', async () => {
    const upload = { Bucket, Key: 'k', ChecksumAlgorithm: 'sha256' };
    const answer = await s3.call('CreateMultipartUpload', upload);
    expect(answer).toMatchObject({ ChecksumAlgorithm: 'SHA256', ChecksumType: 'COMPOSITE' });
  });

  it('answer what a request overrides, and 206 members for a range', async () => {
    await put('k', 'hello', { ContentType: 'text/plain' });
    const answer = await s3.call('GetObject', {
      Bucket,
      Key: 'k',
      Range: 'bytes=1-2',
      ResponseContentType: 'text/csv',
    });
    expect(answer).toMatchObject({
      ContentType: 'text/csv',
      ContentRange: 'bytes 1-2/5',
      ContentLength: 2,
    });
    expect(await textOf(answer.Body)).toBe('el');
  });

  it('of another account cannot be reached, nor its bucket name be taken', async () => {
    await put('k', 'mine');
    const other = { scope: { ...scope, accountId: '111111111111' } };
    const get = s3.call('GetObject', { Bucket, Key: 'k' }, other);
    expect(await refusalOf(get)).toBe('AccessDenied 403');
    expect(await refusalOf(s3.call('CreateBucket', { Bucket }, other))).toBe(
      'BucketAlreadyExists 409',
    );
    const owned = { Bucket, Key: 'k', ExpectedBucketOwner: '111111111111' };
    expect(await refused('HeadObject', owned)).toBe('AccessDenied 403');
  });
});

describe('refusals of what is not served', () => {
  it.each([
    [{ Tagging: 'a=1&a=2' }, 'InvalidArgument 400'],
    [{ SSECustomerAlgorithm: 'AES256' }, 'InvalidArgument 400'],
    [{ ObjectLockMode: 'GOVERNANCE' }, 'InvalidRequest 400'],
    [{ ACL: 'public-read' }, 'AccessControlListNotSupported 400'],
    [{ GrantRead: `id=${'0'.repeat(64)}` }, 'AccessControlListNotSupported 400'],
    [{ GrantRead: 'id=1' }, 'InvalidArgument 400'],
    [{ StorageClass: 'EXPRESS_ONEZONE' }, 'InvalidStorageClass 400'],
    [{ ChecksumAlgorithm: 'XXHASH64' }, 'NotImplemented 501'],
    [{ ChecksumAlgorithm: 'CRC32' }, 'InvalidRequest 400'],
    [{ ChecksumCRC32: 'AAAAAA==', ChecksumSHA1: 'x' }, 'InvalidRequest 400'],
    [{ ChecksumCRC32: 'short' }, 'InvalidRequest 400'],
    [{ ContentMD5: 'short' }, 'InvalidDigest 400'],
    [{ IfNoneMatch: '"etag"' }, 'NotImplemented 501'],
    [{ IfMatch: '"etag"' }, 'NoSuchKey 404'],
    [{ Metadata: { a: 'x'.repeat(2_048) } }, 'MetadataTooLarge 400'],
  ])('refuses PutObject with %o', async (member, wanted) => {
    expect(await refused('PutObject', { Bucket, Key: 'k', Body: 'x', ...member })).toBe(wanted);
    expect(await s3.blobIds()).toEqual([]);
  });

  it('refuses to read an archived object, but shows it', async () => {
    await put('k', 'cold', { StorageClass: 'GLACIER' });
    expect(await refused('GetObject', { Bucket, Key: 'k' })).toBe('InvalidObjectState 403');
    expect(await s3.call('HeadObject', { Bucket, Key: 'k' })).toMatchObject({
      StorageClass: 'GLACIER',
    });
  });
});

describe('multipart uploads', () => {
  const start = async (Key: string, more: object = {}) => {
    const { UploadId } = await s3.call('CreateMultipartUpload', { Bucket, Key, ...more });
    return { Bucket, Key, UploadId };
  };
  const uploadPart = async (upload: object, PartNumber: number, Body: string) => {
    const { ETag } = await s3.call('UploadPart', { ...upload, PartNumber, Body });
    return { PartNumber, ETag };
  };
  const complete = (upload: object, Parts: readonly object[], more: object = {}) =>
    s3.call('CompleteMultipartUpload', { ...upload, MultipartUpload: { Parts }, ...more });

  it('keep the bytes of the parts that are named and drop the others', async () => {
    const upload = await start('k');
    await uploadPart(upload, 1, 'replaced');
    const first = await uploadPart(upload, 1, 'a'.repeat(5 * mib));
    await uploadPart(upload, 2, 'not named');
    const last = await uploadPart(upload, 7, 'end');
    await complete(upload, [first, last]);
    expect(await read('k')).toBe(`${'a'.repeat(5 * mib)}end`);
    expect(await s3.blobIds()).toHaveLength(2);
    expect(s3.records.list('s3/parts')).toEqual([]);
    expect(s3.records.list('s3/uploads')).toEqual([]);
  });

  it('read ranges across parts', async () => {
    const upload = await start('k');
    const first = await uploadPart(upload, 1, `${'a'.repeat(5 * mib - 2)}bc`);
    const last = await uploadPart(upload, 2, 'de');
    await complete(upload, [first, last]);
    const Range = `bytes=${5 * mib - 1}-${5 * mib}`;
    const { Body } = await s3.call('GetObject', { Bucket, Key: 'k', Range });
    expect(await textOf(Body)).toBe('cd');
  });

  it('are aborted with all their bytes', async () => {
    const upload = await start('k');
    await Promise.all([1, 2, 3].map((number) => uploadPart(upload, number, `part ${number}`)));
    await s3.call('AbortMultipartUpload', upload);
    expect(await s3.blobIds()).toEqual([]);
    expect(await refused('ListParts', upload)).toBe('NoSuchUpload 404');
    expect(await refused('UploadPart', { ...upload, PartNumber: 1, Body: 'x' })).toBe(
      'NoSuchUpload 404',
    );
  });

  it('leave nothing behind when parts come in while they are aborted', async () => {
    const upload = await start('k');
    const parts = [1, 2, 3, 4].map((number) => refusalOf(uploadPart(upload, number, 'x')));
    await s3.call('AbortMultipartUpload', upload);
    await Promise.all(parts);
    expect(await s3.blobIds()).toEqual([]);
    expect(s3.records.list('s3/parts')).toEqual([]);
  });

  it('answer a completion again to a client that lost the answer', async () => {
    const upload = await start('k');
    const part = await uploadPart(upload, 1, 'all');
    const [first, second] = [await complete(upload, [part]), await complete(upload, [part])];
    expect(second).toEqual(first);
    await put('k', 'other');
    expect(await refusalOf(complete(upload, [part]))).toBe('NoSuchUpload 404');
  });

  it('refuse a completion whose condition fails, and stay', async () => {
    await put('k', 'there');
    const upload = await start('k');
    const part = await uploadPart(upload, 1, 'all');
    const again = complete(upload, [part], { IfNoneMatch: '*' });
    expect(await refusalOf(again)).toBe('PreconditionFailed 412');
    expect(await complete(upload, [part])).toMatchObject({ Key: 'k' });
    expect(await read('k')).toBe('all');
  });

  it('check the checksum and size of the whole', async () => {
    const upload = await start('k', { ChecksumAlgorithm: 'CRC32', ChecksumType: 'FULL_OBJECT' });
    const part = await uploadPart(upload, 1, 'hello');
    const wrong = complete(upload, [part], { ChecksumCRC32: 'AAAAAA==' });
    expect(await refusalOf(wrong)).toBe('BadDigest 400');
    expect(await refusalOf(complete(upload, [part], { MpuObjectSize: 6 }))).toBe(
      'InvalidRequest 400',
    );
    const done = await complete(upload, [part], { ChecksumCRC32: 'NhCmhg==', MpuObjectSize: 5 });
    expect(done).toMatchObject({ ChecksumCRC32: 'NhCmhg==', ChecksumType: 'FULL_OBJECT' });
  });

  it('refuse parts without the checksum that they were started with', async () => {
    const upload = await start('k', { ChecksumAlgorithm: 'SHA256' });
    const bare = { ...upload, PartNumber: 1, Body: 'x' };
    expect(await refused('UploadPart', bare)).toBe('InvalidRequest 400');
    expect(await refused('UploadPart', { ...upload, PartNumber: 0, Body: 'x' })).toBe(
      'InvalidArgument 400',
    );
    const wrong = { ChecksumAlgorithm: 'SHA1', ChecksumType: 'FULL_OBJECT' };
    expect(await refused('CreateMultipartUpload', { Bucket, Key: 'k', ...wrong })).toBe(
      'InvalidRequest 400',
    );
  });

  it('are listed by key and age, page by page', async () => {
    const keys = ['b', 'a', 'c/1', 'a', 'c/2'];
    const uploads = [];
    for (const key of keys) uploads.push(await start(key));
    const listed: unknown[] = [];
    let markers: object = {};
    for (let pages = 0; pages < 5; pages += 1) {
      const page = await s3.call('ListMultipartUploads', {
        Bucket,
        Delimiter: '/',
        MaxUploads: 1,
        ...markers,
      });
      listed.push(...(page.Uploads as { UploadId: string }[]).map(({ UploadId }) => UploadId));
      listed.push(...(page.CommonPrefixes as { Prefix: string }[]).map(({ Prefix }) => Prefix));
      markers = { KeyMarker: page.NextKeyMarker, UploadIdMarker: page.NextUploadIdMarker };
      if (!page.IsTruncated) break;
    }
    const [b, firstA, , secondA] = uploads.map(({ UploadId }) => UploadId);
    expect(listed).toEqual([firstA, secondA, b, 'c/']);
  });

  it('go with their bucket', async () => {
    const upload = await start('k');
    await uploadPart(upload, 1, 'x');
    await s3.call('DeleteBucket', { Bucket });
    expect(await s3.blobIds()).toEqual([]);
    expect(s3.records.list('s3/parts')).toEqual([]);
  });
});

describe('the object store of the other services', () => {
  const chunks = async function* (...texts: string[]) {
    for (const text of texts) yield Buffer.from(text);
  };

  it('writes, finds, lists and reads', async () => {
    const location = { bucket: Bucket, key: 'jobs/out/model.tar.gz' };
    const written = await s3.objects.write(scope, location, chunks('he', 'llo'));
    expect(written).toMatchObject({ key: location.key, sizeBytes: 5 });
    expect(await s3.objects.head(scope, location)).toEqual(written);
    expect(await textOf(await s3.objects.read(scope, location))).toBe('hello');
    await put('jobs/other', 'x');
    const keys: string[] = [];
    for await (const { key } of s3.objects.list(scope, Bucket, 'jobs/')) keys.push(key);
    expect(keys).toEqual(['jobs/other', 'jobs/out/model.tar.gz']);
    expect(s3.objects.bucketExists(scope, Bucket)).toBe(true);
    expect(s3.objects.bucketExists(scope, 'other')).toBe(false);
  });

  it('refuses as S3 does', async () => {
    const missing = s3.objects.read(scope, { bucket: Bucket, key: 'missing' });
    expect(await refusalOf(missing)).toBe('NoSuchKey 404');
    const nowhere = { bucket: 'nowhere', key: 'k' };
    expect(await refusalOf(s3.objects.head(scope, nowhere))).toBe('NoSuchBucket 404');
    expect(await refusalOf(s3.objects.write(scope, nowhere, chunks('x')))).toBe('NoSuchBucket 404');
    expect(await s3.blobIds()).toEqual([]);
  });
});

describe('deleting', () => {
  it('refuses a bucket that gets an object at the same time, or the object', async () => {
    const [bucket, object] = await Promise.all([
      refused('DeleteBucket', { Bucket }),
      refused('PutObject', { Bucket, Key: 'k', Body: 'x' }),
    ]);
    expect([bucket, object]).toContain('no refusal');
    const isThere = s3.records.get('s3/buckets', Bucket) !== undefined;
    expect(s3.records.list('s3/objects')).toHaveLength(isThere ? 1 : 0);
    expect(await s3.blobIds()).toHaveLength(isThere ? 1 : 0);
  });

  it('refuses single keys of many and deletes the others', async () => {
    await put('a', '1');
    const deleteObjects = (Delete: object) =>
      s3.call('DeleteObjects', { Bucket, Delete }, { headers: { 'content-md5': md5OfNothing } });
    const Objects = [{ Key: 'a', ETag: '"wrong"' }, { Key: 'b' }, { Key: 'c', VersionId: 'v1' }];
    expect(await deleteObjects({ Objects })).toMatchObject({
      Deleted: [{ Key: 'b' }],
      Errors: [
        { Key: 'a', Code: 'PreconditionFailed' },
        { Key: 'c', Code: 'NoSuchVersion' },
      ],
    });
    const quiet = { Objects: [{ Key: 'a' }], Quiet: true };
    expect(await deleteObjects(quiet)).toEqual({ Deleted: [], Errors: [] });
    const many = Array.from({ length: 1_001 }, (_, n) => ({ Key: String(n) }));
    expect(await refusalOf(deleteObjects({ Objects: many }))).toBe('MalformedXML 400');
  });

  it('refuses a list of keys without a digest or with a wrong one', async () => {
    const input = { Bucket, Delete: { Objects: [{ Key: 'a' }] } };
    const withHeaders = (headers: Record<string, string>) =>
      refusalOf(s3.call('DeleteObjects', input, { headers }));
    expect(await withHeaders({})).toBe('InvalidRequest 400');
    expect(await withHeaders({ 'content-md5': `${'A'.repeat(22)}==` })).toBe('BadDigest 400');
    expect(await withHeaders({ 'x-amz-checksum-crc32': 'NhCmhg==' })).toBe('BadDigest 400');
    expect(await withHeaders({ 'x-amz-checksum-crc32': 'AAAAAA==' })).toBe('no refusal');
  });
});
