import type { StoredRecord } from '@slipway/storage';

export const bucketTable = 's3/buckets';
export const objectTable = 's3/objects';
/** Versions that are not the current object: older ones, and delete markers. */
export const versionTable = 's3/versions';
export const uploadTable = 's3/uploads';
export const partTable = 's3/parts';
export const stateTable = 's3/state';

export interface ObjectLocation {
  readonly bucket: string;
  readonly key: string;
}

/** A bucket name holds no slash, so the key begins behind the first one. */
export function objectRecordKey({ bucket, key }: ObjectLocation): string {
  return `${bucket}/${key}`;
}

/** Below the object's key as uploads are; `order` sorts the newest first. */
export function versionRecordKey(location: ObjectLocation, order: string): string {
  return `${objectRecordKey(location)}\0${order}`;
}

/** Upload ids have one length, and NUL stands before every other character: uploads sort by key, then by age. */
export function uploadRecordKey(location: ObjectLocation, uploadId: string): string {
  return `${objectRecordKey(location)}\0${uploadId}`;
}

export function partRecordKey(uploadId: string, partNumber: number): string {
  return `${uploadId}/${String(partNumber).padStart(5, '0')}`;
}

export function uploadIdOf(partRecordKey: string): string {
  return partRecordKey.slice(0, partRecordKey.indexOf('/'));
}

export interface Versioned<Value> {
  readonly value: Value;
  readonly version: number;
}

/** Only this folder writes the tables of S3, so what comes out is what a typed `put` put in. */
export function versioned<Value>(stored: StoredRecord): Versioned<Value> {
  return { value: stored.value as Value, version: stored.version };
}

export function recordValue<Value>(stored: StoredRecord): Value {
  return stored.value as Value;
}
