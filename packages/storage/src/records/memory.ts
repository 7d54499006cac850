import { CommitQueue, type PendingCommit } from './commit-queue.ts';
import type { EncodedChange } from './encoded-change.ts';
import { findConflict, type RecordState } from './expectation.ts';
import type { KeyRange, Records, StoredRecord } from './port.ts';
import { SortedTable } from './sorted-table.ts';

/** Records that live as long as the process: all guarantees but survival. */
export function memoryRecords(): Records {
  const tables = new Map<string, SortedTable>();
  const state: RecordState = {
    version: (table, key) => tables.get(table)?.get(key)?.version ?? 0,
    hasAny: (table, prefix) => (tables.get(table)?.list({ prefix, limit: 1 }).length ?? 0) > 0,
  };
  const queue = new CommitQueue({
    apply: (batch) => batch.map((commit) => applyCommit(commit, state, tables)),
    sync: async () => undefined,
  });
  return {
    get: (table, key) => decoded(tables.get(table)?.get(key)),
    list: (table, range = {}) => listDecoded(tables.get(table), range),
    commit: (changes) => queue.commit(changes),
    close: () => queue.close(),
  };
}

function applyCommit(
  { changes, encoded }: PendingCommit,
  state: RecordState,
  tables: Map<string, SortedTable>,
): Error | undefined {
  const conflict = findConflict(changes, state);
  if (conflict) return conflict;
  for (const change of encoded) applyChange(change, tables);
  return undefined;
}

function applyChange(change: EncodedChange, tables: Map<string, SortedTable>): void {
  const table = tables.get(change.table) ?? new SortedTable();
  tables.set(change.table, table);
  if (change.kind === 'delete') table.delete(change.key);
  else table.put(change.key, change.json);
}

interface Row {
  readonly key: string;
  readonly json: string;
  readonly version: number;
}

function listDecoded(table: SortedTable | undefined, range: KeyRange): readonly StoredRecord[] {
  return (table?.list(range) ?? []).flatMap((row) => decoded(row) ?? []);
}

function decoded(row: Row | undefined): StoredRecord | undefined {
  return row && { key: row.key, value: JSON.parse(row.json), version: row.version };
}
