export type KeyFamily = 'text' | 'number' | 'time';

/** How values of a partition key compare; undefined for types that expressions do not take. */
export function familyOf(type: string): KeyFamily | undefined {
  const name = type.toLowerCase().replace(/\(.*$/, '');
  if (['string', 'varchar', 'char'].includes(name)) return 'text';
  if (['tinyint', 'smallint', 'int', 'integer', 'bigint', 'long', 'decimal'].includes(name))
    return 'number';
  if (['date', 'timestamp'].includes(name)) return 'time';
  return undefined;
}

/** Negative, zero or positive; undefined when one of them is no value of the family, as SQL's comparison with null. */
export function compareAs(family: KeyFamily, a: string, b: string): number | undefined {
  if (family === 'text') return a === b ? 0 : a < b ? -1 : 1;
  const [left, right] =
    family === 'number' ? [Number(a), Number(b)] : [Date.parse(a), Date.parse(b)];
  return Number.isNaN(left) || Number.isNaN(right) ? undefined : left - right;
}
