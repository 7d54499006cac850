import type { ParameterRange } from './parameter-range.ts';

/** How many combinations a grid of categorical ranges has. */
export function gridSize(ranges: readonly ParameterRange[]): number {
  return ranges.reduce((product, range) => product * valuesOf(range).length, 1);
}

/** The combination at a position; the last range changes fastest. */
export function gridPoint(
  ranges: readonly ParameterRange[],
  position: number,
): Readonly<Record<string, string>> {
  const point: [string, string][] = [];
  let rest = position;
  for (const range of ranges.toReversed()) {
    const values = valuesOf(range);
    point.unshift([range.name, values[rest % values.length] ?? '']);
    rest = Math.floor(rest / values.length);
  }
  return Object.fromEntries(point);
}

function valuesOf(range: ParameterRange): readonly string[] {
  return range.kind === 'categorical' ? range.values : [];
}
