import type { Records, StoredRecord } from '@slipway/storage';
import type { ObjectEncryption } from '../domain/encryption.ts';
import type { ObjectRecord, Segment } from '../domain/object.ts';
import type { PartRecord, UploadRecord } from '../domain/upload.ts';
import { isDeleteMarker, type StoredVersion } from '../domain/version.ts';
import {
  type ObjectLocation,
  objectTable,
  partTable,
  recordValue,
  uploadIdOf,
  uploadTable,
  versionTable,
} from '../store/tables.ts';

/** Something whose bytes are stored: an object, an older version of one, or a part of an upload. */
export interface StoredItem {
  readonly location: ObjectLocation;
  readonly versionId?: string | undefined;
  readonly uploadId?: string | undefined;
  readonly partNumber?: number | undefined;
  readonly encryption: ObjectEncryption | undefined;
  readonly segments: readonly Segment[];
  /** Of the whole, where one was computed. */
  readonly checksum?: ObjectRecord['checksum'];
}

const recordsPerPage = 200;

/**
 * Every stored item, each as it is in the turn in which it is given: whoever pins its blobs in that turn finds them,
 * however much is written meanwhile.
 */
export function* storedItems(records: Records): Generator<StoredItem> {
  const uploads = uploadsById(records);
  for (const table of [partTable, objectTable, versionTable]) {
    for (const key of keysOf(records, table)) {
      const stored = records.get(table, key);
      const item = stored && itemOf(table, stored, uploads);
      if (item) yield item;
    }
  }
}

function* keysOf(records: Records, table: string): Generator<string> {
  let after: string | undefined;
  do {
    const range = { limit: recordsPerPage, ...(after !== undefined && { after }) };
    const page = records.list(table, range);
    for (const { key } of page) yield key;
    after = page.at(-1)?.key;
  } while (after !== undefined);
}

type Uploads = ReadonlyMap<
  string,
  { readonly location: ObjectLocation; readonly upload: UploadRecord }
>;

function uploadsById(records: Records): Uploads {
  const entries = records.list(uploadTable).map((stored) => {
    const upload = recordValue<UploadRecord>(stored);
    return [upload.uploadId, { location: locationOf(stored.key), upload }] as const;
  });
  return new Map(entries);
}

function itemOf(table: string, stored: StoredRecord, uploads: Uploads): StoredItem | undefined {
  if (table === partTable) return partItem(stored, uploads);
  const version = recordValue<StoredVersion>(stored);
  if (isDeleteMarker(version)) return undefined;
  const { versionId, encryption, segments, checksum } = version;
  return { location: locationOf(stored.key), versionId, encryption, segments, checksum };
}

function partItem(stored: StoredRecord, uploads: Uploads): StoredItem | undefined {
  const { blob, sizeBytes, partNumber } = recordValue<PartRecord>(stored);
  const uploadId = uploadIdOf(stored.key);
  const known = uploads.get(uploadId);
  if (blob === undefined || !known) return undefined;
  const { encryption } = known.upload.description;
  return {
    location: known.location,
    uploadId,
    partNumber,
    encryption,
    segments: [{ blob, sizeBytes }],
  };
}

/** A bucket name holds no slash; what stands behind a NUL orders versions and uploads, unless it is of the key. */
function locationOf(recordKey: string): ObjectLocation {
  const slash = recordKey.indexOf('/');
  const rest = recordKey.slice(slash + 1);
  const end = /\0[0-9a-z]{32,42}$/.exec(rest)?.index;
  return { bucket: recordKey.slice(0, slash), key: rest.slice(0, end) };
}
