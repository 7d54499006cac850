import { Recent } from '../recent.ts';
import type { StoredRecord } from './port.ts';

/** What is known of a key without asking the database. */
interface Entry {
  /** Zero when there is no record. */
  readonly version: number;
  /** Until somebody asks for the value, which is then parsed once. */
  json: string | undefined;
  record: StoredRecord | undefined;
}

/** Of an entry beside its JSON. */
const entrySize = 100;

/**
 * Records that were read or written of late, and keys that have none. Whoever changes a record says so here; nobody
 * else writes the file.
 */
export class RecordCache {
  readonly #entries: Recent<Entry>;

  /** `sizeMax`: characters of the JSON of all records together. */
  constructor(sizeMax: number) {
    this.#entries = new Recent(sizeMax);
  }

  /** Zero when it is known that there is no record; undefined when nothing is known. */
  version(table: string, key: string): number | undefined {
    return this.#entries.get(nameOf(table, key))?.version;
  }

  /** Only of keys with a version above zero. */
  record(table: string, key: string): StoredRecord | undefined {
    const entry = this.#entries.get(nameOf(table, key));
    if (!entry) return undefined;
    const { json, version } = entry;
    if (json !== undefined) {
      const value: unknown = JSON.parse(json);
      freezeAll(value);
      entry.record = { key, value, version };
      entry.json = undefined;
    }
    return entry.record;
  }

  keep(table: string, key: string, { json, version }: { json: string; version: number }): void {
    const size = json.length + entrySize;
    this.#entries.keep(nameOf(table, key), { version, json, record: undefined }, size);
  }

  keepAbsent(table: string, key: string): void {
    const entry = { version: 0, json: undefined, record: undefined };
    this.#entries.keep(nameOf(table, key), entry, entrySize);
  }

  drop(table: string, key: string): void {
    this.#entries.drop(nameOf(table, key));
  }

  clear(): void {
    this.#entries.clear();
  }
}

/** One value for many readers: who changes it must find out. */
function freezeAll(value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  Object.freeze(value);
  for (const member of Object.values(value)) freezeAll(member);
}

/** Names of tables hold no NUL. */
function nameOf(table: string, key: string): string {
  return `${table}\0${key}`;
}
