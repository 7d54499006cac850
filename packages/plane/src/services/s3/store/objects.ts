import { type Change, type Expectation, RecordConflict, type Records } from '@slipway/storage';
import type { Scan } from '../domain/listing.ts';
import type { ObjectRecord } from '../domain/object.ts';
import { noSuchBucket } from '../errors.ts';
import { inBucket } from './buckets.ts';
import {
  bucketTable,
  type ObjectLocation,
  objectRecordKey,
  objectTable,
  recordValue,
  versioned,
} from './tables.ts';

export interface ListedObject {
  readonly key: string;
  readonly object: ObjectRecord;
}

/** Sees the object that a write would replace; answers the new one, undefined to delete, or throws a refusal. */
export type Decide = (current: ObjectRecord | undefined) => ObjectRecord | undefined;

export interface Objects {
  find(location: ObjectLocation): ObjectRecord | undefined;
  scan(bucket: string): Scan<ListedObject>;
  /**
   * Replaces or deletes one object atomically with the changes `also`; answers with what stood there before. No other
   * write comes between what `decide` saw and the commit: it is asked again when one did.
   */
  write(
    location: ObjectLocation,
    decide: Decide,
    also?: readonly Change[],
  ): Promise<ObjectRecord | undefined>;
}

export function objectStore(records: Records): Objects {
  return {
    find(location) {
      const stored = records.get(objectTable, objectRecordKey(location));
      return stored && recordValue<ObjectRecord>(stored);
    },
    scan: (bucket) => (range) => scanBucket(records, bucket, range),
    async write(location, decide, also = []) {
      for (;;) {
        const outcome = await tryWrite(records, location, { decide, also });
        if (outcome !== 'again') return outcome.replaced;
      }
    },
  };
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

async function tryWrite(
  records: Records,
  location: ObjectLocation,
  { decide, also }: { readonly decide: Decide; readonly also: readonly Change[] },
): Promise<{ readonly replaced: ObjectRecord | undefined } | 'again'> {
  const key = objectRecordKey(location);
  const stored = records.get(objectTable, key);
  const current = stored && versioned<ObjectRecord>(stored);
  const next = decide(current?.value);
  if (!next && !current) return { replaced: undefined };
  const change = changeOf(key, next, current?.version ?? 0);
  try {
    await records.commit([inBucket(location.bucket), change, ...also]);
    return { replaced: current?.value };
  } catch (error) {
    if (!(error instanceof RecordConflict)) throw error;
    if (error.table === bucketTable) throw noSuchBucket(location.bucket);
    if (error.table === objectTable && error.key === key) return 'again';
    throw error;
  }
}

function changeOf(key: string, next: ObjectRecord | undefined, version: number): Change {
  const expect: Expectation = version === 0 ? { kind: 'absent' } : { kind: 'version', version };
  return next
    ? { kind: 'put', table: objectTable, key, value: next, expect }
    : { kind: 'delete', table: objectTable, key, expect };
}

export function blobsOf(object: ObjectRecord | undefined): readonly string[] {
  return object?.segments.map(({ blob }) => blob) ?? [];
}
