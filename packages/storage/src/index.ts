export { openDiskBlobs } from './blobs/disk.ts';
export { syncFolder } from './blobs/folder-sync.ts';
export { memoryBlobs } from './blobs/memory.ts';
export { pinnedRead } from './blobs/pinned-read.ts';
export type { Blobs, ByteSpan, StoredBlob } from './blobs/port.ts';
export { smallBlobTable, withSmallBlobs } from './blobs/small.ts';
export { type DigestAlgorithm, type Digester, digesterOf, digestOf } from './digest/digester.ts';
export { Recent } from './recent.ts';
export { memoryRecords } from './records/memory.ts';
export {
  type Change,
  type Expectation,
  type KeyRange,
  RecordConflict,
  type Records,
  type StoredRecord,
} from './records/port.ts';
export { openRemoteRecords, type RemoteRecords } from './records/remote.ts';
export { fromRemote, type RemoteChange, toRemote } from './records/remote-change.ts';
export { openSqliteRecords } from './records/sqlite.ts';
export { dataKeyBytes, sealedBytes } from './seal/frame.ts';
export { openBytes, openStream, type Sealed, verifySealed } from './seal/open-seal.ts';
export { random } from './seal/random.ts';
export { sealBytes, sealStream } from './seal/seal.ts';
export { unwrap, wrap } from './seal/wrap.ts';
export { ByteThreads } from './threads/byte-threads.ts';
export { type DigestOrder, digestHere } from './threads/seal-here.ts';
