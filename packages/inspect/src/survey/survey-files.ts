import type { DataProblem, TableFormat } from '@slipway/core';
import { inspectErrors, reasonOf } from '#errors.ts';
import { type DataSource, problem, type SourceFile } from '#sources/data-source.ts';
import { type FileKind, kindByContent, kindByName } from '#survey/file-kind.ts';
import { type FileHead, readHead } from '#survey/read-head.ts';
import type { TableFile } from '#tables/table-group.ts';

export interface Survey {
  readonly tables: readonly TableFile[];
  readonly images: readonly SourceFile[];
  readonly texts: readonly SourceFile[];
  readonly problems: readonly DataProblem[];
}

/** Files with an unknown name that are looked into; more of them are only counted. */
const MOST_OPENED = 50;

interface Piles {
  readonly tables: TableFile[];
  readonly images: SourceFile[];
  readonly texts: SourceFile[];
  readonly problems: DataProblem[];
  readonly unknown: SourceFile[];
}

/** Sorts files by kind and reads the beginning of each table. One file of an unclear kind is data; many are not. */
export async function surveyFiles(source: DataSource, signal: AbortSignal): Promise<Survey> {
  const piles: Piles = { tables: [], images: [], texts: [], problems: [], unknown: [] };
  const [only] = source.files;
  const isOnly = source.files.length === 1;
  for (const file of source.files) {
    if (signal.aborted) throw inspectErrors.aborted();
    const kind = kindByName(file.name);
    await put(file, isOnly && file === only && kind === 'beside' ? 'unknown' : kind, {
      piles,
      source,
    });
  }
  const { unknown, ...rest } = piles;
  if (unknown.length > 0) {
    const [first] = unknown;
    const detail = first?.name ?? '';
    piles.problems.push(problem('unknown-kind', '', { detail, count: unknown.length }));
  }
  return rest;
}

interface Sorting {
  readonly piles: Piles;
  readonly source: DataSource;
}

async function put(file: SourceFile, kind: FileKind, sorting: Sorting): Promise<void> {
  const { piles } = sorting;
  if (kind === 'beside') return;
  if (kind === 'image') piles.images.push(file);
  else if (kind === 'text') piles.texts.push(file);
  else if (kind === 'unknown') await putUnknown(file, sorting);
  else await putTable(file, kind, sorting);
}

async function putUnknown(file: SourceFile, sorting: Sorting): Promise<void> {
  const { piles, source } = sorting;
  if (file.bytes === 0) {
    piles.problems.push(problem('empty-file', file.name));
    return;
  }
  if (piles.unknown.length >= MOST_OPENED) {
    piles.unknown.push(file);
    return;
  }
  const kind = await headOf(file, source).then(
    ({ bytes }) => kindByContent(bytes),
    () => 'unknown' as const,
  );
  if (kind === 'unknown') piles.unknown.push(file);
  else await put(file, kind, sorting);
}

async function headOf(file: SourceFile, source: DataSource): Promise<FileHead> {
  return readHead(await source.local(file), file.name.endsWith('.gz'));
}

async function putTable(file: SourceFile, format: TableFormat, { piles, source }: Sorting) {
  if (file.bytes === 0) {
    piles.problems.push(problem('empty-file', file.name));
    return;
  }
  try {
    const head = await headOf(file, source);
    const wrong = problemIn(head, file, format);
    if (wrong !== undefined) piles.problems.push(wrong);
    if (wrong !== undefined && wrong.code !== 'not-utf8') return;
    const { encoding } = head;
    piles.tables.push({ file, format, path: await source.local(file), encoding, head });
  } catch (error) {
    const code =
      error instanceof Error && error.message.includes('GB') ? 'not-fetched' : 'unreadable';
    piles.problems.push(problem(code, file.name, { detail: reasonOf(error) }));
  }
}

function problemIn(head: FileHead, file: SourceFile, format: TableFormat) {
  if (format === 'parquet') {
    const starts = head.bytes.subarray(0, 4).toString('latin1') === 'PAR1';
    return starts ? undefined : problem('truncated-parquet', file.name);
  }
  if (head.bytes.toString('latin1').trim() === '') return problem('empty-file', file.name);
  if (head.lineTooLong && format !== 'json') return problem('line-too-long', file.name);
  return head.encoding === 'latin-1' ? problem('not-utf8', file.name) : undefined;
}
