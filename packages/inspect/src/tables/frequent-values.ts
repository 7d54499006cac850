import type { ValueCount } from '@slipway/core';
import { type Database, numberIn, textIn } from '#query/database.ts';
import { identifier } from '#query/quote.ts';
import { TABLE } from '#tables/look-table.ts';

/** A column with more different values has no list of them. */
export const MOST_VALUES = 100;

/** The values of a column with their counts, most frequent first; one more than the limit tells of more. */
export async function frequentValues(
  database: Database,
  name: string,
): Promise<readonly ValueCount[]> {
  const column = identifier(name);
  const rows = await database.rows(
    `SELECT left(v::VARCHAR, 60), n::DOUBLE FROM
       (SELECT ${column} AS v, count(*) AS n FROM ${TABLE} WHERE ${column} IS NOT NULL GROUP BY 1)
     ORDER BY n DESC, 1 LIMIT ${MOST_VALUES + 1}`,
  );
  return rows.map(([value, count]) => ({ value: textIn(value), count: numberIn(count) }));
}
