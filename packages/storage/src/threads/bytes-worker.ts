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
import { copyInto } from './copy-into.ts';
import type { Answered, Asked, Task } from './task.ts';

type Outcome<Kind = Answered> = Kind extends Answered ? Omit<Kind, 'id'> : never;

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

function seal(task: Task & { kind: 'seal' }): Outcome {
  const { plain, sealed, sealedAt, sizeBytes } = task;
  const { first, count, isEnd } = task.frames;
  const key = createSecretKey(task.key);
  const target = Buffer.from(sealed, sealedAt);
  let made = 0;
  for (let at = 0; at < count; at += 1) {
    const start = at * plainBytesPerFrame;
    const bytes = Buffer.from(plain, start, Math.min(plainBytesPerFrame, sizeBytes - start));
    const place = { index: first + at, isLast: isEnd && at === count - 1 };
    for (const piece of sealFrame([bytes], { key, place })) {
      copyInto(target, piece, made);
      made += piece.byteLength;
      giveBack(piece);
    }
  }
  return { sizeBytes: made };
}

const frameRead = Buffer.alloc(frameBytes);

/** A frame, or what there is of it; good until the next one is read. */
function readFrame(descriptor: number, index: number): Buffer {
  const start = headerBytes + index * frameBytes;
  let filled = 0;
  let count: number;
  do {
    count = readSync(descriptor, frameRead, filled, frameBytes - filled, start + filled);
    filled += count;
  } while (count > 0 && filled < frameBytes);
  return frameRead.subarray(0, filled);
}

/** Frame by frame: what was just read is still in the processor's cache when it is opened. */
function open({ key: keyBytes, frames, descriptor, plain }: Task & { kind: 'open' }): Outcome {
  const key = createSecretKey(keyBytes);
  const target = Buffer.from(plain);
  let made = 0;
  for (let at = 0; at < frames.count; at += 1) {
    const place = { index: frames.first + at, isLast: frames.isEnd && at === frames.count - 1 };
    const frame = readFrame(descriptor, place.index);
    try {
      const bytes = openFrame({ name: '' }, frame, { key, place });
      copyInto(target, bytes, made);
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
  }
}

parentPort?.on('message', ({ id, task }: Asked) => {
  try {
    parentPort?.postMessage({ id, ...work(task) });
  } catch (error) {
    parentPort?.postMessage({ id, failure: String(error) });
  }
});
