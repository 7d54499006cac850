import postgres from 'postgres';
import type { Inspection } from '#defects/plan/inspections.ts';
import { samplesErrors } from '#errors.ts';

/** Rows in one statement: PostgreSQL takes 65,535 parameters. */
const ROWS_AT_ONCE = 1000;

/** Puts the rows into the table `inspections` of a PostgreSQL database, in place of those about the same images. */
export async function writePostgres(url: string, rows: readonly Inspection[]): Promise<void> {
  try {
    const sql = postgres(url, { max: 1, connect_timeout: 10, onnotice: () => undefined });
    try {
      await sql.begin((transaction) => replaceRows(transaction, rows));
    } finally {
      await sql.end({ timeout: 5 });
    }
  } catch (cause) {
    throw samplesErrors.postgresFailed(cause);
  }
}

async function replaceRows(
  sql: postgres.TransactionSql,
  rows: readonly Inspection[],
): Promise<void> {
  await sql`CREATE TABLE IF NOT EXISTS inspections (
    inspection_id text NOT NULL, image text NOT NULL, product text, line text NOT NULL,
    inspected_at timestamptz NOT NULL, verdict text, defect text, inspector text)`;
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
    const records = rows.slice(from, from + ROWS_AT_ONCE).map(toRecord);
    await sql`DELETE FROM inspections WHERE inspection_id IN ${sql(records.map((record) => record.inspection_id))}`;
  }
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE)
    await sql`INSERT INTO inspections ${sql(rows.slice(from, from + ROWS_AT_ONCE).map(toRecord))}`;
}

function toRecord({
  id,
  image,
  product,
  line,
  inspectedAt,
  verdict,
  defect,
  inspector,
}: Inspection) {
  return {
    inspection_id: id,
    image,
    product,
    line,
    inspected_at: inspectedAt,
    verdict,
    defect,
    inspector,
  };
}
