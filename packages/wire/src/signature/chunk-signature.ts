import { sha256Hex } from './canonical-request.ts';
import { hmac, scopeText } from './signing-key.ts';
import type { VerifiedSignature } from './verify-signature.ts';

const emptyHash = sha256Hex('');

/**
 * The signatures of a streamed body: each chunk is signed together with the signature before it, the first one with
 * the header's. Source: https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-streaming.html (2026-11).
 */
export class ChunkSignatures {
  readonly #seed: VerifiedSignature;
  #previous: string;

  constructor(seed: VerifiedSignature) {
    this.#seed = seed;
    this.#previous = seed.signature;
  }

  /** Signature of the next chunk, of which the SHA-256 in hexadecimal is given; the last one is empty. */
  next(dataHash: string): string {
    return this.#sign('AWS4-HMAC-SHA256-PAYLOAD', [emptyHash, dataHash]);
  }

  /** Signature of the trailing headers: `name:value\n` for each. */
  trailer(text: string): string {
    return this.#sign('AWS4-HMAC-SHA256-TRAILER', [sha256Hex(text)]);
  }

  #sign(algorithm: string, hashes: readonly string[]): string {
    const { timestamp, scope, key } = this.#seed;
    const text = [algorithm, timestamp, scopeText(scope), this.#previous, ...hashes].join('\n');
    this.#previous = hmac(key, text).toString('hex');
    return this.#previous;
  }
}
