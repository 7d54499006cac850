import { DatabaseSync } from 'node:sqlite';
import type { Inspection } from '#defects/plan/inspections.ts';

/** Puts the rows into the table `inspections` of a SQLite file, in place of those about the same images. */
export function writeSqlite(file: string, rows: readonly Inspection[]): void {
  const database = new DatabaseSync(file);
  try {
    database.exec(`CREATE TABLE IF NOT EXISTS inspections (
      inspection_id TEXT NOT NULL, image TEXT NOT NULL, product TEXT, line TEXT NOT NULL,
      inspected_at TEXT NOT NULL, verdict TEXT, defect TEXT, inspector TEXT)`);
    database.exec('BEGIN');
    const remove = database.prepare('DELETE FROM inspections WHERE inspection_id = ?');
    for (const { id } of rows) remove.run(id);
    const insert = database.prepare('INSERT INTO inspections VALUES (?, ?, ?, ?, ?, ?, ?, ?)');
    for (const { id, image, product, line, inspectedAt, verdict, defect, inspector } of rows)
      insert.run(id, image, product, line, inspectedAt, verdict, defect, inspector);
    database.exec('COMMIT');
  } finally {
    database.close();
  }
}
