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
export function readTarget(object: ObjectRecord, input: ReadInput): ReadTarget {
  checkConditions(object, input);
  const { sizeBytes } = object;
  const part = input.PartNumber === undefined ? undefined : partRange(object, input);
  const range = part ?? resolveRange(input.Range, sizeBytes);
  if (range === 'unsatisfiable') throw invalidRange(input.Range ?? '', sizeBytes);
  if (range === 'whole') {
    const whole = { start: 0, end: sizeBytes };
    return { range: whole, members: { ContentLength: sizeBytes, ...checksumOf(object, input) } };
  }
  const isWhole = range.start === 0 && range.end === sizeBytes;
  return {
    range,
    members: {
      ContentLength: range.end - range.start,
      ...(sizeBytes === 0 ? undefined : { ContentRange: contentRange(range, sizeBytes) }),
      ...(part && object.partSizes ? { PartsCount: object.partSizes.length } : undefined),
      ...(part ? checksumOfPart(object, input) : undefined),
      ...(isWhole ? checksumOf(object, input) : undefined),
    },
  };
}

/** The checksum is of the whole object: an answer with a part of it must not carry it. */
function checksumOf(object: ObjectRecord, { ChecksumMode: mode }: ReadInput) {
  return mode === 'ENABLED' ? checksumAnswer(object.checksum) : undefined;
}

function checksumOfPart(object: ObjectRecord, { ChecksumMode: mode, PartNumber = 1 }: ReadInput) {
  const value = object.partChecksums?.[PartNumber - 1];
  return mode === 'ENABLED' && value !== undefined
    ? checksumAnswer({ ...object.checksum, value })
    : undefined;
}

function checkConditions(object: ObjectRecord, input: ReadInput): void {
  const verdict = decideRead(
    {
      ifMatch: input.IfMatch,
      ifNoneMatch: input.IfNoneMatch,
      ifModifiedSince: input.IfModifiedSince,
      ifUnmodifiedSince: input.IfUnmodifiedSince,
    },
    object,
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
