import { Buffer } from 'node:buffer';
import { type FileHandle, open } from 'node:fs/promises';
import { Defect } from '@slipway/base';
import type { ByteSpan } from '../blobs/port.ts';
import { storageErrors } from '../errors.ts';
import { ByteQueue } from '../seal/byte-queue.ts';
import { frameBytes, headerBytes } from '../seal/frame.ts';
import { framesOf, type Sealed, withHeader } from '../seal/open-seal.ts';
import type { Lane } from './lanes.ts';
import type { FrameRun, Task } from './task.ts';

/** Where the threads get sealed frames from. */
export interface SealedSource {
  /** What comes before the first frame; asked for once, before all frames. */
  header(): Promise<Buffer>;
  /** What a thread has to do for the frames to be in the lane as plain bytes. Asked for in their order. */
  task(lane: Lane, frames: FrameRun): Promise<Task>;
  /** Once no task is under way any more. */
  close(): Promise<void>;
}

/** Of a stream, this thread brings the frames: it fills the lane with them. */
export class StreamSource implements SealedSource {
  readonly #queue: ByteQueue;

  constructor(sealed: Sealed, range: ByteSpan) {
    const { first, last } = framesOf(range);
    this.#queue = new ByteQueue(withHeader(sealed, first, last));
  }

  header(): Promise<Buffer> {
    return this.#queue.take(headerBytes);
  }

  async task(lane: Lane, frames: FrameRun): Promise<Task> {
    const target = new Uint8Array(lane.sealed, 0, frames.count * frameBytes);
    const sizeBytes = await this.#queue.fill(target);
    return { kind: 'open', ...lane, frames, sealedAt: 0, sizeBytes };
  }

  close(): Promise<void> {
    return this.#queue.close();
  }
}

/** A file is opened once, here, so that it stays the same one, and the threads read it by themselves. */
export class FileSource implements SealedSource {
  readonly #name: string;
  readonly #file: string;
  #handle: FileHandle | undefined;

  constructor(name: string, file: string) {
    this.#name = name;
    this.#file = file;
  }

  async header(): Promise<Buffer> {
    this.#handle = await open(this.#file, 'r').catch((cause: unknown) => {
      throw storageErrors.blobMissing(this.#name, cause);
    });
    const header = Buffer.alloc(headerBytes);
    const { bytesRead } = await this.#handle.read(header, 0, headerBytes, 0);
    return header.subarray(0, bytesRead);
  }

  async task({ plain }: Lane, frames: FrameRun): Promise<Task> {
    if (!this.#handle) throw new Defect('frames before their header');
    return { kind: 'open-file', descriptor: this.#handle.fd, frames, plain };
  }

  async close(): Promise<void> {
    await this.#handle?.close();
  }
}
