import { Buffer } from 'node:buffer';
import type { DatabaseSync, SQLOutputValue, StatementSync } from 'node:sqlite';
import type { RecordState } from './expectation.ts';
import type { KeyRange, StoredRecord } from './port.ts';
import { RecordCache } from './record-cache.ts';

/** As values, a few times as many bytes: the bucket of every request, and what is asked for again. */
const cachedCharactersMax = 4_000_000;
/** The record of a bucket with the longest policy fits. */
const recordCharactersMax = 64 * 1024;

/** Key, version and JSON. */
type Row = readonly SQLOutputValue[];

/** The prepared statements on the one table, in terms of text keys and JSON values. */
export class SqliteRows implements RecordState {
  readonly #cache = new RecordCache(cachedCharactersMax);
  readonly #uncached: ReadonlySet<string>;
  readonly #get: StatementSync;
  readonly #version: StatementSync;
  readonly #put: StatementSync;
  readonly #delete: StatementSync;
  readonly #list: { readonly forward: StatementSync; readonly reverse: StatementSync };

  /** `uncached`: tables of bytes, which their readers keep as they need them. */
  constructor(database: DatabaseSync, uncached: readonly string[]) {
    this.#uncached = new Set(uncached);
    this.#get = database.prepare('SELECT version, json FROM records WHERE tbl = ? AND key = ?');
    this.#version = database.prepare('SELECT version FROM records WHERE tbl = ? AND key = ?');
    this.#put = database.prepare(
      `INSERT INTO records (tbl, key, version, json) VALUES (?, ?, 1, ?)
       ON CONFLICT DO UPDATE SET version = version + 1, json = excluded.json RETURNING version`,
    );
    this.#delete = database.prepare('DELETE FROM records WHERE tbl = ? AND key = ?');
    const list = (order: 'ASC' | 'DESC') => {
      const statement = database.prepare(
        `SELECT key, version, json FROM records
         WHERE tbl = ? AND key >= ? AND key < ? ORDER BY key ${order} LIMIT ?`,
      );
      // Half the cost of objects with names.
      statement.setReturnArrays(true);
      return statement;
    };
    this.#list = { forward: list('ASC'), reverse: list('DESC') };
  }

  get(table: string, key: string): StoredRecord | undefined {
    if (this.#cache.version(table, key) === undefined) {
      const row = this.#get.get(table, bytesOf(key));
      if (!row) this.#noteAbsent(table, key);
      else {
        const found = { json: String(row['json']), version: Number(row['version']) };
        if (!this.#isKept(table, found.json)) {
          return { key, value: JSON.parse(found.json), version: found.version };
        }
        this.#cache.keep(table, key, found);
      }
    }
    return this.#cache.record(table, key);
  }

  /** What a transaction that was taken back may have left in memory. */
  forget(): void {
    this.#cache.clear();
  }

  version(table: string, key: string): number {
    const known = this.#cache.version(table, key);
    if (known !== undefined) return known;
    const version = Number(this.#version.get(table, bytesOf(key))?.['version'] ?? 0);
    if (version === 0) this.#noteAbsent(table, key);
    return version;
  }

  hasAny(table: string, prefix: string): boolean {
    return this.#rows(table, { prefix, limit: 1 }).length > 0;
  }

  list(table: string, range: KeyRange): readonly StoredRecord[] {
    return this.#rows(table, range).map(([key, version, json]) => ({
      key: textOf(key),
      value: JSON.parse(String(json)),
      version: Number(version),
    }));
  }

  put({ table, key, json }: { table: string; key: string; json: string }): void {
    const written = this.#put.get(table, bytesOf(key), json);
    if (this.#isKept(table, json)) {
      this.#cache.keep(table, key, { json, version: Number(written?.['version']) });
    } else this.#cache.drop(table, key);
  }

  delete(table: string, key: string): void {
    this.#delete.run(table, bytesOf(key));
    this.#noteAbsent(table, key);
  }

  #noteAbsent(table: string, key: string): void {
    if (!this.#uncached.has(table)) this.#cache.keepAbsent(table, key);
  }

  #isKept(table: string, json: string): boolean {
    return !this.#uncached.has(table) && json.length <= recordCharactersMax;
  }

  #rows(table: string, range: KeyRange): readonly Row[] {
    const prefix = bytesOf(range.prefix ?? '');
    const statement = range.reverse ? this.#list.reverse : this.#list.forward;
    const bounds = [lowerBound(prefix, range), upperBound(prefix)];
    // The type of `all` knows nothing of arrays.
    const rows: unknown = statement.all(table, ...bounds, range.limit ?? -1);
    return rows as readonly Row[];
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
