import { createHash } from 'node:crypto';
import { pipeline } from 'node:stream/promises';
import { parse } from 'csv-parse';
import type { Table } from '#data/table.ts';
import { rehearsalError } from '#errors.ts';
import type { DataSource } from '#ports/data-source.ts';
import { type Random, seededRandom } from '#random/seeded-random.ts';

export interface ReadOptions {
  /** Rows kept in memory; a larger file is sampled evenly (reservoir, by seed). */
  readonly maxRows: number;
  readonly seed: number;
  readonly signal: AbortSignal;
  readonly onProgress?: (rows: number) => void;
}

const PROGRESS_EVERY = 10_000;

/** Reads a CSV file with a header row; quotes, BOM and any line ending are understood. */
export async function readTable(source: DataSource, options: ReadOptions): Promise<Table> {
  const meter = new Meter();
  const rows = new RowCollector(options);
  try {
    await pipeline(
      meter.count(source.open(options.signal)),
      parse({ bom: true, skip_empty_lines: true }),
      (records: AsyncIterable<readonly string[]>) => rows.collect(records),
      { signal: options.signal },
    );
    return { ...rows.collected(), bytes: meter.bytes, sha256: meter.digest() };
  } catch (cause) {
    if (options.signal.aborted) throw options.signal.reason;
    throw asDataError(source.name, cause);
  }
}

/** Keeps the rows, or an even sample of them once there are too many (reservoir sampling). */
class RowCollector {
  readonly #options: ReadOptions;
  readonly #random: Random;
  readonly #rows: (readonly string[])[] = [];
  #columns: readonly string[] | undefined;
  #rowsInFile = 0;

  constructor(options: ReadOptions) {
    this.#options = options;
    this.#random = seededRandom(options.seed);
  }

  async collect(records: AsyncIterable<readonly string[]>): Promise<void> {
    for await (const record of records) {
      if (this.#columns === undefined) this.#columns = record.map((name) => name.trim());
      else this.#keep(record);
    }
  }

  collected() {
    return { columns: this.#columns ?? [], rows: this.#rows, rowsInFile: this.#rowsInFile };
  }

  #keep(record: readonly string[]): void {
    const { maxRows, onProgress } = this.#options;
    this.#rowsInFile += 1;
    if (this.#rows.length < maxRows) this.#rows.push(record);
    else {
      const place = Math.floor(this.#random() * this.#rowsInFile);
      if (place < maxRows) this.#rows[place] = record;
    }
    if (this.#rowsInFile % PROGRESS_EVERY === 0) onProgress?.(this.#rowsInFile);
  }
}

/** Counts and hashes the bytes that pass. */
class Meter {
  bytes = 0;
  readonly #hash = createHash('sha256');

  async *count(source: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
    for await (const chunk of source) {
      this.bytes += chunk.byteLength;
      this.#hash.update(chunk);
      yield chunk;
    }
  }

  digest(): string {
    return this.#hash.digest('hex');
  }
}

function asDataError(name: string, cause: unknown): Error {
  const message = cause instanceof Error ? cause.message : String(cause);
  return rehearsalError({
    code: 'REHEARSE_DATA_BROKEN',
    message: `cannot read ${name}: ${message}`,
    params: { file: name, reason: message },
    cause,
  });
}
