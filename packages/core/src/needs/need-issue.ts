import type { Statement } from '#messages/statement.ts';

/** One thing that is wrong in a need, with all that helps to mend it. */
export interface NeedIssue {
  /** `deployment.traffic.mean`, `data.sources[2]`; empty for the file as a whole. */
  readonly path: string;
  /** What was found, shortened. */
  readonly value: string;
  /** What could stand there: names, values, units or examples. */
  readonly allowed: readonly string[];
  readonly didYouMean?: string;
  /** From 1; absent when the place is unknown. */
  readonly line?: number;
  readonly column?: number;
  readonly statement: Statement;
}

export function pathText(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, key) => {
    if (typeof key === 'number') return `${text}[${key}]`;
    return text === '' ? String(key) : `${text}.${String(key)}`;
  }, '');
}

/** At most 80 characters of any value, on one line. */
export function valueText(value: unknown): string {
  if (value === undefined) return '';
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
  const flat = text.replaceAll(/\p{C}+/gu, ' ');
  return flat.length > 80 ? `${flat.slice(0, 79)}…` : flat;
}
