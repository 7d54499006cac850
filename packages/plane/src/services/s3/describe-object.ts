import type { ObjectDescription } from './domain/object.ts';
import { metadataBytes, metadataBytesMax } from './domain/user-metadata.ts';
import { invalidStorageClass, metadataTooLarge } from './errors.ts';
import { bucketWithoutLock, invalidRedirect } from './setting-errors.ts';

/** Members that PutObject, CopyObject and CreateMultipartUpload share. */
export interface DescriptionInput {
  readonly CacheControl?: string | undefined;
  readonly ContentDisposition?: string | undefined;
  readonly ContentEncoding?: string | undefined;
  readonly ContentLanguage?: string | undefined;
  readonly ContentType?: string | undefined;
  readonly Expires?: Date | undefined;
  readonly Metadata?: Readonly<Record<string, string>> | undefined;
  readonly StorageClass?: string | undefined;
  readonly WebsiteRedirectLocation?: string | undefined;
}

const defaultContentType = 'binary/octet-stream';

/** What the client says of an object, checked. */
export function describeObject(input: DescriptionInput): ObjectDescription {
  const metadata = input.Metadata ?? {};
  const sizeBytes = metadataBytes(metadata);
  if (sizeBytes > metadataBytesMax) throw metadataTooLarge(sizeBytes, metadataBytesMax);
  checkRedirect(input.WebsiteRedirectLocation);
  return {
    headers: {
      contentType: input.ContentType ?? defaultContentType,
      cacheControl: input.CacheControl,
      contentDisposition: input.ContentDisposition,
      contentEncoding: input.ContentEncoding,
      contentLanguage: input.ContentLanguage,
      expires: input.Expires?.getTime(),
      websiteRedirectLocation: input.WebsiteRedirectLocation,
    },
    metadata: { ...metadata },
    storageClass: readStorageClass(input.StorageClass),
  };
}

function checkRedirect(location: string | undefined): void {
  if (location !== undefined && !/^(\/|https?:\/\/)/.test(location)) throw invalidRedirect();
}

/** Undefined for STANDARD. The class is kept and shown; bytes lie in the same place for all of them. */
function readStorageClass(storageClass: string | undefined): string | undefined {
  if (storageClass === undefined || storageClass === 'STANDARD') return undefined;
  if (!storageClasses.includes(storageClass)) throw invalidStorageClass(storageClass);
  return storageClass;
}

/** Those that a client may ask for in a general purpose bucket. Source: S3 API, PutObject (2026-11). */
const storageClasses: readonly string[] = [
  'STANDARD_IA',
  'ONEZONE_IA',
  'INTELLIGENT_TIERING',
  'GLACIER_IR',
  'GLACIER',
  'DEEP_ARCHIVE',
  'REDUCED_REDUNDANCY',
];

/** Reading an object of these needs a restore first, which this plane does not serve. */
export function isArchived(storageClass: string | undefined): boolean {
  return storageClass === 'GLACIER' || storageClass === 'DEEP_ARCHIVE';
}

export interface UnservedInput {
  readonly ObjectLockMode?: string | undefined;
  readonly ObjectLockRetainUntilDate?: Date | undefined;
  readonly ObjectLockLegalHoldStatus?: string | undefined;
}

/** No bucket has object lock, so nothing can be locked in it. */
export function refuseUnserved(input: UnservedInput): void {
  const { ObjectLockMode: mode, ObjectLockRetainUntilDate: until } = input;
  if (mode !== undefined || until !== undefined || input.ObjectLockLegalHoldStatus !== undefined)
    throw bucketWithoutLock();
}
