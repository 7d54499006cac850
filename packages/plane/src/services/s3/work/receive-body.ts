import { Buffer } from 'node:buffer';
import { ByteThreads, type DigestOrder, digestHere, digestOf, sealBytes } from '@slipway/storage';
import type { S3Parts } from '../parts.ts';
import { Meter } from './meter.ts';
import type { Expected, ReceivedBody } from './received-body.ts';

/** Below it a body is gathered before it is stored: streaming costs more than the bytes. */
const smallBytesMax = 12 * 1024;

type Parts = Pick<S3Parts, 'blobs' | 'opened' | 'threads'>;

/**
 * Stores a body while it arrives, in constant memory, and compares it with what the client claimed. A body that is
 * not as claimed is refused before it exists as a blob.
 */
export async function receiveBody(
  parts: Parts,
  body: AsyncIterable<Uint8Array>,
  expected: Expected,
): Promise<ReceivedBody> {
  const { sizeBytes } = expected;
  const isSmall = sizeBytes !== undefined && sizeBytes <= smallBytesMax;
  return await (isSmall ? receiveSmall : receiveStream)(parts, body, expected);
}

async function receiveSmall(
  { blobs, opened }: Parts,
  body: AsyncIterable<Uint8Array>,
  expected: Expected,
): Promise<ReceivedBody> {
  const meter = new Meter(expected);
  const bytes = await gather(meter.counted(body));
  await meter.end(meter.algorithms.map((algorithm) => digestOf(algorithm, bytes)));
  // No blob for no bytes.
  if (bytes.length === 0) return meter.result([], []);
  const { sealing } = expected;
  const { id, changes } = await blobs.writeBytes(
    sealing ? sealBytes(bytes, sealing.dataKey) : bytes,
  );
  if (sealing) opened.keep(id, bytes, sealing);
  return meter.result([{ blob: id, sizeBytes: bytes.length }], changes);
}

async function receiveStream(
  { blobs, threads }: Parts,
  body: AsyncIterable<Uint8Array>,
  expected: Expected,
): Promise<ReceivedBody> {
  const { sealing, request, sizeBytes = 0 } = expected;
  const meter = new Meter(expected);
  const order: DigestOrder = {
    source: meter.counted(body),
    algorithms: meter.algorithms,
    onDigests: (digests) => meter.end(digests),
  };
  const signal = request?.signal;
  const stored = sealing
    ? threads.seal({
        ...order,
        sizeBytes,
        dataKey: sealing.dataKey,
        isOwn: expected.isOwn ?? false,
      })
    : digestHere(order);
  const { id, changes } = await blobs.write(stored, { signal, reuse: isThreaded(expected) });
  return meter.result([{ blob: id, sizeBytes: meter.sizeBytes }], changes);
}

/** Large enough for the threads, whose chunks are written before the next one is asked for. */
function isThreaded({ sealing, sizeBytes = 0 }: Expected): boolean {
  return sealing !== undefined && ByteThreads.isWorth(sizeBytes);
}

async function gather(body: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of body) chunks.push(chunk);
  const [only] = chunks;
  return chunks.length === 1 && only ? only : Buffer.concat(chunks);
}
