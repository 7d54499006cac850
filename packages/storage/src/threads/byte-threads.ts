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
import {
  openingBlocks,
  openingLane,
  type SealingLane,
  sealingBytes,
  sealingLane,
} from './blocks.ts';
import { copyInto } from './copy-into.ts';
import { Lanes } from './lanes.ts';
import { type Block, pipeline } from './pipeline.ts';
import { type SealOrder, sealHere } from './seal-here.ts';
import { SealedFile } from './sealed-file.ts';
import { StreamDigests } from './stream-digests.ts';
import type { FrameRun, Task } from './task.ts';
import { Thread } from './thread.ts';

export interface ByteThreadsOptions {
  readonly threads: number;
  /** How many blocks may be under way on each of both ways: a megabyte of memory each to seal, two to open. */
  readonly lanes: number;
}

/** Below it messages cost more than the work. */
const worthBytes = 1024 * 1024;
/** Blocks of one stream: one is read, one is sealed, one is written. */
const sealingDepth = 3;
/** One is opened, one is taken away. */
const openingDepth = 2;

/**
 * Seals, opens and digests large streams on other threads, so that the bytes of one client do not hold up the requests of
 * all others, and several cores work on them. Chunks are good until the next one is asked for. Small streams are done here.
 * Memory does not grow with the streams: what comes in waits for a lane only when it is there, and lanes do not wait for
 * clients; what goes out waits for clients, so a stream that finds too few lanes is opened here.
 */
export class ByteThreads {
  readonly #threads: readonly Thread[];
  readonly #sealing: Lanes<SealingLane>;
  readonly #opening: Lanes<SharedArrayBuffer>;
  #streams = 0;

  constructor({ threads, lanes }: ByteThreadsOptions) {
    this.#threads = Array.from({ length: threads }, () => new Thread());
    this.#sealing = new Lanes(lanes, sealingLane);
    this.#opening = new Lanes(lanes, openingLane);
  }

  /** Whether so many bytes go to the threads. */
  static isWorth(sizeBytes: number): boolean {
    return sizeBytes >= worthBytes;
  }

  /** The sealed form of a stream. */
  seal(order: SealOrder): AsyncGenerator<Uint8Array> {
    return ByteThreads.isWorth(order.sizeBytes) ? this.#seal(order) : sealHere(order);
  }

  /** The plain bytes of a range of sealed ones. What lies in no file of its own is opened here. */
  async *open(sealed: Sealed, dataKey: Uint8Array, range: ByteSpan): AsyncGenerator<Uint8Array> {
    const { file } = sealed;
    const isWorth = file !== undefined && ByteThreads.isWorth(range.end - range.start);
    const lanes = isWorth ? this.#opening.takeNow(openingDepth) : undefined;
    if (lanes && file !== undefined) yield* this.#open(lanes, { ...sealed, file, dataKey, range });
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
      const pieces = await queue.gather(sealingBytes);
      const isEnd = await queue.isAtEnd();
      const lane = await this.#sealing.take();
      const sizeBytes = moveInto(Buffer.from(lane.plain), pieces, order);
      const frames = { first, count: frameCount(sizeBytes), isEnd };
      const from = first === 0 ? 0 : headerBytes;
      if (first === 0) new Uint8Array(lane.sealed).set(headerOf(salt));
      first += frames.count;
      const task = { ...lane, key, frames, sealedAt: headerBytes, sizeBytes };
      const sealed = this.#work({ kind: 'seal', ...task });
      const done = Promise.all([sealed, digests.update(lane.plain, sizeBytes)]);
      const bytes = (made: number) => Buffer.from(lane.sealed, from, headerBytes + made - from);
      const release = () => this.#sealing.give(lane);
      return { isEnd, done: done.then(([made]) => bytes(made)), release };
    };
    try {
      yield* pipeline(sealingDepth, start, () => void queue.close());
      await order.onDigests(await digests.end());
    } finally {
      digests.forget();
    }
  }

  async *#open(lanes: readonly SharedArrayBuffer[], order: OpenOrder): AsyncGenerator<Uint8Array> {
    const { name, range } = order;
    const blocks = openingBlocks(order.sizeBytes, range);
    const { last } = framesOf(range);
    const free = [...lanes];
    let file: SealedFile | undefined;
    let key: Buffer | undefined;
    const start = async (): Promise<Block> => {
      file ??= await SealedFile.open(name, order.file);
      key ??= frameKey(order.dataKey, saltOf(order, await file.header())).export();
      const plain = free.shift();
      const { value: frames } = blocks.next();
      if (!plain || !frames) throw new Defect('more blocks than lanes');
      const task = { key, frames, descriptor: file.descriptor, plain };
      const made = this.#work({ kind: 'open', ...task }, name);
      const bytes = (size: number) => cutTo(range, frames, Buffer.from(plain, 0, size));
      const isEnd = frames.first + frames.count > last;
      return { isEnd, done: made.then(bytes), release: () => free.push(plain) };
    };
    yield* pipeline(openingDepth, start, () => {
      void file?.close();
      for (const lane of lanes) this.#opening.give(lane);
    });
  }

  async #work(task: Task, name = ''): Promise<number> {
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

interface OpenOrder extends Pick<Sealed, 'name' | 'sizeBytes'> {
  readonly file: string;
  readonly dataKey: Uint8Array;
  readonly range: ByteSpan;
}

/** Copies the pieces into shared memory; chunks that are nobody else's are gone with their last one. */
function moveInto(target: Buffer, pieces: readonly Piece[], { isOwn = false }: SealOrder): number {
  let at = 0;
  for (const { bytes, over } of pieces) {
    copyInto(target, bytes, at);
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
