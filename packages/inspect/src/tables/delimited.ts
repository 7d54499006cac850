import type { DataProblem } from '@slipway/core';
import { type Database, numberIn, textIn } from '#query/database.ts';
import { fileList } from '#query/quote.ts';
import { problem } from '#sources/data-source.ts';
import { countRows } from '#tables/look-table.ts';
import type { TableFile, TableGroup } from '#tables/table-group.ts';

/** Beyond this share of wrong values, a column has another type than its beginning promised. */
const SHARE_OF_ANOTHER_TYPE = 0.001;

/** Columns of the last load with so many wrong values that they must be read as text. */
export async function wrongTypes(database: Database): Promise<readonly string[]> {
  const rows = await countRows(database);
  const found = await database.rows(
    `SELECT column_name, count(*)::DOUBLE FROM reject_errors
     WHERE error_type = 'CAST' AND column_name IS NOT NULL GROUP BY 1`,
  );
  const limit = Math.max(5, rows * SHARE_OF_ANOTHER_TYPE);
  return found.filter(([, count]) => numberIn(count) > limit).map(([name]) => textIn(name));
}

/** Rows that the last load left out, by file, with the first line number and what was wrong there. */
export async function brokenRows(
  database: Database,
  files: readonly TableFile[],
): Promise<readonly DataProblem[]> {
  const found = await database.rows(
    `SELECT file_path, count(DISTINCT line)::DOUBLE, min(line)::DOUBLE,
       arg_min(error_type::VARCHAR, line)
     FROM reject_errors JOIN reject_scans USING (scan_id, file_id) GROUP BY 1 ORDER BY 2 DESC`,
  );
  return found.map(([path, lines, first, type]) => {
    const file = files.find((each) => each.path === path)?.file.name ?? textIn(path);
    const detail = `${numberIn(first)}: ${textIn(type).toLowerCase()}`;
    return problem('broken-rows', file, { detail, count: numberIn(lines) });
  });
}

/** False when the first line already holds values. */
export async function hasHeader(
  database: Database,
  group: TableGroup,
  [first]: readonly TableFile[],
): Promise<boolean> {
  if (first === undefined) return true;
  const path = fileList([first.path]).slice(1, -1);
  const options = `ignore_errors = true, encoding = '${group.encoding}'`;
  const [row] = await database.rows(`SELECT HasHeader FROM sniff_csv(${path}, ${options})`);
  return row?.[0] !== false;
}
