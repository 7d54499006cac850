import type { BucketRecord } from './domain/bucket.ts';
import type { Checksum } from './domain/checksum.ts';
import type { ObjectHeaders, ObjectRecord } from './domain/object.ts';
import { encryptionAnswer } from './encryption/encryption-answer.ts';

export interface ChecksumAnswer {
  readonly ChecksumType?: 'FULL_OBJECT' | 'COMPOSITE';
  readonly ChecksumCRC32?: string;
  readonly ChecksumCRC32C?: string;
  readonly ChecksumCRC64NVME?: string;
  readonly ChecksumSHA1?: string;
  readonly ChecksumSHA256?: string;
}

/** The members that tell a checksum. */
export function checksumAnswer(checksum: Checksum): ChecksumAnswer {
  return { ...checksumMember(checksum), ChecksumType: checksum.type };
}

/** The one member of a checksum's algorithm. */
export function checksumMember({
  algorithm,
  value,
}: Pick<Checksum, 'algorithm' | 'value'>): ChecksumAnswer {
  return { [`Checksum${algorithm}`]: value };
}

/** The version id that a write made: none where versioning is suspended. */
export function newVersionAnswer({ versionId }: ObjectRecord): { readonly VersionId?: string } {
  return versionId === undefined ? {} : { VersionId: versionId };
}

/** The version id, where the bucket has versions. */
export function versionAnswer({ order, versionId }: ObjectRecord): { readonly VersionId?: string } {
  return order === undefined ? {} : { VersionId: versionId ?? 'null' };
}

/**
 * As GET and HEAD tell it: what was put before its bucket had versions is `null` since. Source: AWS's answers to
 * LocalStack's `test_s3_put_object_versioned`, 2026.
 */
export function heldVersion(
  { versioning }: BucketRecord,
  { order, versionId }: ObjectRecord,
): { readonly VersionId?: string } {
  if (versioning === undefined && order === undefined) return {};
  return { VersionId: versionId ?? 'null' };
}

export function quoted(etag: string): string {
  return `"${etag}"`;
}

/** What GetObject and HeadObject tell of an object, the whole or a range of it. */
export function describedObject(object: ObjectRecord) {
  return {
    AcceptRanges: 'bytes',
    LastModified: new Date(object.lastModified),
    ETag: quoted(object.etag),
    ...versionAnswer(object),
    ...(object.tags?.length && { TagCount: object.tags.length }),
    Metadata: object.metadata,
    ...headerMembers(object.headers),
    ...encryptionAnswer(object.encryption),
    ...(object.storageClass === undefined
      ? undefined
      : { StorageClass: object.storageClass as StorageClassName }),
  };
}

/** Stored only after a check against the same list. */
type StorageClassName = 'STANDARD_IA';

function headerMembers(headers: ObjectHeaders) {
  return {
    ContentType: headers.contentType,
    CacheControl: headers.cacheControl,
    ContentDisposition: headers.contentDisposition,
    ContentEncoding: headers.contentEncoding,
    ContentLanguage: headers.contentLanguage,
    WebsiteRedirectLocation: headers.websiteRedirectLocation,
    Expires: headers.expires === undefined ? undefined : new Date(headers.expires),
  };
}
