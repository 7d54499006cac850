import { type Change, RecordConflict, type Records } from '@slipway/storage';
import type { BucketRecord } from '../domain/bucket.ts';
import { bucketTable, objectTable, recordValue, versioned, versionTable } from './tables.ts';

export interface Buckets {
  find(name: string): BucketRecord | undefined;
  /** In the order of the names. */
  list(): readonly BucketRecord[];
  /** False when the name is taken. */
  insert(bucket: BucketRecord): Promise<boolean>;
  /** False when there is no such bucket. No other change comes between what `change` saw and the commit. */
  update(name: string, change: (bucket: BucketRecord) => BucketRecord): Promise<boolean>;
  /** `also` goes with the bucket or stays with it. */
  remove(name: string, also: readonly Change[]): Promise<'removed' | 'missing' | 'not-empty'>;
}

export function bucketStore(records: Records): Buckets {
  return {
    find(name) {
      const stored = records.get(bucketTable, name);
      return stored && recordValue<BucketRecord>(stored);
    },
    list: () => records.list(bucketTable).map(recordValue<BucketRecord>),
    async insert(bucket) {
      const put = { kind: 'put', table: bucketTable, key: bucket.name, value: bucket } as const;
      return commits(records, [{ ...put, expect: { kind: 'absent' } }]);
    },
    async update(name, change) {
      for (;;) {
        const stored = records.get(bucketTable, name);
        if (!stored) return false;
        const { value, version } = versioned<BucketRecord>(stored);
        const put = { kind: 'put', table: bucketTable, key: name, value: change(value) } as const;
        if (await commits(records, [{ ...put, expect: { kind: 'version', version } }])) return true;
      }
    },
    async remove(name, also) {
      const isRemoved = await commits(records, [
        { kind: 'delete', table: bucketTable, key: name, expect: { kind: 'present' } },
        // In the same commit, because an object may be put while the bucket is being deleted.
        { kind: 'check-none', table: objectTable, prefix: `${name}/` },
        { kind: 'check-none', table: versionTable, prefix: `${name}/` },
        ...also,
      ]);
      if (isRemoved) return 'removed';
      return records.get(bucketTable, name) ? 'not-empty' : 'missing';
    },
  };
}

async function commits(records: Records, changes: readonly Change[]): Promise<boolean> {
  try {
    await records.commit(changes);
    return true;
  } catch (error) {
    if (error instanceof RecordConflict) return false;
    throw error;
  }
}

/** Holds while the bucket exists: goes with every commit that puts something into it. */
export function inBucket(name: string): Change {
  return { kind: 'check', table: bucketTable, key: name, expect: { kind: 'present' } };
}
