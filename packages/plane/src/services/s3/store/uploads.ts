import { type Change, RecordConflict, type Records } from '@slipway/storage';
import { ageMark } from '../domain/lifecycle.ts';
import type { Scan } from '../domain/listing.ts';
import { isUploadId, type PartRecord, type UploadRecord } from '../domain/upload.ts';
import { inBucket } from './buckets.ts';
import {
  type ObjectLocation,
  partRecordKey,
  partTable,
  recordValue,
  uploadRecordKey,
  uploadTable,
  type Versioned,
  versioned,
} from './tables.ts';

export interface ListedUpload {
  /** Key of the object, NUL, upload id. */
  readonly key: string;
  readonly name: string;
  readonly upload: UploadRecord;
}

export interface Uploads {
  find(location: ObjectLocation, uploadId: string): Versioned<UploadRecord> | undefined;
  scan(bucket: string): Scan<ListedUpload>;
  /** False when the bucket is gone. */
  insert(location: ObjectLocation, upload: UploadRecord): Promise<boolean>;
  /** In the order of the numbers. */
  parts(uploadId: string, range?: PartRange): readonly Versioned<PartRecord>[];
  /** Puts or replaces a part; answers with the one that it replaced, or 'missing' when the upload is gone. */
  putPart(location: ObjectLocation, put: PartPut): Promise<PartRecord | undefined | 'missing'>;
  /** Changes that end an upload: its record and those of these parts, each as it was read. */
  removal(
    location: ObjectLocation,
    upload: Versioned<UploadRecord>,
    parts: readonly Versioned<PartRecord>[],
  ): readonly Change[];
  /** Removes parts that came in while their upload was ended; answers with them. */
  removeParts(uploadId: string): Promise<readonly PartRecord[]>;
}

export interface PartPut {
  readonly uploadId: string;
  readonly part: PartRecord;
  /** Committed with the part. */
  readonly also: readonly Change[];
}

export interface PartRange {
  /** Only parts with a larger number. */
  readonly after: number;
  readonly limit: number;
}

export function uploadStore(records: Records, planeNow: () => number): Uploads {
  return {
    find(location, uploadId) {
      if (!isUploadId(uploadId)) return undefined;
      const stored = records.get(uploadTable, uploadRecordKey(location, uploadId));
      return stored && versioned<UploadRecord>(stored);
    },
    scan: (bucket) => (range) => scanUploads(records, bucket, range),
    async insert(location, upload) {
      const key = uploadRecordKey(location, upload.uploadId);
      const value = { ...upload, ...ageMark(upload.initiatedAt, planeNow()) };
      const put: Change = { kind: 'put', table: uploadTable, key, value };
      return !(await conflictOf(records, [inBucket(location.bucket), put]));
    },
    parts: (uploadId, range) => listParts(records, uploadId, range).map(versioned<PartRecord>),
    putPart: (location, put) => putPart(records, uploadRecordKey(location, put.uploadId), put),
    removal: (location, upload, parts) => removal(location, upload, parts),
    async removeParts(uploadId) {
      const parts = listParts(records, uploadId);
      if (parts.length === 0) return [];
      await records.commit(
        parts.map(({ key }) => ({ kind: 'delete', table: partTable, key }) as const),
      );
      return parts.map(recordValue<PartRecord>);
    },
  };
}

function listParts(records: Records, uploadId: string, range?: PartRange) {
  return records.list(partTable, {
    prefix: `${uploadId}/`,
    ...(range && { after: partRecordKey(uploadId, range.after), limit: range.limit }),
  });
}

function scanUploads(
  records: Records,
  bucket: string,
  { prefix, from, after, limit }: Parameters<Scan<ListedUpload>>[0],
): readonly ListedUpload[] {
  const start = `${bucket}/`;
  const stored = records.list(uploadTable, {
    prefix: start + prefix,
    limit,
    ...(from === undefined ? undefined : { from: start + from }),
    ...(after === undefined ? undefined : { after: start + after }),
  });
  return stored.map((record) => {
    const key = record.key.slice(start.length);
    const name = key.slice(0, key.lastIndexOf('\0'));
    return { key, name, upload: recordValue<UploadRecord>(record) };
  });
}

async function putPart(
  records: Records,
  uploadKey: string,
  { uploadId, part, also }: PartPut,
): Promise<PartRecord | undefined | 'missing'> {
  const key = partRecordKey(uploadId, part.partNumber);
  for (;;) {
    const stored = records.get(partTable, key);
    const conflict = await conflictOf(records, [
      { kind: 'check', table: uploadTable, key: uploadKey, expect: { kind: 'present' } },
      {
        kind: 'put',
        table: partTable,
        key,
        value: part,
        expect: stored ? { kind: 'version', version: stored.version } : { kind: 'absent' },
      },
      ...also,
    ]);
    if (!conflict) return stored && recordValue<PartRecord>(stored);
    if (conflict.table === uploadTable) return 'missing';
  }
}

function removal(
  location: ObjectLocation,
  upload: Versioned<UploadRecord>,
  parts: readonly Versioned<PartRecord>[],
): readonly Change[] {
  const { uploadId } = upload.value;
  const expect = (version: number) => ({ kind: 'version', version }) as const;
  return [
    {
      kind: 'delete',
      table: uploadTable,
      key: uploadRecordKey(location, uploadId),
      expect: expect(upload.version),
    },
    ...parts.map(({ value, version }) => {
      const key = partRecordKey(uploadId, value.partNumber);
      return { kind: 'delete', table: partTable, key, expect: expect(version) } as const;
    }),
  ];
}

async function conflictOf(
  records: Records,
  changes: readonly Change[],
): Promise<RecordConflict | undefined> {
  try {
    await records.commit(changes);
    return undefined;
  } catch (error) {
    if (error instanceof RecordConflict) return error;
    throw error;
  }
}
