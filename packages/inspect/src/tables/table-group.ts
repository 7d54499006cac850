import type { TableFormat } from '@slipway/core';
import type { SourceFile } from '#sources/data-source.ts';
import type { Encoding, FileHead } from '#survey/read-head.ts';

/** A table file whose beginning was read. */
export interface TableFile {
  readonly file: SourceFile;
  readonly format: TableFormat;
  readonly path: string;
  readonly encoding: Encoding;
  readonly head: FileHead;
}

/** Files that make one table. */
export interface TableGroup {
  readonly name: string;
  readonly format: TableFormat;
  readonly encoding: Encoding;
  readonly files: readonly TableFile[];
}

const delimiters = /[,;\t|]/;

/** Puts files of one format with the same columns together, as far as their first lines tell. */
export function groupTables(files: readonly TableFile[]): readonly TableGroup[] {
  const groups = new Map<string, TableFile[]>();
  for (const file of files) {
    const key = [file.format, file.encoding, signatureOf(file)].join('\n');
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [file]);
    else group.push(file);
  }
  return [...groups.values()].flatMap((group): readonly TableGroup[] => {
    const [first] = group;
    if (first === undefined) return [];
    const { format, encoding } = first;
    return [
      { name: sharedName(group.map(({ file }) => file.name)), format, encoding, files: group },
    ];
  });
}

/** Equal for files of one table: the header where there is one, else the place and the number of fields. */
function signatureOf({ format, file, head }: TableFile): string {
  if (format === 'parquet' || format === 'json' || format === 'json-lines') {
    return stemOf(file.name);
  }
  const line = head.firstLine ?? '';
  const fields = line.split(delimiters);
  const isHeader = fields.every((field) => field.trim() !== '' && !/^["\s]*[-+]?[\d.]/.test(field));
  return isHeader ? line.trim() : `${folderOf(file.name)} ${fields.length}`;
}

function folderOf(name: string): string {
  return name.slice(0, Math.max(0, name.lastIndexOf('/')));
}

/** `year=2024/part-0001.parquet` and `year=2025/part-0017.parquet` are one table. */
function stemOf(name: string): string {
  return name.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{20,}|=[^/]*|\d+/g, '#');
}

/** The file's name, or the folder or the beginning that all names share. */
function sharedName(names: readonly string[]): string {
  const [first = ''] = names;
  if (names.length === 1) return first;
  let shared = first;
  for (const name of names) {
    while (!name.startsWith(shared)) shared = shared.slice(0, -1);
  }
  return shared === '' ? `${first} + ${names.length - 1}` : `${shared}*`;
}
