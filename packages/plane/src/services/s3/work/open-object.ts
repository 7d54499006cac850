import { createHash } from 'node:crypto';
import { SlipwayError } from '@slipway/base';
import { digestHere } from '@slipway/storage';
import type { ObjectLocation, OpenObject } from '#ports/object-store.ts';
import type { BucketRecord } from '../domain/bucket.ts';
import type { ObjectRecord } from '../domain/object.ts';
import type { S3Parts } from '../parts.ts';
import { refuseArchived } from '../read-target.ts';
import { blobsOf } from '../store/objects.ts';
import { objectBytes } from './object-bytes.ts';

/** An object that stays as it is until it is disposed of; to be called in the turn in which its record was read. */
export function openObject(
  parts: S3Parts,
  { bucket, location }: { readonly bucket: BucketRecord; readonly location: ObjectLocation },
  object: ObjectRecord,
): OpenObject {
  refuseArchived(object);
  const { segments, sizeBytes } = object;
  const sealing = parts.keys.open({ bucket, location }, object.encryption);
  const release = parts.blobs.pin(blobsOf(object));
  return {
    sizeBytes,
    contentId: contentIdOf(object),
    read: () =>
      verified(objectBytes(parts, { segments, sealing }, { start: 0, end: sizeBytes }), object),
    [Symbol.dispose]: release,
  };
}

/** Blobs never change, and their names are never given twice: what lies in the same ones is the same. */
function contentIdOf({ segments }: ObjectRecord): string {
  const names = segments.map(({ blob, sizeBytes }) => `${blob} ${sizeBytes}`);
  return createHash('sha256').update(names.join('\n')).digest('hex');
}

/** Of the parts of an upload only their own checksums may be known; then the seal of each piece has to do. */
function verified(
  bytes: AsyncIterable<Uint8Array>,
  { checksum: { algorithm, type, value } }: ObjectRecord,
): AsyncIterable<Uint8Array> {
  if (type !== 'FULL_OBJECT') return bytes;
  return digestHere({
    source: bytes,
    algorithms: [algorithm],
    async onDigests([digest = noBytes]) {
      if (Buffer.from(digest).toString('base64') === value) return;
      throw new SlipwayError({
        code: 'S3_CHECKSUM_BROKEN',
        message: `The bytes of an object do not have its checksum (${algorithm}). Run: slipway scrub`,
        params: { algorithm },
      });
    },
  });
}

const noBytes = new Uint8Array();
