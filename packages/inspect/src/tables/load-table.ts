import type { DataProblem } from '@slipway/core';
import { inspectErrors, reasonOf } from '#errors.ts';
import type { Database } from '#query/database.ts';
import { problem } from '#sources/data-source.ts';
import { brokenRows, hasHeader, wrongTypes } from '#tables/delimited.ts';
import { brokenLines, loadGoodLines } from '#tables/json-lines.ts';
import { countRows, dropTables, TABLE } from '#tables/look-table.ts';
import type { TableFile, TableGroup } from '#tables/table-group.ts';
import { type ScanOptions, scanOf } from '#tables/table-scan.ts';
import { partOf } from '#tables/table-share.ts';

export interface LoadedTable {
  /** Those that could be read; none when nothing was loaded. */
  readonly files: readonly TableFile[];
  readonly header: boolean;
  readonly brokenRows: number;
  /** Rows of the whole table when only a part was loaded. */
  readonly estimatedRows: number | undefined;
  readonly problems: readonly DataProblem[];
}

/** Copies a group into the database once, so that everything after it reads columns instead of text. */
export async function loadTable(database: Database, group: TableGroup): Promise<LoadedTable> {
  const share = partOf(group);
  const load: Load = { database, group, options: { asText: [], rowLimit: share.rowLimit } };
  const { files, problems } = await copyReadable(load, share.files);
  if (files.length === 0) {
    return { files, problems, header: true, brokenRows: 0, estimatedRows: undefined };
  }
  const isDelimited = group.format === 'csv' || group.format === 'tsv';
  const broken = isDelimited ? await settleDelimited(load, files) : await settleJson(load, files);
  return {
    files,
    header: isDelimited ? await hasHeader(database, group, files) : true,
    brokenRows: broken.reduce((sum, { count }) => sum + count, 0),
    estimatedRows: share.estimateRows(await countRows(database)),
    problems: [...problems, ...broken],
  };
}

interface Load {
  readonly database: Database;
  readonly group: TableGroup;
  readonly options: ScanOptions;
}

interface Readable {
  readonly files: readonly TableFile[];
  readonly problems: readonly DataProblem[];
}

async function copy({ database, group, options }: Load, files: readonly TableFile[]) {
  await dropTables(database);
  await database.run(`CREATE TABLE ${TABLE} AS ${scanOf(group, files, options)}`);
}

/** Copies all files, or, when one is broken, those that can be read. */
async function copyReadable(load: Load, files: readonly TableFile[]): Promise<Readable> {
  try {
    await copy(load, files);
    return { files, problems: [] };
  } catch (error) {
    if (isStop(error)) throw error;
    const only = files.length === 1 ? files[0] : undefined;
    if (only !== undefined) return { files: [], problems: [fileProblem(only, error)] };
    return copySortedOut(load, files);
  }
}

/** Tries the files one by one: a broken one must not stop the rest. */
async function copySortedOut(load: Load, files: readonly TableFile[]): Promise<Readable> {
  const good: TableFile[] = [];
  const problems: DataProblem[] = [];
  for (const file of files) {
    const wrong = await tryCopy(load, [file]);
    if (wrong === undefined) good.push(file);
    else problems.push(fileProblem(file, wrong));
  }
  const [first, ...rest] = good;
  if (first === undefined) return { files: [], problems };
  const clash = await tryCopy(load, good);
  if (clash === undefined) return { files: good, problems };
  // Each can be read, but not together: their columns clash. The first stands for all.
  await copy(load, [first]);
  return {
    files: [first],
    problems: [...problems, ...rest.map((file) => fileProblem(file, clash))],
  };
}

/** What went wrong, if anything; only a stopped look rejects. */
async function tryCopy(load: Load, files: readonly TableFile[]): Promise<unknown> {
  try {
    await copy(load, files);
    return undefined;
  } catch (error) {
    if (isStop(error)) throw error;
    return error;
  }
}

function isStop(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === inspectErrors.aborted().code;
}

function fileProblem({ file, format }: TableFile, error: unknown): DataProblem {
  const detail = reasonOf(error);
  if (format === 'parquet') return problem('truncated-parquet', file.name, { detail });
  const tooLong = error instanceof Error && /maximum line size/i.test(error.message);
  return tooLong
    ? problem('line-too-long', file.name)
    : problem('not-a-table', file.name, { detail });
}

async function settleDelimited(
  load: Load,
  files: readonly TableFile[],
): Promise<readonly DataProblem[]> {
  const asText = await wrongTypes(load.database);
  if (asText.length > 0) {
    await copy({ ...load, options: { ...load.options, asText } }, files);
  }
  return brokenRows(load.database, files);
}

async function settleJson(
  { database, group }: Load,
  files: readonly TableFile[],
): Promise<readonly DataProblem[]> {
  if (group.format !== 'json-lines') return [];
  const broken = await brokenLines(database, files);
  if (broken.length > 0) await loadGoodLines(database, { files });
  return broken;
}
