/**
 * The subset of JSONPath that DataProcessing filters know: `$`, `.name`, `.*`, `['a','b']`, `[0,-1]`, `[1:4]`, `[1:]`, `[:5]`, `[*]`.
 * https://docs.aws.amazon.com/sagemaker/latest/dg/batch-transform-data-processing.html
 */
export type PathStep =
  | { readonly kind: 'names'; readonly names: readonly string[] }
  | { readonly kind: 'indexes'; readonly indexes: readonly number[] }
  | { readonly kind: 'slice'; readonly start: number | undefined; readonly end: number | undefined }
  | { readonly kind: 'all' };

export type JsonPath = readonly PathStep[];

export type Json =
  | null
  | boolean
  | number
  | string
  | readonly Json[]
  | { readonly [name: string]: Json };

/**
 * Whether the end of `[start:end]` is part of it. The guide says so in its examples (`$[1:4]` is the second to the
 * fifth column), ordinary JSONPath does not; the service itself could not be asked.
 */
export type SliceEnd = 'inclusive' | 'exclusive';

/** Undefined when the text is no path of this subset. */
export function parseJsonPath(text: string): JsonPath | undefined {
  if (!text.startsWith('$')) return undefined;
  const steps: PathStep[] = [];
  let rest = text.slice(1);
  while (rest !== '') {
    const match = STEP.exec(rest);
    const step = match === null ? undefined : parseStep(match);
    if (match === null || step === undefined) return undefined;
    steps.push(step);
    rest = rest.slice(match[0].length);
  }
  return steps;
}

const STEP = /^(?:\.(\*|[^.[\]'"*]+)|\[([^\]]*)\])/;
const NAME = /^'([^']*)'$|^"([^"]*)"$/;

function parseStep([, name, inside = '']: RegExpExecArray): PathStep | undefined {
  if (name !== undefined) return name === '*' ? { kind: 'all' } : { kind: 'names', names: [name] };
  if (inside.trim() === '*') return { kind: 'all' };
  const slice = /^\s*(-?\d+)?\s*:\s*(-?\d+)?\s*$/.exec(inside);
  if (slice !== null) return { kind: 'slice', start: toNumber(slice[1]), end: toNumber(slice[2]) };
  const items = inside.split(',').map((item) => item.trim());
  if (items.every((item) => /^-?\d+$/.test(item)))
    return { kind: 'indexes', indexes: items.map(Number) };
  const names = items.map((item) => NAME.exec(item)).map((match) => match?.[1] ?? match?.[2]);
  return names.every((item) => item !== undefined) ? { kind: 'names', names } : undefined;
}

function toNumber(text: string | undefined): number | undefined {
  return text === undefined ? undefined : Number(text);
}

/** True for the paths that a CSV row can answer: positions only. */
export function isPositional(path: JsonPath): boolean {
  return path.length <= 1 && path.every((step) => step.kind !== 'names');
}

/** What the path selects; undefined when a name or a position that it asks for is not there. */
export function selectJson(
  value: Json,
  path: JsonPath,
  sliceEnd: SliceEnd = 'inclusive',
): Json | undefined {
  let current: Json | undefined = value;
  for (const step of path) {
    if (current === undefined) return undefined;
    current = Array.isArray(current)
      ? selectFromArray(current, step, sliceEnd)
      : selectFromObject(current, step);
  }
  return current;
}

function selectFromArray(
  items: readonly Json[],
  step: PathStep,
  sliceEnd: SliceEnd,
): Json | undefined {
  switch (step.kind) {
    case 'all':
      return items;
    case 'names':
      return undefined;
    case 'slice':
      return sliceOf(items, step, sliceEnd);
    case 'indexes': {
      const found = step.indexes.map((index) => items.at(index));
      if (found.some((item) => item === undefined)) return undefined;
      return step.indexes.length === 1 ? found[0] : found.filter((item) => item !== undefined);
    }
  }
}

function sliceOf(
  items: readonly Json[],
  { start = 0, end }: { readonly start: number | undefined; readonly end: number | undefined },
  sliceEnd: SliceEnd,
): Json | undefined {
  const from = start < 0 ? items.length + start : start;
  const to = end === undefined ? items.length - 1 : end < 0 ? items.length + end : end;
  const after = end !== undefined && sliceEnd === 'exclusive' ? to : to + 1;
  if (from < 0 || after > items.length || from >= after) return undefined;
  return items.slice(from, after);
}

function selectFromObject(value: Json, step: PathStep): Json | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  if (step.kind === 'all') return Object.values(value);
  if (step.kind !== 'names') return undefined;
  const entries = step.names.map((name): readonly [string, Json | undefined] => [
    name,
    Object.hasOwn(value, name) ? Reflect.get(value, name) : undefined,
  ]);
  if (entries.some(([, item]) => item === undefined)) return undefined;
  if (entries.length === 1) return entries[0]?.[1];
  return Object.fromEntries(
    entries.filter((entry): entry is [string, Json] => entry[1] !== undefined),
  );
}
