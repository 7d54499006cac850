import { Buffer } from 'node:buffer';
import { unwrap, wrap } from '@slipway/storage';
import type { EncryptionContext } from '#ports/kms-keys.ts';

/**
 * What Encrypt answers: a version, the id of the key, and the bytes under its material. Opaque to clients, as AWS's is.
 */
const version = 1;
const idBytes = 16;

export function encryptUnder(
  { keyId, material }: { readonly keyId: string; readonly material: Uint8Array },
  plain: Uint8Array,
  context: EncryptionContext,
): Buffer {
  const head = Buffer.from([version]);
  const id = Buffer.from(keyId.replaceAll('-', ''), 'hex');
  return Buffer.concat([head, id, wrap(plain, material, boundTo(keyId, context))]);
}

/** The key that the ciphertext needs; undefined when it is none of ours. */
export function keyIdOf(ciphertext: Uint8Array): string | undefined {
  if (ciphertext[0] !== version || ciphertext.byteLength <= 1 + idBytes) return undefined;
  const hex = Buffer.from(ciphertext.subarray(1, 1 + idBytes)).toString('hex');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

/** Undefined when the context is another one or the ciphertext was changed. */
export function decryptUnder(
  { keyId, material }: { readonly keyId: string; readonly material: Uint8Array },
  ciphertext: Uint8Array,
  context: EncryptionContext,
): Buffer | undefined {
  return unwrap(ciphertext.subarray(1 + idBytes), material, boundTo(keyId, context));
}

/** The same for the same pairs, in whatever order they came. */
function boundTo(keyId: string, context: EncryptionContext): string {
  const pairs = Object.entries(context).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([keyId, pairs]);
}
