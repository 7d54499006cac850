import type { Records, StoredRecord } from '@slipway/storage';
import type { Scan } from '../domain/listing.ts';
import type { ObjectRecord } from '../domain/object.ts';
import { isDeleteMarker, nullVersionId, orderOf, type StoredVersion } from '../domain/version.ts';
import {
  type ObjectLocation,
  objectRecordKey,
  objectTable,
  recordValue,
  type Versioned,
  versioned,
  versionRecordKey,
  versionTable,
} from './tables.ts';

export interface ListedVersion {
  /** Key of the object, NUL, order of the version. */
  readonly key: string;
  readonly name: string;
  readonly version: StoredVersion;
  readonly isLatest: boolean;
}

/** An entry of the table of versions, with its key there. */
export interface OlderVersion extends Versioned<StoredVersion> {
  readonly recordKey: string;
}

export interface Versions {
  /** The version of an id, delete markers among them. */
  find(location: ObjectLocation, versionId: string): StoredVersion | undefined;
  /** The newest of a key: the current object, or the delete marker that hides the others. */
  newest(location: ObjectLocation): StoredVersion | undefined;
  /** By key, and from the newest to the oldest within a key. */
  scan(bucket: string): Scan<ListedVersion>;
}

export function versionStore(records: Records): Versions {
  return {
    find(location, versionId) {
      const current = currentOf(records, location);
      if (current && (current.versionId ?? nullVersionId) === versionId) return current;
      return findOlder(records, location, versionId)?.value;
    },
    newest: (location) => currentOf(records, location) ?? newestOlder(records, location)?.value,
    scan: (bucket) => (range) => scanVersions(records, bucket, range),
  };
}

function currentOf(records: Records, location: ObjectLocation): ObjectRecord | undefined {
  const stored = records.get(objectTable, objectRecordKey(location));
  return stored && recordValue<ObjectRecord>(stored);
}

/** A version that is not the current object. Only the null version has to be looked for. */
export function findOlder(
  records: Records,
  location: ObjectLocation,
  versionId: string,
): OlderVersion | undefined {
  if (versionId === nullVersionId) {
    return olderVersions(records, location).find(({ value }) => value.versionId === undefined);
  }
  const stored = records.get(versionTable, versionRecordKey(location, versionId));
  const older = stored && olderVersion(stored);
  return older?.value.versionId === undefined ? undefined : older;
}

export function newestOlder(records: Records, location: ObjectLocation): OlderVersion | undefined {
  return olderVersions(records, location, 1)[0];
}

/** From the newest to the oldest. */
export function olderVersions(
  records: Records,
  location: ObjectLocation,
  limit?: number,
): readonly OlderVersion[] {
  const prefix = versionRecordKey(location, '');
  return records
    .list(versionTable, { prefix, ...(limit !== undefined && { limit }) })
    .map(olderVersion);
}

function olderVersion(stored: StoredRecord): OlderVersion {
  return { ...versioned<StoredVersion>(stored), recordKey: stored.key };
}

type Range = Parameters<Scan<ListedVersion>>[0];
type Found = Omit<ListedVersion, 'isLatest'> & { readonly isCurrent: boolean };

/** Both tables, merged in the order of key and version. */
function scanVersions(records: Records, bucket: string, range: Range): readonly ListedVersion[] {
  const merged = [...scanCurrent(records, bucket, range), ...scanOlder(records, bucket, range)];
  merged.sort(compareKeys);
  return merged.slice(0, range.limit).map((found, index, all) => {
    const { isCurrent, ...listed } = found;
    const isFirst = all[index - 1]?.name !== found.name;
    const isLatest =
      isCurrent || (isFirst && isNewest(records, { bucket, key: found.name }, found.version));
    return { ...listed, isLatest };
  });
}

function isNewest(records: Records, location: ObjectLocation, version: StoredVersion): boolean {
  if (!isDeleteMarker(version) || currentOf(records, location)) return false;
  return newestOlder(records, location)?.value.order === version.order;
}

function scanCurrent(records: Records, bucket: string, range: Range): readonly Found[] {
  const start = `${bucket}/`;
  const from = cursorOf(range);
  return records
    .list(objectTable, {
      prefix: start + range.prefix,
      // The first one may lie before the cursor.
      limit: range.limit + 1,
      ...(from !== undefined && { from: start + from }),
    })
    .map((stored) => {
      const name = stored.key.slice(start.length);
      const version = recordValue<ObjectRecord>(stored);
      return { key: `${name}\0${orderOf(version)}`, name, version, isCurrent: true };
    })
    .filter(({ key }) => range.after === undefined || compareText(key, range.after) > 0);
}

/** The first object key that may lie in the range: the cursor without what stands behind the key in it. */
function cursorOf({ from, after }: Range): string | undefined {
  const cursor = from ?? after;
  if (cursor === undefined) return undefined;
  const end = cursor.lastIndexOf('\0');
  return end < 0 ? cursor : cursor.slice(0, end);
}

function scanOlder(records: Records, bucket: string, range: Range): readonly Found[] {
  const start = `${bucket}/`;
  return records
    .list(versionTable, {
      prefix: start + range.prefix,
      limit: range.limit,
      ...(range.from !== undefined && { from: start + range.from }),
      ...(range.after !== undefined && { after: start + range.after }),
    })
    .map((stored) => {
      const key = stored.key.slice(start.length);
      const name = key.slice(0, key.lastIndexOf('\0'));
      return { key, name, version: recordValue<StoredVersion>(stored), isCurrent: false };
    });
}

function compareKeys(left: Found, right: Found): number {
  return compareText(left.key, right.key);
}

/** UTF-8 binary order, which is not JavaScript's. */
function compareText(left: string, right: string): number {
  return Buffer.compare(Buffer.from(left), Buffer.from(right));
}
