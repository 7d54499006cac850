import type { ObjectRecord } from './object.ts';

/** A bucket that was never versioned has no status. */
export type VersioningStatus = 'Enabled' | 'Suspended';

/** What stands for a deleted key in a versioned bucket. */
export interface DeleteMarker {
  readonly isDeleteMarker: true;
  readonly order: string;
  /** Undefined for the null version. */
  readonly versionId?: string | undefined;
  /** Epoch milliseconds. */
  readonly lastModified: number;
  readonly agesFrom?: number | undefined;
  readonly noncurrentSince?: number | undefined;
  /** Account, where it is not the bucket's. */
  readonly ownerId?: string | undefined;
}

export type StoredVersion = ObjectRecord | DeleteMarker;

export function isDeleteMarker(version: StoredVersion): version is DeleteMarker {
  return 'isDeleteMarker' in version;
}

/** The version id as clients see it. */
export function shownVersionId({ versionId }: { readonly versionId?: string | undefined }): string {
  return versionId ?? nullVersionId;
}

/** What was written while versioning was off. */
export const nullVersionId = 'null';

const timeCharacters = 14;
const versionIdCharacters = timeCharacters + 18;
/** Microseconds that fourteen hexadecimal digits can count: until the year 4253. */
const lastMicrosecond = 2n ** 56n - 1n;

/**
 * Ids whose text order is from the newest to the oldest, so that a scan of the versions of a key is in S3's order.
 * `microseconds` must grow from one to the next.
 */
export function versionOrder(microseconds: number, uuid: string): string {
  const time = lastMicrosecond - BigInt(Math.floor(microseconds));
  return (
    time.toString(16).padStart(timeCharacters, '0') +
    uuid.replaceAll('-', '').slice(0, versionIdCharacters - timeCharacters)
  );
}

/** The place of a version among those of its key; what was written without versioning has its time only. */
export function orderOf(version: StoredVersion): string {
  const zeros = '0'.repeat(versionIdCharacters - timeCharacters);
  return version.order ?? versionOrder(version.lastModified * 1_000, zeros);
}

export function isVersionId(text: string): boolean {
  return text === nullVersionId || /^[0-9a-f]{32}$/.test(text);
}
