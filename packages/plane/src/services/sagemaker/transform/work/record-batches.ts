import { SlipwayError } from '@slipway/base';

/** What goes to the container in one request. */
export interface Batch {
  readonly payload: Uint8Array;
  /** Where the input goes on after it, in (unpacked) bytes. */
  readonly end: number;
}

export interface BatchRules {
  readonly payloadMaxBytes: number;
  readonly isMultiRecord: boolean;
  /** Where `source` begins in the whole input. */
  readonly offset: number;
}

/**
 * As many records as fit travel together, but not more than this: answers to an endpoint's requests wait behind a
 * batch, and larger ones score no faster.
 */
const TARGET_BYTES = 256 * 1024;
const NEWLINE = 0x0a;

/** SplitType None: the whole input as one request. */
export async function* wholeInput(
  source: AsyncIterable<Uint8Array>,
  { payloadMaxBytes, offset }: BatchRules,
): AsyncGenerator<Batch> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of source) {
    length += chunk.length;
    if (length > payloadMaxBytes) throw tooLarge('The object', payloadMaxBytes);
    chunks.push(chunk);
  }
  if (offset === 0) yield { payload: Buffer.concat(chunks), end: length };
}

/**
 * SplitType Line: whole lines, one or as many as fit a request; the last needs no line break. Memory holds one
 * request's worth, or one line where that is longer.
 */
export async function* lineBatches(
  source: AsyncIterable<Uint8Array>,
  rules: BatchRules,
): AsyncGenerator<Batch> {
  const target = Math.min(TARGET_BYTES, rules.payloadMaxBytes);
  const lines = new LineBuffer(rules);
  for await (const chunk of source) {
    lines.add(chunk);
    if (lines.length >= target) yield* lines.take(target);
  }
  yield* lines.rest(target);
}

class LineBuffer {
  readonly #rules: BatchRules;
  readonly #chunks: Uint8Array[] = [];
  #start: number;
  length = 0;

  constructor(rules: BatchRules) {
    this.#rules = rules;
    this.#start = rules.offset;
  }

  add(chunk: Uint8Array): void {
    this.#chunks.push(chunk);
    this.length += chunk.length;
  }

  /** Full batches of the complete lines; what is left stays for the next. */
  *take(target: number): Generator<Batch> {
    const block = this.#join();
    const complete = block.lastIndexOf(NEWLINE) + 1;
    if (complete === 0 && block.length > this.#rules.payloadMaxBytes) throw this.#recordTooLarge();
    const enough = this.#rules.isMultiRecord ? target : 1;
    let at = 0;
    while (complete - at >= enough) {
      const end = this.#nextEnd(block, at, target);
      yield this.#batch(block, at, end);
      at = end;
    }
    this.#keep(block.subarray(at));
  }

  *rest(target: number): Generator<Batch> {
    const block = this.#join();
    for (let at = 0; at < block.length; ) {
      const end = this.#nextEnd(block, at, target);
      yield this.#batch(block, at, end);
      at = end;
    }
  }

  #nextEnd(block: Uint8Array, start: number, target: number): number {
    return this.#rules.isMultiRecord
      ? lastLineWithin(block, start, start + target)
      : lineEnd(block, start);
  }

  #batch(block: Uint8Array, start: number, end: number): Batch {
    const payload = block.subarray(start, block[end - 1] === NEWLINE ? end - 1 : end);
    if (payload.length > this.#rules.payloadMaxBytes) throw this.#recordTooLarge();
    this.#start += end - start;
    return { payload, end: this.#start };
  }

  #join(): Uint8Array {
    const [only] = this.#chunks;
    return this.#chunks.length === 1 && only !== undefined ? only : Buffer.concat(this.#chunks);
  }

  #keep(rest: Uint8Array): void {
    this.#chunks.length = 0;
    this.length = 0;
    if (rest.length > 0) this.add(rest);
  }

  #recordTooLarge(): SlipwayError {
    return tooLarge('A record', this.#rules.payloadMaxBytes);
  }
}

/** Index after the line break of the line that begins at `start`. */
function lineEnd(block: Uint8Array, start: number): number {
  const found = block.indexOf(NEWLINE, start);
  return found < 0 ? block.length : found + 1;
}

/** Index after the last line break before `limit`, or after the first line where that is longer. */
function lastLineWithin(block: Uint8Array, start: number, limit: number): number {
  if (limit >= block.length) return block.length;
  const found = block.lastIndexOf(NEWLINE, limit);
  return found < start ? lineEnd(block, start) : found + 1;
}

function tooLarge(what: string, max: number): SlipwayError {
  return new SlipwayError({
    code: 'SAGEMAKER_PAYLOAD_TOO_LARGE',
    message: `${what} is larger than MaxPayloadInMB allows (${max} bytes)`,
    params: { max },
  });
}
