export type { Blobs, StoredBlob } from './blobs/port.ts';
export { type Change, type Expectation, type KeyRange, RecordConflict, type Records, type StoredRecord } from './records/port.ts';
