import type { Change, Expectation, Records } from '@slipway/storage';
import type { ObjectRecord } from '../domain/object.ts';
import {
  type DeleteMarker,
  isDeleteMarker,
  nullVersionId,
  orderOf,
  type StoredVersion,
  type VersioningStatus,
} from '../domain/version.ts';
import {
  type ObjectLocation,
  objectRecordKey,
  objectTable,
  type Versioned,
  versionRecordKey,
  versionTable,
} from './tables.ts';
import { findOlder, newestOlder, type OlderVersion, olderVersions } from './versions.ts';

/** What a write does to the records of a key, and what it takes away. */
export interface VersionChanges {
  readonly changes: readonly Change[];
  /** Its bytes are not named any more. */
  readonly removed: StoredVersion | undefined;
  /** What then is the newest version, where the write made one. */
  readonly written?: StoredVersion;
}

/** A key of a versioned bucket, as it was read under its lock. */
export interface VersionedKey {
  readonly records: Records;
  readonly location: ObjectLocation;
  readonly status: VersioningStatus;
  readonly current: Versioned<ObjectRecord> | undefined;
  /** By the plane's clock. */
  readonly planeNow: number;
}

/** A new object on top; the one before stays as an older version, unless both are null versions. */
export function changesOfPut(
  key: VersionedKey,
  object: ObjectRecord,
  order: string,
): VersionChanges & { readonly written: ObjectRecord } {
  const versionId = key.status === 'Enabled' ? order : undefined;
  const written: ObjectRecord = { ...object, order, versionId };
  const { changes, removed } = makeWay(key);
  const put = { kind: 'put', table: objectTable, key: objectRecordKey(key.location) } as const;
  const expect = expectationOf(key.current);
  return { changes: [...changes, { ...put, value: written, expect }], removed, written };
}

/** A delete marker on top. */
export function changesOfMarker(
  key: VersionedKey,
  marker: Omit<DeleteMarker, 'isDeleteMarker' | 'versionId'>,
): VersionChanges {
  const versionId = key.status === 'Enabled' ? marker.order : undefined;
  const written: DeleteMarker = { isDeleteMarker: true, ...marker, versionId };
  const { changes, removed } = makeWay(key);
  const put: Change = {
    kind: 'put',
    table: versionTable,
    key: versionRecordKey(key.location, written.order),
    value: written,
  };
  const gone: readonly Change[] = key.current ? [deletion(key.location, key.current)] : [];
  return { changes: [...gone, ...changes, put], removed, written };
}

/** The current object becomes an older version; where versioning is suspended, the null version makes way. */
function makeWay({ records, location, status, current, planeNow }: VersionedKey): VersionChanges {
  const isNull = current !== undefined && current.value.versionId === undefined;
  if (status === 'Suspended' && isNull) return { changes: [], removed: current.value };
  const archived: readonly Change[] = current ? [archive(location, current.value, planeNow)] : [];
  const old = status === 'Suspended' ? findOlder(records, location, nullVersionId) : undefined;
  return old
    ? { changes: [...archived, olderDeletion(old)], removed: old.value }
    : { changes: archived, removed: undefined };
}

function archive(location: ObjectLocation, object: ObjectRecord, noncurrentSince: number): Change {
  const order = orderOf(object);
  const key = versionRecordKey(location, order);
  const value = { ...object, order, noncurrentSince };
  return { kind: 'put', table: versionTable, key, value };
}

/** One version is taken away; what was below it becomes the current object, unless it is a delete marker. */
export function changesOfRemoval(key: VersionedKey, versionId: string): VersionChanges {
  const { records, location, current } = key;
  if (current && (current.value.versionId ?? nullVersionId) === versionId) {
    const below = newestOlder(records, location);
    const changes = [deletion(location, current), ...promotion(location, below)];
    return { changes, removed: current.value };
  }
  const old = findOlder(records, location, versionId);
  if (!old) return { changes: [], removed: undefined };
  return { changes: [olderDeletion(old), ...uncovered(key, old)], removed: old.value };
}

/** What the removal of the delete marker on top brings back. */
function uncovered({ records, location, current }: VersionedKey, old: OlderVersion) {
  if (current || !isDeleteMarker(old.value)) return [];
  const [top, below] = olderVersions(records, location, 2);
  return top?.recordKey === old.recordKey ? promotion(location, below) : [];
}

function promotion(location: ObjectLocation, below: OlderVersion | undefined): readonly Change[] {
  if (!below || isDeleteMarker(below.value)) return [];
  return [
    olderDeletion(below),
    { kind: 'put', table: objectTable, key: objectRecordKey(location), value: below.value },
  ];
}

function deletion(location: ObjectLocation, current: Versioned<ObjectRecord>): Change {
  const expect = expectationOf(current);
  return { kind: 'delete', table: objectTable, key: objectRecordKey(location), expect };
}

function olderDeletion({ recordKey, version }: OlderVersion): Change {
  const expect = { kind: 'version', version } as const;
  return { kind: 'delete', table: versionTable, key: recordKey, expect };
}

function expectationOf(current: Versioned<ObjectRecord> | undefined): Expectation {
  return current ? { kind: 'version', version: current.version } : { kind: 'absent' };
}
