import type { StoredRecord } from './port.ts';

/** Records that were read of late. Whoever changes a record drops it here; nobody else writes the file. */
export class RecordCache {
  readonly #records = new Map<string, StoredRecord>();
  readonly #size: number;

  constructor(size: number) {
    this.#size = size;
  }

  get(table: string, key: string): StoredRecord | undefined {
    return this.#records.get(nameOf(table, key));
  }

  keep(table: string, record: StoredRecord): void {
    if (this.#records.size >= this.#size) {
      const oldest = this.#records.keys().next();
      if (!oldest.done) this.#records.delete(oldest.value);
    }
    freezeAll(record.value);
    this.#records.set(nameOf(table, record.key), record);
  }

  drop(table: string, key: string): void {
    this.#records.delete(nameOf(table, key));
  }

  clear(): void {
    this.#records.clear();
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
