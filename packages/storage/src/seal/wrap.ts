import { Buffer } from 'node:buffer';
import { createCipheriv, createDecipheriv, createSecretKey, KeyObject } from 'node:crypto';
import { tagBytes } from './frame.ts';
import { random } from './random.ts';

const nonceBytes = 12;

/** A few bytes, most often a key, under another key: nonce, ciphertext and tag of AES-256-GCM. */
export function wrap(
  plain: Uint8Array,
  key: Uint8Array | KeyObject,
  context: Uint8Array | string,
): Buffer {
  const nonce = random(nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', secretOf(key), nonce);
  cipher.setAAD(Buffer.from(context));
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

/** Undefined when the key or the context is another one, or the bytes were changed. */
export function unwrap(
  wrapped: Uint8Array,
  key: Uint8Array | KeyObject,
  context: Uint8Array | string,
): Buffer | undefined {
  const tagAt = wrapped.byteLength - tagBytes;
  if (tagAt < nonceBytes) return undefined;
  const decipher = createDecipheriv('aes-256-gcm', secretOf(key), wrapped.subarray(0, nonceBytes));
  decipher.setAAD(Buffer.from(context));
  decipher.setAuthTag(wrapped.subarray(tagAt));
  const plain = decipher.update(wrapped.subarray(nonceBytes, tagAt));
  try {
    return Buffer.concat([plain, decipher.final()]);
  } catch {
    return undefined;
  }
}

/** See `frameKey`. */
function secretOf(key: Uint8Array | KeyObject): KeyObject {
  return key instanceof KeyObject ? key : createSecretKey(key);
}
