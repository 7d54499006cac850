import type { DataProblem } from '@slipway/core';
import { type Database, numberIn, textIn } from '#query/database.ts';
import { fileList, literal } from '#query/quote.ts';
import { problem } from '#sources/data-source.ts';
import { dropTables, TABLE } from '#tables/look-table.ts';
import type { TableFile, TableGroup } from '#tables/table-group.ts';

/** A record may be longer than a CSV line, but not without end. */
const LONGEST_RECORD = 20_000_000;
const IS_OBJECT = `json_valid(l) AND starts_with(trim(l), '{')`;

/** SQL that reads the files as lines, one column `l`; the delimiter is a character that no JSON holds. */
function linesOf(files: readonly TableFile[]): string {
  const options = [
    `delim = '\u0001'`,
    `quote = ''`,
    `escape = ''`,
    'header = false',
    'auto_detect = false',
    `columns = {'l': 'VARCHAR'}`,
    'ignore_errors = true',
    `max_line_size = ${LONGEST_RECORD}`,
  ];
  return `read_csv(${fileList(files.map(({ path }) => path))}, ${options.join(', ')})`;
}

/** Lines that are no JSON object, by file. DuckDB's own JSON reader would lose good lines beside them. */
export async function brokenLines(
  database: Database,
  files: readonly TableFile[],
): Promise<readonly DataProblem[]> {
  const problems: DataProblem[] = [];
  // Numbers of lines need their order.
  await database.run('SET preserve_insertion_order = true');
  for (const file of files) {
    const [row] = await database.rows(
      `SELECT count(*)::DOUBLE, min(n)::DOUBLE, arg_min(left(l, 60), n) FROM
         (SELECT l, row_number() OVER () AS n FROM ${linesOf([file])})
       WHERE trim(l) <> '' AND NOT (${IS_OBJECT})`,
    );
    const count = numberIn(row?.[0]);
    if (count === 0) continue;
    const detail = `${numberIn(row?.[1])}: ${textIn(row?.[2]).replaceAll(/\p{C}+/gu, ' ')}`;
    problems.push(problem('broken-rows', file.file.name, { detail, count }));
  }
  await database.run('SET preserve_insertion_order = false');
  return problems;
}

/** Loads only the lines that are JSON objects. */
export async function loadGoodLines(
  database: Database,
  { files }: Pick<TableGroup, 'files'>,
): Promise<void> {
  await dropTables(database);
  await database.run(`CREATE TABLE lines AS SELECT l FROM ${linesOf(files)} WHERE ${IS_OBJECT}`);
  const [row] = await database.rows('SELECT json_group_structure(l::JSON)::VARCHAR FROM lines');
  const structure = textIn(row?.[0]);
  const values = structure === '' ? 'l' : `unnest(from_json(l, ${literal(structure)}))`;
  await database.run(`CREATE TABLE ${TABLE} AS SELECT ${values} FROM lines`);
  await database.run('DROP TABLE lines');
}
