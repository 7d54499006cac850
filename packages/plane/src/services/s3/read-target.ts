import { isArchived } from './describe-object.ts';
import { type ByteRange, contentRange, resolveRange } from './domain/byte-range.ts';
import type { ObjectRecord } from './domain/object.ts';
import { decideRead } from './domain/precondition.ts';
import {
  invalidObjectState,
  invalidPartNumber,
  invalidRange,
  invalidRequest,
  notModified,
  preconditionFailed,
} from './errors.ts';
import { type ChecksumAnswer, checksumAnswer, quoted } from './object-answer.ts';

export interface ReadInput {
  readonly IfMatch?: string | undefined;
  readonly IfNoneMatch?: string | undefined;
  readonly IfModifiedSince?: Date | undefined;
  readonly IfUnmodifiedSince?: Date | undefined;
  readonly Range?: string | undefined;
  readonly PartNumber?: number | undefined;
  readonly ChecksumMode?: string | undefined;
}

/** Which bytes of an object a GET or HEAD is about, and the members that say so. */
export interface ReadTarget {
  readonly range: ByteRange;
  readonly members: ChecksumAnswer & {
    readonly ContentLength: number;
    readonly ContentRange?: string;
    readonly PartsCount?: number;
  };
}

/** Decides conditions, range and part number; throws S3's refusals, 304 among them. */
export function readTarget(object: ObjectRecord, input: ReadInput, now: number): ReadTarget {
  const withChecksum = asksForChecksum(input);
  checkConditions(object, input, now);
  const { sizeBytes } = object;
  const part = input.PartNumber === undefined ? undefined : partRange(object, input);
  const asked = part ?? resolveRange(input.Range, sizeBytes);
  if (asked === 'unsatisfiable') throw invalidRange(input.Range ?? '', sizeBytes);
  const range = asked === 'whole' ? { start: 0, end: sizeBytes } : asked;
  const isPartial = asked !== 'whole' && sizeBytes > 0;
  return {
    range,
    members: {
      ContentLength: range.end - range.start,
      ...(isPartial ? { ContentRange: contentRange(range, sizeBytes) } : undefined),
      ...(part && object.partSizes ? { PartsCount: object.partSizes.length } : undefined),
      ...(withChecksum ? checksumOf(object, range, part && input.PartNumber) : undefined),
    },
  };
}

/**
 * Whether the answer is to carry the checksum. The model's one value is `ENABLED`; AWS's SDKs for C++ and Java write
 * `enabled`, and S3 takes either. Its words for others: as S3 gave them to the cross-compatibility tests of OpenStack Swift.
 */
export function asksForChecksum({ ChecksumMode: mode }: Pick<ReadInput, 'ChecksumMode'>): boolean {
  if (mode === undefined) return false;
  if (mode.toUpperCase() === 'ENABLED') return true;
  throw invalidRequest('Value for x-amz-checksum-mode header is invalid.');
}

/** It is of the whole object, or of one of its parts: an answer with another piece must not carry it. */
function checksumOf(object: ObjectRecord, range: ByteRange, partNumber: number | undefined) {
  const { checksum, sizeBytes, partChecksums } = object;
  if (partNumber !== undefined && partChecksums) {
    return checksumAnswer({ ...checksum, value: partChecksums[partNumber - 1] ?? '' });
  }
  const isWhole = range.start === 0 && range.end === sizeBytes;
  return isWhole ? checksumAnswer(checksum) : undefined;
}

function checkConditions(object: ObjectRecord, input: ReadInput, now: number): void {
  const verdict = decideRead(
    {
      ifMatch: input.IfMatch,
      ifNoneMatch: input.IfNoneMatch,
      ifModifiedSince: input.IfModifiedSince,
      ifUnmodifiedSince: input.IfUnmodifiedSince,
    },
    object,
    now,
  );
  if (verdict.kind === 'failed') throw preconditionFailed(verdict.condition);
  if (verdict.kind === 'not-modified') {
    throw notModified({
      etag: quoted(object.etag),
      'last-modified': new Date(object.lastModified).toUTCString(),
    });
  }
}

function partRange(object: ObjectRecord, input: ReadInput): ByteRange {
  const number = input.PartNumber ?? 1;
  if (input.Range !== undefined) {
    throw invalidRequest('Cannot specify both Range header and partNumber query parameter');
  }
  const sizes = object.partSizes ?? [object.sizeBytes];
  const size = sizes[number - 1];
  if (size === undefined) throw invalidPartNumber(number, sizes.length);
  const start = sizes.slice(0, number - 1).reduce((sum, bytes) => sum + bytes, 0);
  return { start, end: start + size };
}

/** The bytes of an archived object cannot be read before a restore, which is not served. */
export function refuseArchived({ storageClass }: ObjectRecord): void {
  if (isArchived(storageClass)) throw invalidObjectState(storageClass ?? '');
}
