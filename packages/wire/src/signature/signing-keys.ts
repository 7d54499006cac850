import { hash } from 'node:crypto';
import type { SignatureScope } from './credential.ts';
import { signingKey } from './signing-key.ts';

const keysMax = 1000;

/**
 * Signing keys that were made already: one is good for a day, region and service, and making it costs four HMACs.
 * The secret is kept as a digest only, to know when it has changed.
 */
export class SigningKeys {
  readonly #keys = new Map<string, { readonly secret: string; readonly key: Buffer }>();

  of(secretAccessKey: string, scope: SignatureScope): Buffer {
    const { accessKeyId, date, region, signingName } = scope;
    const name = `${date}/${region}/${signingName}/${accessKeyId}`;
    const secret = hash('sha256', secretAccessKey);
    const known = this.#keys.get(name);
    if (known?.secret === secret) return known.key;
    const key = signingKey(secretAccessKey, scope);
    // Dates and regions come from outside: the limit keeps the map small.
    if (this.#keys.size >= keysMax) this.#keys.clear();
    this.#keys.set(name, { secret, key });
    return key;
  }
}
