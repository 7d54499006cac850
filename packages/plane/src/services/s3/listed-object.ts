import type { _Object } from '@aws-sdk/client-s3';
import { shownTime } from './domain/shown-time.ts';
import { quoted } from './object-answer.ts';
import type { ListedObject } from './store/objects.ts';

/** An object as listings show it. */
export function listedObject({ key, object }: ListedObject): _Object {
  return {
    Key: key,
    LastModified: shownTime(object.lastModified),
    ETag: quoted(object.etag),
    ChecksumAlgorithm: [object.checksum.algorithm],
    ChecksumType: object.checksum.type,
    Size: object.sizeBytes,
    // A class that was checked when the object was stored.
    StorageClass: (object.storageClass ?? 'STANDARD') as 'STANDARD',
  };
}
