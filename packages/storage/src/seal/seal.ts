import { Buffer } from 'node:buffer';
import { Sealer } from './sealer.ts';

/** The sealed form of a stream, made while it passes. */
export async function* sealStream(
  source: AsyncIterable<Uint8Array>,
  dataKey: Uint8Array,
): AsyncGenerator<Uint8Array> {
  const sealer = new Sealer(dataKey);
  for await (const chunk of source) yield* sealer.push(chunk);
  yield* sealer.end();
}

/** For bytes that are all there. */
export function sealBytes(plain: Uint8Array, dataKey: Uint8Array): Buffer {
  const sealer = new Sealer(dataKey);
  return Buffer.concat([...sealer.push(plain), ...sealer.end()]);
}
