import type { Buffer } from 'node:buffer';
import type { Scope } from '@slipway/base';
import type { EncryptionContext } from '#ports/kms-keys.ts';
import { decryptUnder, keyIdOf } from './ciphertext.ts';
import { incorrectKey, invalidCiphertext, unreachableKey } from './errors.ts';
import type { KeyRing, UsableKey } from './key-ring.ts';

export interface CiphertextInput {
  readonly ciphertext: Uint8Array;
  readonly context: EncryptionContext;
  /** The key that the client expects it to need. */
  readonly expectedKey?: string | undefined;
}

/** The plain bytes of a ciphertext and the key that they lay under. */
export function decryptCiphertext(
  ring: KeyRing,
  scope: Scope,
  { ciphertext, context, expectedKey }: CiphertextInput,
): { readonly plain: Buffer; readonly key: UsableKey } {
  const keyId = keyIdOf(ciphertext);
  const expected = expectedKey === undefined ? undefined : ring.find(scope, expectedKey);
  if (keyId === undefined) throw invalidCiphertext();
  if (expected && expected.keyId !== keyId) throw incorrectKey();
  const found = ring.findById(scope, keyId);
  if (!found) throw unreachableKey();
  const key = ring.use(found);
  const plain = openedBy(key, ciphertext, context);
  if (!plain) throw invalidCiphertext();
  return { plain, key };
}

/** Which of a key's materials a ciphertext lies under it does not say; only the right one opens it. */
function openedBy(
  key: UsableKey,
  ciphertext: Uint8Array,
  context: EncryptionContext,
): Buffer | undefined {
  for (const material of [key.material, ...key.olderMaterials]) {
    const plain = decryptUnder({ keyId: key.keyId, material }, ciphertext, context);
    if (plain) return plain;
  }
  return undefined;
}
