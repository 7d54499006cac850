import type * as DuckDb from '@duckdb/node-api';
import { inspectErrors } from '#errors.ts';

export type Cell = string | number | boolean | null;

/** DuckDB, narrowed to what a look at data needs. One statement at a time. */
export interface Database {
  run(sql: string): Promise<void>;
  /** Rows of plain values: the statement casts what is more. */
  rows(sql: string): Promise<readonly (readonly Cell[])[]>;
  /** Of the running statement, from 0 to 1; undefined when DuckDB cannot tell. */
  progress(): number | undefined;
  close(): void;
}

export interface DatabaseOptions {
  /** Address of DuckDB's module: it is heavy and therefore loaded here, when it is needed. */
  readonly module: string;
  /** Folder for the working copy and for what does not fit into memory. */
  readonly folder: string;
  readonly signal: AbortSignal;
}

/** Leaves room for the process itself below the 2 GB that a look may take. */
const MEMORY_LIMIT = '1200MB';

export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  const { DuckDBInstance }: typeof DuckDb = await import(options.module);
  const instance = await DuckDBInstance.create(`${options.folder}/look.db`, {
    memory_limit: MEMORY_LIMIT,
    temp_directory: `${options.folder}/spill`,
    // Nothing is fetched from DuckDB's servers.
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    // In the order of the file only one core could work.
    preserve_insertion_order: 'false',
  });
  const connection = await instance.connect();
  await connection.run("SET TimeZone = 'UTC'");
  // Counted, but not printed: the caller shows it in its own way.
  await connection.run('SET enable_progress_bar = true');
  await connection.run('SET enable_progress_bar_print = false');
  return guarded(connection, instance, options.signal);
}

function guarded(
  connection: DuckDb.DuckDBConnection,
  instance: DuckDb.DuckDBInstance,
  signal: AbortSignal,
): Database {
  const interrupt = () => connection.interrupt();
  signal.addEventListener('abort', interrupt);
  const ask = async <T>(work: () => Promise<T>): Promise<T> => {
    if (signal.aborted) throw inspectErrors.aborted();
    try {
      return await work();
    } catch (error) {
      throw signal.aborted ? inspectErrors.aborted() : error;
    }
  };
  return {
    run: (sql) => ask(async () => void (await connection.run(sql))),
    rows: (sql) =>
      ask(async () =>
        (await connection.runAndReadAll(sql)).getRowsJson().map((row) => row.map(cell)),
      ),
    progress() {
      const { percentage } = connection.progress;
      return percentage > 0 ? Math.min(1, percentage / 100) : undefined;
    },
    close() {
      signal.removeEventListener('abort', interrupt);
      connection.closeSync();
      instance.closeSync();
    },
  };
}

function cell(value: unknown): Cell {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
    return value;
  }
  return value === null || value === undefined ? null : JSON.stringify(value);
}

/** The number in a cell; 0 for none. */
export function numberIn(value: Cell | undefined): number {
  const number = Number(value ?? 0);
  return Number.isFinite(number) ? number : 0;
}

export function textIn(value: Cell | undefined): string {
  return value === undefined || value === null ? '' : String(value);
}
