import type { MultipartChecksum } from './checksum.ts';
import type { ObjectDescription } from './object.ts';

/** Shape of a record in the table of multipart uploads: JSON. */
export interface UploadRecord {
  readonly uploadId: string;
  readonly description: ObjectDescription;
  readonly checksum: MultipartChecksum;
  /** Epoch milliseconds. */
  readonly initiatedAt: number;
  /** By the plane's clock, where that was not the machine's. */
  readonly agesFrom?: number | undefined;
  readonly initiator: string;
}

/** Shape of a record in the table of parts: JSON. */
export interface PartRecord {
  readonly partNumber: number;
  /** Undefined for an empty part. */
  readonly blob?: string | undefined;
  readonly sizeBytes: number;
  /** Without quotes. */
  readonly etag: string;
  /** Base64, of the upload's algorithm. */
  readonly checksum: string;
  readonly lastModified: number;
}

/** Source of the limits: https://docs.aws.amazon.com/AmazonS3/latest/userguide/qfacts.html (2026-11). */
export const partNumberMax = 10_000;
export const partBytesMin = 5 * 1024 ** 2;
export const partBytesMax = 5 * 1024 ** 3;
/** Of one PutObject, and of the source of one CopyObject. */
export const singleBytesMax = 5 * 1024 ** 3;

/**
 * Upload ids begin with the time of the start, so that their order is the order in which ListMultipartUploads lists
 * the uploads of a key.
 */
export function buildUploadId(startedAt: number, uuid: string): string {
  return startedAt.toString(36).padStart(timeCharacters, '0') + uuid.replaceAll('-', '');
}

const timeCharacters = 10;

export function isUploadId(text: string): boolean {
  return /^[0-9a-z]{10}[0-9a-f]{32}$/.test(text);
}
