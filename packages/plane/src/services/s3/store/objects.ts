import { type Change, type Expectation, RecordConflict, type Records } from '@slipway/storage';
import type { BucketRecord } from '../domain/bucket.ts';
import { ageMark } from '../domain/lifecycle.ts';
import type { Scan } from '../domain/listing.ts';
import type { ObjectRecord } from '../domain/object.ts';
import { nullVersionId, type StoredVersion, versionOrder } from '../domain/version.ts';
import { noSuchBucket } from '../errors.ts';
import { inBucket } from './buckets.ts';
import { KeyedLock } from './keyed-lock.ts';
import {
  bucketTable,
  type ObjectLocation,
  objectRecordKey,
  objectTable,
  recordValue,
  versioned,
  versionTable,
} from './tables.ts';
import {
  changesOfMarker,
  changesOfPut,
  changesOfRemoval,
  type VersionChanges,
  type VersionedKey,
} from './version-changes.ts';
import { findOlder } from './versions.ts';

export interface ListedObject {
  readonly key: string;
  readonly object: ObjectRecord;
}

/** Sees the object that a write would replace; answers the new one, or throws a refusal. */
export type Decide = (current: ObjectRecord | undefined) => ObjectRecord;

export interface Written {
  /** Whose bytes nothing names any more. */
  readonly removed: StoredVersion | undefined;
  readonly written: ObjectRecord;
}

export interface Removal {
  /** Without one the key gets a delete marker, where the bucket is versioned. */
  readonly versionId?: string | undefined;
  /** Epoch milliseconds. */
  readonly at: number;
  /** May throw a refusal. */
  readonly check?: (current: ObjectRecord | undefined) => void;
}

export interface Removed {
  readonly removed: StoredVersion | undefined;
  readonly marker?: StoredVersion | undefined;
}

/** A version as it stands, and as a change of its tags or grants leaves it. */
export type Edit = (version: ObjectRecord) => ObjectRecord;

/** Where the times and ids of records come from. */
export interface Times {
  /** The machine's clock. */
  readonly now: () => number;
  /** The plane's clock, which lifecycle rules go by. */
  readonly planeNow: () => number;
  readonly uuid: () => string;
}

export interface Objects {
  find(location: ObjectLocation): ObjectRecord | undefined;
  scan(bucket: string): Scan<ListedObject>;
  /**
   * Puts an object atomically with the changes `also`. No other write comes between what `decide` saw and the commit:
   * it is asked again when one did.
   */
  write(location: ObjectLocation, decide: Decide, also?: readonly Change[]): Promise<Written>;
  /** Deletes the object, hides it under a delete marker, or takes one version away. */
  remove(location: ObjectLocation, removal: Removal): Promise<Removed>;
  /** False when there is no such version. */
  edit(location: ObjectLocation, versionId: string | undefined, edit: Edit): Promise<boolean>;
}

export function objectStore(records: Records, times: Times): Objects {
  const locks = new KeyedLock();
  const orders = new Orders(times);
  const writer: Writer = { records, orders, planeNow: times.planeNow };
  const versionedRun = <Result>(location: ObjectLocation, task: () => Promise<Result>) =>
    locks.run(objectRecordKey(location), task);
  return {
    find(location) {
      const stored = records.get(objectTable, objectRecordKey(location));
      return stored && recordValue<ObjectRecord>(stored);
    },
    scan: (bucket) => (range) => scanBucket(records, bucket, range),
    async write(location, decide, also = []) {
      const request = { decide, also };
      for (;;) {
        if (isVersioned(records, location)) {
          return await versionedRun(location, () => putVersion(writer, location, request));
        }
        const written = await tryPut(writer, location, request);
        if (written) return written;
      }
    },
    async remove(location, removal) {
      const remove = () => removeObject(writer, location, removal);
      return isVersioned(records, location) ? versionedRun(location, remove) : remove();
    },
    edit: (location, versionId, edit) =>
      versionedRun(location, () => editVersion(records, { location, versionId }, edit)),
  };
}

interface Writer {
  readonly records: Records;
  readonly orders: Orders;
  readonly planeNow: () => number;
}

/** Orders of versions grow also within a millisecond, and when the machine's clock is set back. */
class Orders {
  readonly #times: Times;
  #last = 0;

  constructor(times: Times) {
    this.#times = times;
  }

  next(): string {
    this.#last = Math.max(this.#last + 1, this.#times.now() * 1_000 + 1);
    return versionOrder(this.#last, this.#times.uuid());
  }
}

function statusOf(records: Records, { bucket }: ObjectLocation) {
  const stored = records.get(bucketTable, bucket);
  return stored && recordValue<BucketRecord>(stored).versioning;
}

function isVersioned(records: Records, location: ObjectLocation): boolean {
  return statusOf(records, location) !== undefined;
}

function scanBucket(
  records: Records,
  bucket: string,
  { prefix, from, after, limit }: Parameters<Scan<ListedObject>>[0],
): readonly ListedObject[] {
  const start = `${bucket}/`;
  const stored = records.list(objectTable, {
    prefix: start + prefix,
    limit,
    ...(from === undefined ? undefined : { from: start + from }),
    ...(after === undefined ? undefined : { after: start + after }),
  });
  return stored.map((record) => ({
    key: record.key.slice(start.length),
    object: recordValue<ObjectRecord>(record),
  }));
}

function readCurrent(records: Records, location: ObjectLocation) {
  const stored = records.get(objectTable, objectRecordKey(location));
  return stored && versioned<ObjectRecord>(stored);
}

interface Put {
  readonly decide: Decide;
  readonly also: readonly Change[];
}

/** Into a bucket without versions; undefined when another write came between, or versions came on. */
async function tryPut(
  { records, planeNow }: Writer,
  location: ObjectLocation,
  { decide, also }: Put,
): Promise<Written | undefined> {
  const current = readCurrent(records, location);
  const object = aged(decide(current?.value), planeNow());
  const put = { kind: 'put', table: objectTable, key: objectRecordKey(location) } as const;
  const change: Change = { ...put, value: object, expect: expectationOf(current?.version) };
  const isDone = await commits(records, location, [change, ...also]);
  return isDone ? { removed: current?.value, written: object } : undefined;
}

async function putVersion(
  { records, orders, planeNow }: Writer,
  location: ObjectLocation,
  { decide, also }: Put,
): Promise<Written> {
  for (;;) {
    const current = readCurrent(records, location);
    const written = aged(decide(current?.value), planeNow());
    // A bucket that had versions has a status for ever; one that is gone makes the commit fail.
    const status = statusOf(records, location) ?? 'Suspended';
    const key: VersionedKey = { records, location, status, current, planeNow: planeNow() };
    const plan = changesOfPut(key, written, orders.next());
    if (await commits(records, location, [...plan.changes, ...also])) {
      return { removed: plan.removed, written: plan.written };
    }
  }
}

function aged(object: ObjectRecord, planeNow: number): ObjectRecord {
  const mark = ageMark(object.lastModified, planeNow);
  return mark.agesFrom === undefined ? object : { ...object, ...mark };
}

async function removeObject(
  { records, orders, planeNow }: Writer,
  location: ObjectLocation,
  { versionId, at, check }: Removal,
): Promise<Removed> {
  for (;;) {
    const current = readCurrent(records, location);
    check?.(current?.value);
    const status = statusOf(records, location);
    // Of a bucket that never was versioned, only the null version can be meant.
    const meant = versionId ?? (status ? undefined : nullVersionId);
    const key: VersionedKey = {
      ...{ records, location, current },
      status: status ?? 'Suspended',
      planeNow: planeNow(),
    };
    const plan: VersionChanges =
      meant === undefined
        ? changesOfMarker(key, {
            order: orders.next(),
            lastModified: at,
            ...ageMark(at, planeNow()),
          })
        : changesOfRemoval(key, meant);
    if (plan.changes.length === 0) return { removed: undefined };
    if (!(await commits(records, location, plan.changes))) continue;
    return { removed: plan.removed, marker: plan.written };
  }
}

async function editVersion(
  records: Records,
  { location, versionId }: { location: ObjectLocation; versionId: string | undefined },
  edit: Edit,
): Promise<boolean> {
  for (;;) {
    const change = editOf(records, { location, versionId }, edit);
    if (!change) return false;
    if (await commits(records, location, [change])) return true;
  }
}

function editOf(
  records: Records,
  { location, versionId }: { location: ObjectLocation; versionId: string | undefined },
  edit: Edit,
): Change | undefined {
  const current = readCurrent(records, location);
  if (current && (versionId ?? shown(current.value)) === shown(current.value)) {
    const expect = expectationOf(current.version);
    const value = edit(current.value);
    return { kind: 'put', table: objectTable, key: objectRecordKey(location), value, expect };
  }
  const older = versionId === undefined ? undefined : findOlder(records, location, versionId);
  if (!older || 'isDeleteMarker' in older.value) return undefined;
  const { recordKey: key, version, value } = older;
  const expect = { kind: 'version', version } as const;
  return { kind: 'put', table: versionTable, key, value: edit(value), expect };
}

function shown({ versionId }: ObjectRecord): string {
  return versionId ?? nullVersionId;
}

/** False when another write came between, so that the changes have to be thought over. */
async function commits(
  records: Records,
  location: ObjectLocation,
  changes: readonly Change[],
): Promise<boolean> {
  try {
    await records.commit([inBucket(location.bucket), ...changes]);
    return true;
  } catch (error) {
    if (!(error instanceof RecordConflict)) throw error;
    if (error.table === bucketTable) throw noSuchBucket(location.bucket);
    if (error.table === objectTable && error.key === objectRecordKey(location)) return false;
    if (error.table === versionTable) return false;
    throw error;
  }
}

function expectationOf(version: number | undefined): Expectation {
  return version === undefined ? { kind: 'absent' } : { kind: 'version', version };
}

export function blobsOf(version: StoredVersion | undefined): readonly string[] {
  if (!version || 'isDeleteMarker' in version) return [];
  return version.segments.map(({ blob }) => blob);
}
