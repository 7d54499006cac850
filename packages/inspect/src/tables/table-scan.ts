import { fileList, literal } from '#query/quote.ts';
import type { TableFile, TableGroup } from '#tables/table-group.ts';

/** Spelled-out emptiness that exports of databases and data frames use. */
const MISSING = ['', 'NA', 'N/A', 'n/a', 'NaN', 'nan', 'NULL', 'null', 'None', '\\N', '?'];

/** More broken rows are counted as this many; keeps their table small. */
export const MOST_REJECTS = 100_000;

export interface ScanOptions {
  /** Columns that hold too many values of another type than their beginning promised. */
  readonly asText: readonly string[];
  /** Reads only the first rows. */
  readonly rowLimit: number | undefined;
}

/** SQL that reads the files of a group; every name in it is quoted. */
export function scanOf(
  { format, encoding }: Pick<TableGroup, 'format' | 'encoding'>,
  files: readonly TableFile[],
  { asText, rowLimit }: ScanOptions = { asText: [], rowLimit: undefined },
): string {
  const paths = fileList(files.map(({ path }) => path));
  const limit = rowLimit === undefined ? '' : ` LIMIT ${rowLimit}`;
  if (format === 'parquet') {
    return `SELECT * FROM read_parquet(${paths}, union_by_name = true)${limit}`;
  }
  if (format === 'json' || format === 'json-lines') {
    const layout = format === 'json' ? 'auto' : 'newline_delimited';
    const options = `format = '${layout}', ignore_errors = ${format === 'json-lines'}, union_by_name = true`;
    return `SELECT * FROM read_json(${paths}, ${options})${limit}`;
  }
  const options = [
    'ignore_errors = true',
    'store_rejects = true',
    `rejects_limit = ${MOST_REJECTS}`,
    `nullstr = [${MISSING.map(literal).join(', ')}]`,
    `encoding = '${encoding}'`,
    // No booleans: "yes" must stay "yes" in what is shown and written.
    "auto_type_candidates = ['NULL', 'BIGINT', 'DOUBLE', 'TIME', 'DATE', 'TIMESTAMP', 'TIMESTAMPTZ', 'VARCHAR']",
    ...(format === 'tsv' ? [`delim = '\t'`] : []),
    ...(asText.length > 0
      ? [`types = {${asText.map((name) => `${literal(name)}: 'VARCHAR'`).join(', ')}}`]
      : []),
  ];
  return `SELECT * FROM read_csv(${paths}, ${options.join(', ')})${limit}`;
}
