import { Buffer } from 'node:buffer';
import { Defect } from '@slipway/base';
import type { ByteSpan } from '../blobs/port.ts';
import { storageErrors } from '../errors.ts';
import { ByteQueue } from '../seal/byte-queue.ts';
import {
  frameBytes,
  frameCount,
  frameKey,
  headerBytes,
  plainBytesPerFrame,
  saltBytes,
} from '../seal/frame.ts';
import { framesOf, openStream, type Sealed, saltOf, withHeader } from '../seal/open-seal.ts';
import { random } from '../seal/random.ts';
import { headerOf } from '../seal/sealer.ts';
import { type Lane, Lanes } from './lanes.ts';
import { type Block, pipeline } from './pipeline.ts';
import { type SealOrder, sealHere } from './seal-here.ts';
import { StreamDigests } from './stream-digests.ts';
import { type FrameRun, framesPerBlock } from './task.ts';
import { Thread } from './thread.ts';

export interface ByteThreadsOptions {
  readonly threads: number;
  /** Streams at a time; each holds three megabytes. */
  readonly streams: number;
}

/** Below it messages cost more than the work. */
const worthBytes = 1024 * 1024;

/**
 * Seals, opens and digests large streams on other threads, so that the bytes of one client do not hold up the requests of
 * all others, and several cores work on them. Small ones, and those for which no memory is left, are done here.
 * Chunks are good until the next one is asked for.
 */
export class ByteThreads {
  readonly #threads: readonly Thread[];
  readonly #lanes: Lanes;
  #streams = 0;

  constructor({ threads, streams }: ByteThreadsOptions) {
    this.#threads = Array.from({ length: threads }, () => new Thread());
    this.#lanes = new Lanes(threads === 0 ? 0 : streams);
  }

  /** Whether so many bytes go to the threads, as far as there is memory for them. */
  static isWorth(sizeBytes: number): boolean {
    return sizeBytes >= worthBytes;
  }

  /** The sealed form of a stream. */
  async *seal(order: SealOrder): AsyncGenerator<Uint8Array> {
    const lanes = ByteThreads.isWorth(order.sizeBytes) ? this.#lanes.take() : undefined;
    if (lanes) yield* this.#seal(lanes, order);
    else yield* sealHere(order);
  }

  /** The plain bytes of a range of sealed ones. */
  async *open(sealed: Sealed, dataKey: Uint8Array, range: ByteSpan): AsyncGenerator<Uint8Array> {
    const lanes = ByteThreads.isWorth(range.end - range.start) ? this.#lanes.take() : undefined;
    if (lanes) yield* this.#open(lanes, { sealed, dataKey, range });
    else yield* openStream(sealed, dataKey, range);
  }

  async close(): Promise<void> {
    await Promise.all(this.#threads.map((thread) => thread.close()));
  }

  async *#seal(lanes: readonly Lane[], order: SealOrder): AsyncGenerator<Uint8Array> {
    const salt = random(saltBytes);
    const queue = new ByteQueue(order.source, { isOwn: order.isOwn ?? false });
    const digests = this.#digests(order);
    const key = frameKey(order.dataKey, salt).export();
    let first = 0;
    const start = async (lane: Lane): Promise<Block> => {
      const sizeBytes = await queue.fill(new Uint8Array(lane.plain));
      const isEnd = await queue.isAtEnd();
      const frames = { key, first, count: frameCount(sizeBytes), isEnd };
      const from = first === 0 ? 0 : headerBytes;
      if (first === 0) new Uint8Array(lane.sealed).set(headerOf(salt));
      first += frames.count;
      const sealed = this.#work({
        kind: 'seal',
        ...lane,
        frames,
        sealedAt: headerBytes,
        sizeBytes,
      });
      const done = Promise.all([sealed, digests.update(lane.plain, sizeBytes)]);
      const bytes = (made: number) => Buffer.from(lane.sealed, from, headerBytes + made - from);
      return { isEnd, done: done.then(([made]) => bytes(made)) };
    };
    try {
      yield* pipeline(lanes, start, () => this.#over(lanes, queue));
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
    const queue = new ByteQueue(withHeader(sealed, first, last));
    const end = frameCount(sealed.sizeBytes) - 1;
    let key: Buffer | undefined;
    let next = first;
    const start = async (lane: Lane): Promise<Block> => {
      key ??= frameKey(dataKey, saltOf(sealed, await queue.take(headerBytes))).export();
      const count = Math.min(framesPerBlock, last + 1 - next);
      const frames = { key, first: next, count, isEnd: next + count - 1 === end };
      next += count;
      const sizeBytes = await queue.fill(new Uint8Array(lane.sealed, 0, count * frameBytes));
      const made = this.#work(
        { kind: 'open', ...lane, frames, sealedAt: 0, sizeBytes },
        sealed.name,
      );
      const bytes = (plainBytes: number) =>
        cutTo(range, frames, Buffer.from(lane.plain, 0, plainBytes));
      return { isEnd: next > last, done: made.then(bytes) };
    };
    yield* pipeline(lanes, start, () => this.#over(lanes, queue));
  }

  #over(lanes: readonly Lane[], queue: ByteQueue): void {
    void queue.close();
    this.#lanes.give(lanes);
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

/** What of the plain bytes of these frames lies in the range. */
function cutTo({ start, end }: ByteSpan, { first }: FrameRun, plain: Buffer): Buffer {
  const at = first * plainBytesPerFrame;
  return plain.subarray(Math.max(start - at, 0), Math.min(end - at, plain.length));
}
