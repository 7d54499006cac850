import { Buffer } from 'node:buffer';
import { createSecretKey, hkdfSync, type KeyObject } from 'node:crypto';

/**
 * The form of sealed bytes:
 *
 *   header  8 bytes of mark, 16 of salt, 4 of CRC-32
 *   frames  up to 64 KiB of AES-256-GCM ciphertext, 16 bytes of tag, 4 of CRC-32 of both
 *
 * Every blob has its own key, made of the data key and its salt, so that the nonce can be the number of the frame and
 * whether it is the last one: frames cannot change place, and an end that is missing or added is found (the STREAM
 * construction, https://eprint.iacr.org/2015/189). A range costs the frames that it touches. The CRCs let anybody look
 * for rot without a key.
 */
export const plainBytesPerFrame = 64 * 1024;
export const tagBytes = 16;
export const crcBytes = 4;
export const overheadBytes = tagBytes + crcBytes;
export const frameBytes = plainBytesPerFrame + overheadBytes;
export const saltBytes = 16;
export const headerBytes = 28;
export const dataKeyBytes = 32;
export const mark = Buffer.from('SLPWSEAL');

/** Where a frame stands: both go into its nonce. */
export interface FramePlace {
  readonly index: number;
  readonly isLast: boolean;
}

export function nonceOf({ index, isLast }: FramePlace): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeUInt32BE(index, 7);
  nonce[11] = isLast ? 1 : 0;
  return nonce;
}

/** Key objects: with keys as bytes, Node makes one at each use, which costs more than a small frame. */
export function frameKey(dataKey: Uint8Array, salt: Uint8Array): KeyObject {
  const secret = createSecretKey(dataKey);
  const key = hkdfSync('sha256', secret, salt, 'slipway sealed blob 1', dataKeyBytes);
  return createSecretKey(Buffer.from(key));
}

/** Frames of this many plain bytes; no bytes have one empty frame. */
export function frameCount(sizeBytes: number): number {
  return Math.max(1, Math.ceil(sizeBytes / plainBytesPerFrame));
}

/** How long sealed bytes are. */
export function sealedBytes(sizeBytes: number): number {
  return headerBytes + frameCount(sizeBytes) * overheadBytes + sizeBytes;
}
