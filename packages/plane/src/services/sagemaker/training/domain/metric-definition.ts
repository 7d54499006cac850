export interface MetricDefinition {
  readonly name: string;
  readonly regex: string;
}

/**
 * A metric's regular expression, written for Python, as JavaScript reads it: named groups, and flags for the whole
 * at the front. One that begins with `.*` is anchored, which finds the same without trying each place of the line.
 * Undefined when it cannot be read.
 */
export function compileMetricRegex(source: string): RegExp | undefined {
  const [, flags = '', body = ''] = /^(?:\(\?([ims]+)\))?(.*)$/s.exec(source) ?? [];
  const named = body.replaceAll('(?P<', '(?<').replaceAll(/\(\?P=(\w+)\)/g, '\\k<$1>');
  const anchored = named.startsWith('.*') && !named.includes('|') ? `^${named}` : named;
  try {
    return new RegExp(anchored, flags);
  } catch {
    return undefined;
  }
}
