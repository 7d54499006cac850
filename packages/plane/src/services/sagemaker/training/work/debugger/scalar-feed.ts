import { open } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Scope } from '@slipway/base';
import { OutputLines } from '#logs/output-lines.ts';
import type { ObjectStore } from '#ports/object-store.ts';
import { parseS3Uri } from '../../../domain/s3-uri.ts';
import { clientFailure } from '../../../work/job-failure.ts';
import { collectionsOf, isSaved, type SavePlan } from '../../domain/debugger/collections.ts';
import { parseScalar, type Scalar } from '../../domain/debugger/scalar.ts';
import {
  collectionsFile,
  collectionsJson,
  endOfJobFile,
  stepFiles,
} from '../../domain/debugger/step-files.ts';

const pollMs = 250;
const chunkBytes = 256 * 1024;
/** A step that a program comes back to is written again with all that it has; this far back it may come. */
const stepsKept = 1_000;
const stepsAtOnce = 16;

export interface FeedPlace {
  readonly objects: ObjectStore;
  readonly scope: Scope;
  /** `s3://bucket/<job>/debug-output` */
  readonly uri: string;
  readonly plan: SavePlan;
  /** `output/slipway/scalars.jsonl`; it may not be there yet. */
  readonly path: string;
}

/**
 * Carries the scalars that a program writes into S3 in smdebug's layout while it trains. A step is written whole; begun
 * again after a crash, it writes the same objects again.
 */
export class ScalarFeed {
  readonly #place: FeedPlace;
  readonly #lines = new OutputLines(0);
  readonly #steps = new Map<number, Scalar[]>();
  readonly #collections = new Map<string, Set<string>>();
  readonly #unwritten = new Set<number>();
  readonly #stopped = new AbortController();
  #hasNewTensor = true;
  #following: Promise<void> = Promise.resolve();

  constructor(place: FeedPlace) {
    this.#place = place;
  }

  start(onError: (error: unknown) => void): void {
    this.#following = this.#follow(onError);
  }

  /** Carries over the rest, once the program writes no more. */
  async finish(): Promise<void> {
    this.#stopped.abort();
    await this.#following;
    await this.#carryOver();
    this.#take(this.#lines.finish().map(({ text }) => text));
    await this.#write();
  }

  async #follow(onError: (error: unknown) => void): Promise<void> {
    const { signal } = this.#stopped;
    while (!signal.aborted) {
      await this.#carryOver().catch(onError);
      await sleep(pollMs, undefined, { signal }).catch(() => {});
    }
  }

  async #carryOver(): Promise<void> {
    await this.#read();
    await this.#write();
  }

  async #read(): Promise<void> {
    const file = await open(this.#place.path).catch(() => undefined);
    if (file === undefined) return;
    try {
      const buffer = Buffer.alloc(chunkBytes);
      for (;;) {
        const { bytesRead } = await file.read(buffer, 0, chunkBytes, this.#lines.readOffset);
        if (bytesRead === 0) return;
        this.#take(this.#lines.feed(buffer.subarray(0, bytesRead)).map(({ text }) => text));
        // Not the newest, which is being written; so that a long file does not lie in memory whole.
        if (this.#unwritten.size >= stepsKept / 2) await this.#write();
      }
    } finally {
      await file.close();
    }
  }

  #take(lines: readonly string[]): void {
    for (const line of lines) {
      const scalar = parseScalar(line);
      if (scalar !== undefined && isSaved(scalar, this.#place.plan)) this.#add(scalar);
    }
  }

  #add(scalar: Scalar): void {
    const known = this.#steps.get(scalar.step) ?? [];
    const others = known.filter(({ name }) => name !== scalar.name);
    this.#steps.set(scalar.step, [...others, scalar]);
    this.#unwritten.add(scalar.step);
    for (const collection of collectionsOf(scalar.name)) {
      const names = this.#collections.get(collection) ?? new Set();
      this.#hasNewTensor ||= !names.has(scalar.name);
      this.#collections.set(collection, names.add(scalar.name));
    }
  }

  async #write(): Promise<void> {
    if (this.#hasNewTensor) {
      await put(this.#place, collectionsFile, collectionsJson(this.#collections));
      this.#hasNewTensor = false;
    }
    const steps = [...this.#unwritten].sort((a, b) => a - b);
    for (let from = 0; from < steps.length; from += stepsAtOnce) {
      await this.#writeSteps(steps.slice(from, from + stepsAtOnce));
    }
    for (const step of this.#steps.keys()) {
      if (this.#steps.size <= stepsKept) break;
      this.#steps.delete(step);
    }
  }

  /** The indexes behind all events and in their order: who reads one goes for its events, and not back again. */
  async #writeSteps(steps: readonly number[]): Promise<void> {
    const all = steps.map((step) => ({ step, ...stepFiles(step, this.#steps.get(step) ?? []) }));
    await Promise.all(all.map(({ eventPath, events }) => put(this.#place, eventPath, events)));
    for (const { step, indexPath, index } of all) {
      await put(this.#place, indexPath, index);
      this.#unwritten.delete(step);
    }
  }
}

/** Tells the rules that no more data comes. */
export async function endDebugOutput(
  place: Pick<FeedPlace, 'objects' | 'scope' | 'uri'>,
): Promise<void> {
  await put(place, endOfJobFile, '');
}

async function put(
  { objects, scope, uri }: Pick<FeedPlace, 'objects' | 'scope' | 'uri'>,
  path: string,
  content: string | Uint8Array,
): Promise<void> {
  const base = parseS3Uri(uri);
  if (base === undefined) throw clientFailure(`Not an S3 URI: ${uri}`);
  const location = { bucket: base.bucket, key: `${base.key}/${path}` };
  await objects.write(scope, location, once(Buffer.from(content)));
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  if (bytes.length > 0) yield bytes;
}
