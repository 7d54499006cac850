// A thread that seals, opens and digests blocks of bytes. It keeps nothing but digests that are under way.
import { Buffer } from 'node:buffer';
import { createSecretKey } from 'node:crypto';
import { readSync } from 'node:fs';
import { parentPort } from 'node:worker_threads';
import { type Digester, digesterOf } from '../digest/digester.ts';
import { giveBack } from '../give-back.ts';
import { frameBytes, headerBytes, plainBytesPerFrame } from '../seal/frame.ts';
import { openFrame } from '../seal/open-seal.ts';
import { sealFrame } from '../seal/sealer.ts';
import type { Answered, Asked, FrameRun, Task } from './task.ts';

type Outcome<Kind = Answered> = Kind extends Answered ? Omit<Kind, 'id'> : never;
type SealTask = Extract<Task, { readonly sealed: unknown }>;

const streams = new Map<number, readonly Digester[]>();

function digest({ stream, algorithms, plain, sizeBytes }: Task & { kind: 'digest' }): Outcome {
  let digesters = streams.get(stream);
  if (!digesters) {
    digesters = algorithms.map(digesterOf);
    streams.set(stream, digesters);
  }
  const bytes = Buffer.from(plain, 0, sizeBytes);
  for (const digester of digesters) digester.update(bytes);
  return { sizeBytes };
}

function endDigest({ stream }: Task & { kind: 'end-digest' }): Outcome {
  const digesters = streams.get(stream) ?? [];
  streams.delete(stream);
  return { digests: digesters.map((digester) => digester.digest()) };
}

function seal({ frames, plain, sealed, sealedAt, sizeBytes }: SealTask): Outcome {
  const { first, count, isEnd } = frames;
  const key = createSecretKey(frames.key);
  const target = Buffer.from(sealed, sealedAt);
  let made = 0;
  for (let at = 0; at < count; at += 1) {
    const start = at * plainBytesPerFrame;
    const bytes = Buffer.from(plain, start, Math.min(plainBytesPerFrame, sizeBytes - start));
    const place = { index: first + at, isLast: isEnd && at === count - 1 };
    for (const piece of sealFrame([bytes], { key, place })) {
      target.set(piece, made);
      made += piece.byteLength;
      giveBack(piece);
    }
  }
  return { sizeBytes: made };
}

function open({ frames, plain, sealed, sealedAt, sizeBytes }: SealTask): Outcome {
  const source = Buffer.from(sealed, sealedAt, sizeBytes);
  return openFrames(frames, plain, (at) => source.subarray(at * frameBytes, (at + 1) * frameBytes));
}

/** Frame by frame: what was just read is still in the processor's cache when it is opened. */
function openFile({ descriptor, frames, plain }: Task & { kind: 'open-file' }): Outcome {
  return openFrames(frames, plain, (at) => {
    const start = headerBytes + (frames.first + at) * frameBytes;
    return read.subarray(0, readSync(descriptor, read, 0, frameBytes, start));
  });
}

const read = Buffer.alloc(frameBytes);

function openFrames(
  { key: keyBytes, first, count, isEnd }: FrameRun,
  plain: SharedArrayBuffer,
  frameAt: (at: number) => Buffer,
): Outcome {
  const key = createSecretKey(keyBytes);
  const target = Buffer.from(plain);
  let made = 0;
  for (let at = 0; at < count; at += 1) {
    const frame = frameAt(at);
    const place = { index: first + at, isLast: isEnd && at === count - 1 };
    try {
      const bytes = openFrame({ name: '' }, frame, { key, place });
      target.set(bytes, made);
      made += bytes.length;
      giveBack(bytes);
    } catch {
      return { brokenFrame: place.index };
    }
  }
  return { sizeBytes: made };
}

function work(task: Task): Outcome {
  switch (task.kind) {
    case 'digest':
      return digest(task);
    case 'end-digest':
      return endDigest(task);
    case 'seal':
      return seal(task);
    case 'open':
      return open(task);
    case 'open-file':
      return openFile(task);
  }
}

parentPort?.on('message', ({ id, task }: Asked) => {
  try {
    parentPort?.postMessage({ id, ...work(task) });
  } catch (error) {
    parentPort?.postMessage({ id, failure: String(error) });
  }
});
