import { Buffer } from 'node:buffer';
import type { DatabaseSync, SQLOutputValue, StatementSync } from 'node:sqlite';
import type { RecordState } from './expectation.ts';
import type { KeyRange, StoredRecord } from './port.ts';
import { RecordCache } from './record-cache.ts';

/** A few megabytes at most: the bucket of every request, and what is asked for again. */
const cachedRecords = 1_000;
const cachedCharactersMax = 4_096;

type Row = Readonly<Record<string, SQLOutputValue>>;

/** The prepared statements on the one table, in terms of text keys and JSON values. */
export class SqliteRows implements RecordState {
  readonly #cache = new RecordCache(cachedRecords);
  readonly #get: StatementSync;
  readonly #version: StatementSync;
  readonly #put: StatementSync;
  readonly #delete: StatementSync;
  readonly #list: { readonly forward: StatementSync; readonly reverse: StatementSync };

  constructor(database: DatabaseSync) {
    this.#get = database.prepare('SELECT version, json FROM records WHERE tbl = ? AND key = ?');
    this.#version = database.prepare('SELECT version FROM records WHERE tbl = ? AND key = ?');
    this.#put = database.prepare(
      `INSERT INTO records (tbl, key, version, json) VALUES (?, ?, 1, ?)
       ON CONFLICT DO UPDATE SET version = version + 1, json = excluded.json`,
    );
    this.#delete = database.prepare('DELETE FROM records WHERE tbl = ? AND key = ?');
    const list = (order: 'ASC' | 'DESC') =>
      database.prepare(
        `SELECT key, version, json FROM records
         WHERE tbl = ? AND key >= ? AND key < ? ORDER BY key ${order} LIMIT ?`,
      );
    this.#list = { forward: list('ASC'), reverse: list('DESC') };
  }

  get(table: string, key: string): StoredRecord | undefined {
    const known = this.#cache.get(table, key);
    if (known) return known;
    const row = this.#get.get(table, bytesOf(key));
    if (!row) return undefined;
    const json = String(row['json']);
    const record = { key, value: JSON.parse(json), version: Number(row['version']) };
    if (json.length <= cachedCharactersMax) this.#cache.keep(table, record);
    return record;
  }

  /** What a transaction that was taken back may have left in memory. */
  forget(): void {
    this.#cache.clear();
  }

  version(table: string, key: string): number {
    const known = this.#cache.get(table, key);
    if (known) return known.version;
    return Number(this.#version.get(table, bytesOf(key))?.['version'] ?? 0);
  }

  hasAny(table: string, prefix: string): boolean {
    return this.#rows(table, { prefix, limit: 1 }).length > 0;
  }

  list(table: string, range: KeyRange): readonly StoredRecord[] {
    return this.#rows(table, range).map((row) => ({
      key: textOf(row['key']),
      value: JSON.parse(String(row['json'])),
      version: Number(row['version']),
    }));
  }

  put({ table, key, json }: { table: string; key: string; json: string }): void {
    this.#cache.drop(table, key);
    this.#put.run(table, bytesOf(key), json);
  }

  delete(table: string, key: string): void {
    this.#cache.drop(table, key);
    this.#delete.run(table, bytesOf(key));
  }

  #rows(table: string, range: KeyRange): readonly Row[] {
    const prefix = bytesOf(range.prefix ?? '');
    const statement = range.reverse ? this.#list.reverse : this.#list.forward;
    return statement.all(table, lowerBound(prefix, range), upperBound(prefix), range.limit ?? -1);
  }
}

/** The first key that the range may hold. */
function lowerBound(prefix: Buffer, { from, after }: KeyRange): Buffer {
  let lowest = prefix;
  for (const bound of [from, after === undefined ? undefined : `${after}\0`]) {
    if (bound === undefined) continue;
    const bytes = bytesOf(bound);
    if (Buffer.compare(bytes, lowest) > 0) lowest = bytes;
  }
  return lowest;
}

/** The first key behind every key with the prefix: its last byte plus one. UTF-8 holds no 0xFF, so it never overflows. */
function upperBound(prefix: Buffer): Buffer {
  if (prefix.length === 0) return Buffer.from([0xff]);
  const bound = Buffer.from(prefix);
  const last = bound.length - 1;
  bound[last] = (bound[last] ?? 0) + 1;
  return bound;
}

function bytesOf(key: string): Buffer {
  return Buffer.from(key, 'utf8');
}

function textOf(value: SQLOutputValue | undefined): string {
  return value instanceof Uint8Array
    ? Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('utf8')
    : String(value);
}
