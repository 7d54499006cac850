import { type ColumnLook, look } from '#data/look.ts';
import { readTable } from '#data/read-table.ts';
import type { Table } from '#data/table.ts';
import { findTarget, labelOf, type Target } from '#data/target.ts';
import { rehearsalError } from '#errors.ts';
import type { DataEvidence } from '#evidence.ts';
import { runStep, type Session } from '#session.ts';

export interface ReadData {
  readonly table: Table;
  readonly looks: readonly ColumnLook[];
  readonly target: Target;
  /** One for each row; undefined where the target is missing. */
  readonly labels: readonly (0 | 1 | undefined)[];
  readonly evidence: DataEvidence;
}

/** Rows kept in memory: at a kilobyte a row, some 200 MB. Larger files are sampled. */
const MAX_ROWS = 200_000;

/** Reads the user's file, looks at its columns and finds what is to be predicted. */
export function readData(session: Session): Promise<ReadData> {
  const { request, world } = session;
  return runStep(session, 'read', async (report) => {
    const table = await readTable(request.data, {
      maxRows: MAX_ROWS,
      seed: request.seed,
      signal: world.signal,
      onProgress: (done) => report({ kind: 'count', done }),
    });
    const { problem, data } = request.plan.need;
    if (problem.target === undefined) throw targetNotNamed();
    const kept = without(table, new Set(data?.ignore ?? []), problem.target);
    const target = findTarget(kept, {
      column: problem.target,
      ...(problem.positive === undefined ? {} : { positive: String(problem.positive) }),
    });
    const looks = look(kept);
    const labels = kept.rows.map((row) => labelOf(target, row));
    const evidence = evidenceOf({ source: request.data.name, table: kept, looks, target, labels });
    const value = { table: kept, looks, target, labels, evidence };
    const { rowsInFile: rows, bytes } = table;
    return { value, facts: { of: 'read', rows, columns: table.columns.length, bytes } };
  });
}

/** The same rows without the named columns. */
function without(table: Table, ignored: ReadonlySet<string>, target: string): Table {
  if (ignored.size === 0) return table;
  const keep = table.columns.map((name) => name === target || !ignored.has(name));
  return {
    ...table,
    columns: table.columns.filter((_, index) => keep[index]),
    rows: table.rows.map((row) => row.filter((_, index) => keep[index])),
  };
}

function evidenceOf(read: Omit<ReadData, 'evidence'> & { readonly source: string }): DataEvidence {
  const { table, target } = read;
  return {
    source: read.source,
    bytes: table.bytes,
    sha256: table.sha256,
    rowsInFile: table.rowsInFile,
    rowsUsed: read.labels.filter((label) => label !== undefined).length,
    columns: read.looks,
    target: { column: target.column, positive: target.positive, negative: target.negative },
    positives: read.labels.filter((label) => label === 1).length,
  };
}

function targetNotNamed(): Error {
  return rehearsalError({
    code: 'REHEARSE_TARGET_MISSING',
    message: 'the need does not name the column to predict (problem.target)',
  });
}
