import { Buffer } from 'node:buffer';
import { Defect } from '@slipway/base';
import type { ByteSpan } from '../blobs/port.ts';
import { storageErrors } from '../errors.ts';
import { giveBack } from '../give-back.ts';
import { ByteQueue, type Piece } from '../seal/byte-queue.ts';
import {
  frameBytes,
  frameCount,
  frameKey,
  headerBytes,
  plainBytesPerFrame,
  saltBytes,
} from '../seal/frame.ts';
import { framesOf, openStream, type Sealed, saltOf } from '../seal/open-seal.ts';
import { random } from '../seal/random.ts';
import { headerOf } from '../seal/sealer.ts';
import { type Lane, Lanes } from './lanes.ts';
import { type Block, pipeline } from './pipeline.ts';
import { type SealOrder, sealHere } from './seal-here.ts';
import { FileSource, StreamSource } from './sealed-source.ts';
import { StreamDigests } from './stream-digests.ts';
import { type FrameRun, framesPerBlock, plainBlockBytes } from './task.ts';
import { Thread } from './thread.ts';

export interface ByteThreadsOptions {
  readonly threads: number;
  /** How many blocks may be under way on each of both ways; each is a megabyte of memory. */
  readonly lanes: number;
}

/** Below it messages cost more than the work. */
const worthBytes = 1024 * 1024;
/** Blocks of one stream: one is taken away, one is worked on, one is read. */
const depth = 3;

/**
 * Seals, opens and digests large streams on other threads, so that the bytes of one client do not hold up the requests of
 * all others, and several cores work on them. Chunks are good until the next one is asked for. Small streams are done here.
 * Memory does not grow with the streams: what comes in waits for a lane only when it is there, and lanes do not wait for
 * clients; what goes out waits for clients, so a stream that finds too few lanes is opened here.
 */
export class ByteThreads {
  readonly #threads: readonly Thread[];
  readonly #sealing: Lanes;
  readonly #opening: Lanes;
  #streams = 0;

  constructor({ threads, lanes }: ByteThreadsOptions) {
    this.#threads = Array.from({ length: threads }, () => new Thread());
    this.#sealing = new Lanes(lanes);
    this.#opening = new Lanes(lanes);
  }

  /** Whether so many bytes go to the threads. */
  static isWorth(sizeBytes: number): boolean {
    return sizeBytes >= worthBytes;
  }

  /** The sealed form of a stream. */
  seal(order: SealOrder): AsyncGenerator<Uint8Array> {
    return ByteThreads.isWorth(order.sizeBytes) ? this.#seal(order) : sealHere(order);
  }

  /** The plain bytes of a range of sealed ones. */
  async *open(sealed: Sealed, dataKey: Uint8Array, range: ByteSpan): AsyncGenerator<Uint8Array> {
    const isWorth = ByteThreads.isWorth(range.end - range.start);
    const lanes = isWorth ? this.#opening.takeNow(depth) : undefined;
    if (lanes) yield* this.#open(lanes, { sealed, dataKey, range });
    else yield* freed(openStream(sealed, dataKey, range));
  }

  async close(): Promise<void> {
    await Promise.all(this.#threads.map((thread) => thread.close()));
  }

  async *#seal(order: SealOrder): AsyncGenerator<Uint8Array> {
    const salt = random(saltBytes);
    const queue = new ByteQueue(order.source);
    const digests = this.#digests(order);
    const key = frameKey(order.dataKey, salt).export();
    let first = 0;
    const start = async (): Promise<Block> => {
      const pieces = await queue.gather(plainBlockBytes);
      const isEnd = await queue.isAtEnd();
      const lane = await this.#sealing.take();
      const sizeBytes = moveInto(new Uint8Array(lane.plain), pieces, order);
      const frames = { key, first, count: frameCount(sizeBytes), isEnd };
      const from = first === 0 ? 0 : headerBytes;
      if (first === 0) new Uint8Array(lane.sealed).set(headerOf(salt));
      first += frames.count;
      const task = { ...lane, frames, sealedAt: headerBytes, sizeBytes };
      const sealed = this.#work({ kind: 'seal', ...task });
      const done = Promise.all([sealed, digests.update(lane.plain, sizeBytes)]);
      const bytes = (made: number) => Buffer.from(lane.sealed, from, headerBytes + made - from);
      const release = () => this.#sealing.give(lane);
      return { isEnd, done: done.then(([made]) => bytes(made)), release };
    };
    try {
      yield* pipeline(depth, start, () => void queue.close());
      await order.onDigests(await digests.end());
    } finally {
      digests.forget();
    }
  }

  async *#open(
    lanes: readonly Lane[],
    { sealed, dataKey, range }: { sealed: Sealed; dataKey: Uint8Array; range: ByteSpan },
  ): AsyncGenerator<Uint8Array> {
    const { first, last } = framesOf(range);
    const { name, file } = sealed;
    const source = file ? new FileSource(name, file) : new StreamSource(sealed, range);
    const end = frameCount(sealed.sizeBytes) - 1;
    const free = [...lanes];
    let key: Buffer | undefined;
    let next = first;
    const start = async (): Promise<Block> => {
      key ??= frameKey(dataKey, saltOf(sealed, await source.header())).export();
      const lane = free.shift();
      if (!lane) throw new Defect('more blocks than lanes');
      const count = Math.min(framesPerBlock, last + 1 - next);
      const frames = { key, first: next, count, isEnd: next + count - 1 === end };
      next += count;
      const made = this.#work(await source.task(lane, frames), name);
      const bytes = (size: number) => cutTo(range, frames, Buffer.from(lane.plain, 0, size));
      return { isEnd: next > last, done: made.then(bytes), release: () => free.push(lane) };
    };
    yield* pipeline(depth, start, () => {
      void source.close();
      for (const lane of lanes) this.#opening.give(lane);
    });
  }

  async #work(task: Parameters<Thread['ask']>[0], name = ''): Promise<number> {
    const answer = await this.#idlest().ask(task);
    if ('sizeBytes' in answer) return answer.sizeBytes;
    if (!('brokenFrame' in answer)) throw new Defect('a thread answered something else');
    throw storageErrors.sealBroken(name, headerBytes + answer.brokenFrame * frameBytes);
  }

  #idlest(): Thread {
    const [first, ...others] = this.#threads;
    if (!first) throw new Defect('there are no threads');
    return others.reduce((best, each) => (each.load < best.load ? each : best), first);
  }

  #digests({ algorithms }: SealOrder): StreamDigests {
    this.#streams += 1;
    const thread = this.#threads[this.#streams % this.#threads.length] ?? this.#idlest();
    return new StreamDigests(thread, this.#streams, algorithms);
  }
}

/** Copies the pieces into shared memory; chunks that are nobody else's are gone with their last one. */
function moveInto(
  target: Uint8Array,
  pieces: readonly Piece[],
  { isOwn = false }: SealOrder,
): number {
  let at = 0;
  for (const { bytes, over } of pieces) {
    target.set(bytes, at);
    at += bytes.byteLength;
    if (isOwn && over) giveBack(over);
  }
  return at;
}

/** Chunks whose memory goes when the next one is asked for. */
async function* freed(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const chunk of source) {
    yield chunk;
    giveBack(chunk);
  }
}

/** What of the plain bytes of these frames lies in the range. */
function cutTo({ start, end }: ByteSpan, { first }: FrameRun, plain: Buffer): Buffer {
  const at = first * plainBytesPerFrame;
  return plain.subarray(Math.max(start - at, 0), Math.min(end - at, plain.length));
}
