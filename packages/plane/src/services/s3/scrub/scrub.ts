import { Buffer } from 'node:buffer';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { SlipwayError } from '@slipway/base';
import { digesterOf, verifySealed } from '@slipway/storage';
import { AwsServiceError } from '@slipway/wire';
import type { Damage, ScrubOptions, ScrubReport } from '#ports/scrubber.ts';
import type { Segment } from '../domain/object.ts';
import type { S3Parts } from '../parts.ts';
import { type StoredItem, storedItems } from './stored-items.ts';

/**
 * Reads every stored byte and compares it with its checksums; with its key, where it is at hand, also with its tags.
 * What is damaged is reported and, when asked, taken aside: its object then answers an error and never wrong bytes.
 */
export async function scrub(
  parts: S3Parts,
  { quarantine, signal }: ScrubOptions,
): Promise<ScrubReport> {
  const damaged: Damage[] = [];
  let blobs = 0;
  let bytes = 0;
  for (const item of storedItems(parts.store.records)) {
    signal?.throwIfAborted();
    const release = parts.blobs.pin(item.segments.map(({ blob }) => blob));
    try {
      blobs += item.segments.length;
      bytes += item.segments.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
      damaged.push(...(await examine(parts, item)));
    } finally {
      release();
    }
    await nextTurn();
  }
  if (quarantine) for (const { blob } of damaged) await parts.blobs.quarantine(blob);
  return { blobs, bytes, damaged, isQuarantined: quarantine };
}

async function examine(parts: S3Parts, item: StoredItem): Promise<readonly Damage[]> {
  const faults: Damage[] = [];
  const dataKey = keyOf(parts, item);
  for (const segment of item.segments) {
    const fault = await faultOf(() => readSegment(parts, segment, { item, dataKey }));
    if (fault) faults.push(damageOf(item, segment, fault));
  }
  const [only, more] = item.segments;
  if (faults.length === 0 && !item.encryption && only && !more) {
    const isSame = await hasItsChecksum(parts, item);
    if (!isSame) faults.push(damageOf(item, only, 'damaged'));
  }
  return faults;
}

/** Undefined where the key is a customer's, or KMS does not give it: checksums are looked at without. */
function keyOf({ store, keys }: S3Parts, { location, encryption }: StoredItem): Buffer | undefined {
  const bucket = store.buckets.find(location.bucket);
  if (!bucket || !encryption || encryption.mode === 'customer') return undefined;
  try {
    return keys.open({ bucket, location }, encryption)?.dataKey;
  } catch (error) {
    if (error instanceof AwsServiceError) return undefined;
    throw error;
  }
}

async function readSegment(
  { blobs }: S3Parts,
  { blob, sizeBytes }: Segment,
  { item, dataKey }: { readonly item: StoredItem; readonly dataKey: Buffer | undefined },
): Promise<void> {
  if (item.encryption) {
    const read = (span: { readonly start: number; readonly end: number }) => blobs.read(blob, span);
    await verifySealed({ name: blob, read, sizeBytes }, dataKey);
    return;
  }
  for await (const _ of blobs.read(blob, { start: 0, end: sizeBytes }));
}

/** Of one segment that lies as it is. A composite checksum cannot be computed anew from it. */
async function hasItsChecksum({ blobs }: S3Parts, item: StoredItem): Promise<boolean> {
  if (item.checksum?.type !== 'FULL_OBJECT') return true;
  const digester = digesterOf(item.checksum.algorithm);
  for (const { blob } of item.segments) {
    for await (const chunk of blobs.read(blob)) digester.update(chunk);
  }
  return Buffer.from(digester.digest()).toString('base64') === item.checksum.value;
}

async function faultOf(read: () => Promise<void>): Promise<Damage['fault'] | undefined> {
  try {
    await read();
    return undefined;
  } catch (error) {
    if (!(error instanceof SlipwayError)) throw error;
    if (error.code === 'STORAGE_BLOB_MISSING') return 'missing';
    const isDamage = error.code === 'STORAGE_SEAL_BROKEN' || error.code === 'STORAGE_BLOB_DAMAGED';
    if (isDamage) return 'damaged';
    throw error;
  }
}

function damageOf(
  { location, versionId, uploadId, partNumber }: StoredItem,
  { blob }: Segment,
  fault: Damage['fault'],
): Damage {
  return { ...location, versionId, uploadId, partNumber, blob, fault };
}
