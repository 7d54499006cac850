import type { KeyObject } from 'node:crypto';
import type { SignatureScope } from './credential.ts';
import { signingKey } from './signing-key.ts';

const keysMax = 1000;

/**
 * Signing keys that were made already: one is good for a day, region and service, and making it costs four HMACs.
 */
export class SigningKeys {
  readonly #keys = new Map<string, { readonly secret: string; readonly key: KeyObject }>();

  of(secretAccessKey: string, scope: SignatureScope): KeyObject {
    const { accessKeyId, date, region, signingName } = scope;
    const name = `${date}/${region}/${signingName}/${accessKeyId}`;
    const known = this.#keys.get(name);
    if (known?.secret === secretAccessKey) return known.key;
    const key = signingKey(secretAccessKey, scope);
    // Dates and regions come from outside: the limit keeps the map small.
    if (this.#keys.size >= keysMax) this.#keys.clear();
    this.#keys.set(name, { secret: secretAccessKey, key });
    return key;
  }
}
