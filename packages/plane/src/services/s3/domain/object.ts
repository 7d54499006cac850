import type { Grant } from './access-control-list.ts';
import type { Checksum } from './checksum.ts';
import type { ObjectEncryption } from './encryption.ts';
import type { Tag } from './tags.ts';

/** Bytes of an object that lie in one blob. The segments of an object, in order, are its bytes. */
export interface Segment {
  readonly blob: string;
  readonly sizeBytes: number;
}

/** What clients set with an object and read back with it. */
export interface ObjectHeaders {
  readonly contentType?: string | undefined;
  readonly cacheControl?: string | undefined;
  readonly contentDisposition?: string | undefined;
  readonly contentEncoding?: string | undefined;
  readonly contentLanguage?: string | undefined;
  /** Epoch milliseconds. */
  readonly expires?: number | undefined;
  readonly websiteRedirectLocation?: string | undefined;
}

/** What describes an object besides its bytes: fixed at the start of a multipart upload. */
export interface ObjectDescription {
  readonly headers: ObjectHeaders;
  /** Names in lower case, without `x-amz-meta-`. */
  readonly metadata: Readonly<Record<string, string>>;
  /** Undefined for STANDARD. */
  readonly storageClass?: string | undefined;
  /** Undefined for bytes that lie as they are: those of a time before encryption. */
  readonly encryption?: ObjectEncryption | undefined;
  readonly tags?: readonly Tag[] | undefined;
  /** Account that owns it, where that is not the bucket's. */
  readonly ownerId?: string | undefined;
  /** Undefined for `private`. */
  readonly grants?: readonly Grant[] | undefined;
}

/** Shape of a record in the table of objects: JSON. */
export interface ObjectRecord extends ObjectDescription {
  /** Given in versioned buckets; undefined for the null version. */
  readonly versionId?: string | undefined;
  /** Place among the versions of the key, where the bucket was versioned when the object was written. */
  readonly order?: string | undefined;
  /** When it was written by the plane's clock, where that was not the machine's: lifecycle rules count from it. */
  readonly agesFrom?: number | undefined;
  /** By the plane's clock: when another version took its place. */
  readonly noncurrentSince?: number | undefined;
  readonly segments: readonly Segment[];
  readonly sizeBytes: number;
  /** Without quotes. */
  readonly etag: string;
  /** Epoch milliseconds. */
  readonly lastModified: number;
  readonly checksum: Checksum;
  /** The multipart upload that made the object; its parts are then the segments. */
  readonly uploadId?: string | undefined;
  /** Sizes of the parts, where the object was made of parts. */
  readonly partSizes?: readonly number[] | undefined;
  /** Base64: those of the parts, where the client named an algorithm for the upload. */
  readonly partChecksums?: readonly string[] | undefined;
}

/** The parts of the segments that a range covers. */
export function segmentsOfRange(
  segments: readonly Segment[],
  range: { readonly start: number; readonly end: number },
): readonly (Segment & { readonly start: number; readonly end: number })[] {
  let offset = 0;
  return segments.flatMap(({ blob, sizeBytes }) => {
    const start = Math.max(range.start - offset, 0);
    const end = Math.min(range.end - offset, sizeBytes);
    offset += sizeBytes;
    return start < end ? [{ blob, sizeBytes, start, end }] : [];
  });
}
