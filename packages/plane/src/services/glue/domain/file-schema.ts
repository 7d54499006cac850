export type FileFormat = 'csv' | 'json' | 'parquet';

export interface FileColumn {
  readonly name: string;
  /** Hive's name of the type. */
  readonly type: string;
}

/** What a look at one file found. */
export interface FileSchema {
  readonly format: FileFormat;
  readonly compression: 'none' | 'gzip';
  readonly columns: readonly FileColumn[];
  readonly delimiter?: string;
  readonly hasHeader?: boolean;
  readonly rows: number;
}

/** Share of the shorter file's columns that the other must have, too. AWS does not publish its own. */
const similarFrom = 0.7;

export function areCompatible(a: FileSchema, b: FileSchema): boolean {
  return a.format === b.format && a.compression === b.compression && a.delimiter === b.delimiter;
}

export function areSimilar(a: FileSchema, b: FileSchema): boolean {
  if (!areCompatible(a, b)) return false;
  const names = new Set(a.columns.map(({ name }) => name));
  const common = b.columns.filter(({ name }) => names.has(name)).length;
  return common >= similarFrom * Math.min(a.columns.length, b.columns.length);
}

/** Columns of both, in the order of the first; a type that holds the values of both. */
export function mergeColumns(
  a: readonly FileColumn[],
  b: readonly FileColumn[],
): readonly FileColumn[] {
  const others = new Map(b.map((column) => [column.name, column.type]));
  const own = new Set(a.map(({ name }) => name));
  return [
    ...a.map(({ name, type }) => ({ name, type: widerType(type, others.get(name) ?? type) })),
    ...b.filter(({ name }) => !own.has(name)),
  ];
}

const numbers = ['tinyint', 'smallint', 'int', 'bigint', 'float', 'double'];

function widerType(a: string, b: string): string {
  if (a === b) return a;
  const [left, right] = [numbers.indexOf(a), numbers.indexOf(b)];
  return left < 0 || right < 0 ? 'string' : (numbers[Math.max(left, right)] ?? 'double');
}
