import type { CompletedPart, CompleteMultipartUploadCommandInput } from '@aws-sdk/client-s3';
import { AwsServiceError } from '@slipway/wire';
import { checksumOfParts, multipartEtag } from './checksums/multipart-checksum.ts';
import {
  type AssemblyFault,
  assembleParts,
  isConsecutive,
  type NamedPart,
} from './domain/assemble-parts.ts';
import type { Checksum, MultipartChecksum } from './domain/checksum.ts';
import type { ObjectRecord } from './domain/object.ts';
import { unquote } from './domain/precondition.ts';
import { type PartRecord, partBytesMin, type UploadRecord } from './domain/upload.ts';
import {
  badChecksum,
  entityTooSmall,
  invalidPart,
  invalidPartOrder,
  invalidRequest,
  malformedXml,
} from './errors.ts';
import { checkPartNumber } from './part-number.ts';
import type { Versioned } from './store/tables.ts';
import { type ChecksumMembers, readMember } from './work/integrity-claims.ts';

/** The object that completing an upload makes, or S3's refusal. */
export function completedObject(
  upload: UploadRecord,
  uploaded: readonly Versioned<PartRecord>[],
  { input, now }: { readonly input: CompleteMultipartUploadCommandInput; readonly now: number },
): ObjectRecord {
  const named = namedParts(input.MultipartUpload?.Parts ?? [], upload);
  const byNumber = new Map(uploaded.map(({ value }) => [value.partNumber, value]));
  const parts = assembleParts(named, byNumber);
  if ('kind' in parts) throw refusalOf(parts, upload);
  if (upload.checksum.type === 'COMPOSITE' && !isConsecutive(parts)) throw internalError();

  const sizeBytes = parts.reduce((sum, part) => sum + part.sizeBytes, 0);
  const checksum = checksumOfParts(upload.checksum, parts);
  checkClaims(input, checksum, sizeBytes);
  return {
    ...upload.description,
    segments: parts.flatMap(({ blob, sizeBytes: size }) =>
      blob === undefined ? [] : [{ blob, sizeBytes: size }],
    ),
    sizeBytes,
    etag: multipartEtag(parts),
    lastModified: now,
    checksum,
    uploadId: upload.uploadId,
    partSizes: parts.map((part) => part.sizeBytes),
    ...(upload.checksum.isDeclared && { partChecksums: parts.map((part) => part.checksum) }),
  };
}

function namedParts(parts: readonly CompletedPart[], upload: UploadRecord): readonly NamedPart[] {
  if (parts.length === 0) throw malformedXml();
  return parts.map((part) => {
    const partNumber = checkPartNumber(part.PartNumber);
    const checksum = readMember(part, upload.checksum.algorithm);
    if (checksum === undefined) requireNoChecksum(upload.checksum, partNumber);
    return { partNumber, etag: unquote(part.ETag ?? ''), checksum };
  });
}

/** A composite checksum is only as good as the client's word on each part. */
function requireNoChecksum({ type, algorithm }: MultipartChecksum, partNumber: number): void {
  if (type !== 'COMPOSITE') return;
  throw invalidRequest(
    `The upload was created using a ${algorithm.toLowerCase()} checksum. The complete request must include the checksum for each part. It was missing for part ${partNumber} in the request.`,
  );
}

function refusalOf(fault: AssemblyFault, { uploadId }: UploadRecord): AwsServiceError {
  switch (fault.kind) {
    case 'order':
      return invalidPartOrder(uploadId);
    case 'part':
      return invalidPart({ uploadId, ...fault.named });
    case 'too-small':
      return entityTooSmall({ ...fault.part, minBytes: partBytesMin });
  }
}

/** What the client says of the whole object. */
function checkClaims(
  input: ChecksumMembers &
    Pick<CompleteMultipartUploadCommandInput, 'ChecksumType' | 'MpuObjectSize'>,
  checksum: Checksum,
  sizeBytes: number,
): void {
  const { ChecksumType: type, MpuObjectSize: size } = input;
  if (type !== undefined && type !== checksum.type) {
    throw invalidRequest(
      `The upload was created using the ${checksum.type} checksum mode. The complete request must use the same checksum mode.`,
    );
  }
  const claimed = readMember(input, checksum.algorithm);
  if (claimed !== undefined && claimed !== checksum.value) throw badChecksum(checksum.algorithm);
  if (size !== undefined && size !== sizeBytes) {
    throw invalidRequest(
      `The provided 'x-amz-mp-object-size' header value ${size} does not match what was computed: ${sizeBytes}`,
    );
  }
}

/** S3 answers so to a composite upload with gaps. Source: S3 User Guide, checking-object-integrity-upload (2026-11). */
function internalError(): AwsServiceError {
  return new AwsServiceError({
    code: 'InternalError',
    status: 500,
    message:
      'We encountered an internal error. The parts of an upload with a composite checksum must be numbered consecutively from 1.',
  });
}
