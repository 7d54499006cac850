/** Rows of text as they stand in the user's file; every row has as many cells as there are columns. */
export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Rows of the file; more than `rows.length` when the table is a sample. */
  readonly rowsInFile: number;
  readonly bytes: number;
  /** SHA-256 of the bytes, in hexadecimal. */
  readonly sha256: string;
}

/** The cell of a row, empty when it is missing. */
export function cell(row: readonly string[], index: number): string {
  return row[index] ?? '';
}

const MISSING = new Set(['', 'na', 'n/a', 'nan', 'null', 'none', '?']);

/** Whether a cell means "no value". The spellings are those that common tools write. */
export function isMissing(text: string): boolean {
  return MISSING.has(text.trim().toLowerCase());
}
