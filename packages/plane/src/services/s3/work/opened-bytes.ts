import { Buffer } from 'node:buffer';
import { Recent } from '@slipway/storage';
import type { Sealing } from '../encryption/object-keys.ts';

const keptBytesMax = 16 * 1024 * 1024;
/** Of an entry beside its bytes. */
const entryBytes = 200;

/**
 * The plain bytes of small blobs that were read or written of late, so that what is asked for again is not opened
 * again. Of SSE-S3 alone: bytes under a key of KMS or of a customer stay only as long as a request that may see them.
 * Blobs never change and their ids are never given twice, so nothing here can be out of date.
 */
export class OpenedBytes {
  readonly #kept = new Recent<Buffer>(keptBytesMax);

  get(blob: string): Buffer | undefined {
    return this.#kept.get(blob);
  }

  keep(blob: string, bytes: Uint8Array, { encryption }: Sealing): void {
    if (encryption.mode !== 'AES256') return;
    // A copy of its own: small buffers are slices of a larger one, which would stay as long as they do.
    const own = Buffer.allocUnsafeSlow(bytes.byteLength);
    own.set(bytes);
    this.#kept.keep(blob, own, own.length + entryBytes);
  }
}
