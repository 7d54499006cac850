import { type Database, numberIn } from '#query/database.ts';

/** Name of the working copy; the next table replaces it. */
export const TABLE = 'look';

export async function countRows(database: Database): Promise<number> {
  const [row] = await database.rows(`SELECT count(*)::DOUBLE FROM ${TABLE}`);
  return numberIn(row?.[0]);
}

export async function dropTables(database: Database): Promise<void> {
  for (const name of [TABLE, 'lines', 'reject_errors', 'reject_scans']) {
    await database.run(`DROP TABLE IF EXISTS ${name}`);
  }
}
