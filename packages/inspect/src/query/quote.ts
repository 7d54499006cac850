// Names of columns and files come from outside: they enter SQL through these three and in no other way.

/** A column or table name. */
export function identifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

export function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** List of files for DuckDB's readers, which would otherwise take `*`, `?` and `[` for patterns. */
export function fileList(paths: readonly string[]): string {
  const plain = paths.map((path) => literal(path.replaceAll(/[[*?]/g, (sign) => `[${sign}]`)));
  return `[${plain.join(', ')}]`;
}
