import type { RequestContext } from '@slipway/wire';
import type { ByteRange } from './domain/byte-range.ts';
import { parseCopySource } from './domain/copy-source.ts';
import type { ObjectRecord } from './domain/object.ts';
import { decideRead } from './domain/precondition.ts';
import { readSourceKey } from './encryption/customer-key.ts';
import { invalidArgument, preconditionFailed } from './errors.ts';
import { getBucket, getObject } from './lookup.ts';
import type { S3Parts } from './parts.ts';
import { refuseArchived } from './read-target.ts';
import type { ObjectLocation } from './store/tables.ts';
import { objectBytes } from './work/object-bytes.ts';

interface CopySourceInput {
  readonly CopySource: string | undefined;
  readonly CopySourceIfMatch?: string | undefined;
  readonly CopySourceIfNoneMatch?: string | undefined;
  readonly CopySourceIfModifiedSince?: Date | undefined;
  readonly CopySourceIfUnmodifiedSince?: Date | undefined;
  readonly ExpectedSourceBucketOwner?: string | undefined;
  readonly CopySourceSSECustomerAlgorithm?: string | undefined;
  readonly CopySourceSSECustomerKey?: string | undefined;
  readonly CopySourceSSECustomerKeyMD5?: string | undefined;
}

export interface OpenCopySource {
  readonly location: ObjectLocation;
  readonly object: ObjectRecord;
  /** Call it in the turn in which the source was opened: it keeps the bytes from being removed. */
  read(range: ByteRange): AsyncIterable<Uint8Array>;
}

/** The source of CopyObject and UploadPartCopy, found and its conditions tested. */
export function openCopySource(
  parts: S3Parts,
  caller: RequestContext,
  input: CopySourceInput,
): OpenCopySource {
  const { store, keys } = parts;
  const source = parseCopySource(input.CopySource ?? '');
  if (!source) {
    throw invalidArgument(
      'Copy Source must mention the source bucket and key: sourcebucket/sourcekey',
      {
        name: 'x-amz-copy-source',
        value: input.CopySource,
      },
    );
  }
  const { bucket, key, versionId } = source;
  const owner = input.ExpectedSourceBucketOwner;
  const record = getBucket(store, caller.scope, {
    Bucket: bucket,
    ...(owner !== undefined && { ExpectedBucketOwner: owner }),
  });
  const object = getObject(store, { bucket, key }, versionId);
  checkConditions(input, object, parts.clock.now());
  refuseArchived(object);
  const location = { bucket, key };
  const place = { bucket: record, location, caller };
  const sealing = keys.open(place, object.encryption, readSourceKey(input));
  const stored = { segments: object.segments, sealing };
  return {
    location,
    object,
    read: (range) => objectBytes(parts, stored, range),
  };
}

/** A copy answers 412 where a read would answer 304. */
function checkConditions(input: CopySourceInput, object: ObjectRecord, now: number): void {
  const verdict = decideRead(
    {
      ifMatch: input.CopySourceIfMatch,
      ifNoneMatch: input.CopySourceIfNoneMatch,
      ifModifiedSince: input.CopySourceIfModifiedSince,
      ifUnmodifiedSince: input.CopySourceIfUnmodifiedSince,
    },
    object,
    now,
  );
  if (verdict.kind === 'failed') {
    throw preconditionFailed(`x-amz-copy-source-${verdict.condition}`);
  }
  if (verdict.kind === 'not-modified') {
    const name = input.CopySourceIfNoneMatch === undefined ? 'If-Modified-Since' : 'If-None-Match';
    throw preconditionFailed(`x-amz-copy-source-${name}`);
  }
}
