import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { parse } from 'csv-parse';
import type { Table } from '#data/table.ts';
import { rehearsalError } from '#errors.ts';
import type { DataSource } from '#ports/data-source.ts';
import { seededRandom } from '#random/seeded-random.ts';

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
  const parser = Readable.from(meter.count(source.open(options.signal))).pipe(
    parse({ bom: true, skip_empty_lines: true, relax_column_count: false }),
  );
  try {
    const collected = await collect(parser, options);
    return { ...collected, bytes: meter.bytes, sha256: meter.digest() };
  } catch (cause) {
    if (options.signal.aborted) throw options.signal.reason;
    throw asDataError(source.name, cause);
  }
}

async function collect(records: AsyncIterable<readonly string[]>, options: ReadOptions) {
  const random = seededRandom(options.seed);
  const rows: (readonly string[])[] = [];
  let columns: readonly string[] | undefined;
  let rowsInFile = 0;
  for await (const record of records) {
    if (columns === undefined) {
      columns = record.map((name) => name.trim());
      continue;
    }
    rowsInFile += 1;
    if (rows.length < options.maxRows) rows.push(record);
    else {
      const place = Math.floor(random() * rowsInFile);
      if (place < options.maxRows) rows[place] = record;
    }
    if (rowsInFile % PROGRESS_EVERY === 0) options.onProgress?.(rowsInFile);
  }
  return { columns: columns ?? [], rows, rowsInFile };
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
