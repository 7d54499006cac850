import { type DigestAlgorithm, digesterOf } from '../digest/digester.ts';
import { sealStream } from '../seal/seal.ts';

export interface DigestOrder {
  readonly source: AsyncIterable<Uint8Array>;
  readonly algorithms: readonly DigestAlgorithm[];
  /** Called with the digests of the source, in the order of the algorithms, before the stream ends; may refuse it. */
  readonly onDigests: (digests: readonly Uint8Array[]) => Promise<void>;
}

export interface SealOrder extends DigestOrder {
  /** As far as it is known beforehand; it decides only where the work is done. */
  readonly sizeBytes: number;
  readonly dataKey: Uint8Array;
  /** Nobody else holds the chunks of the source: their memory is given back as soon as they are sealed. */
  readonly isOwn?: boolean;
}

/** Seals and digests a stream on this thread. */
export function sealHere(order: SealOrder): AsyncGenerator<Uint8Array> {
  return sealStream(digestHere(order), order.dataKey);
}

/** The source as it is, digested while it passes. */
export async function* digestHere(order: DigestOrder): AsyncGenerator<Uint8Array> {
  const digesters = order.algorithms.map(digesterOf);
  for await (const chunk of order.source) {
    for (const digester of digesters) digester.update(chunk);
    yield chunk;
  }
  await order.onDigests(digesters.map((digester) => digester.digest()));
}
