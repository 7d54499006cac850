import { behindPrefix } from './object-key.ts';

export interface Keyed {
  /** What entries are sorted and found by. */
  readonly key: string;
  /** The key of the object, where `key` has more than that; delimiters are looked for in it. */
  readonly name?: string;
}

/** Reads the entries in key order, from the first at or behind `from` or strictly behind `after`. */
export type Scan<Entry extends Keyed> = (range: {
  readonly prefix: string;
  readonly from?: string;
  readonly after?: string;
  readonly limit: number;
}) => readonly Entry[];

/** Where a listing goes on: strictly behind a key, or behind all keys of a common prefix. */
export type Position =
  | { readonly kind: 'key'; readonly key: string }
  | { readonly kind: 'prefix'; readonly prefix: string };

export interface ListQuery {
  readonly prefix: string;
  /** Empty when keys are not to be rolled up. */
  readonly delimiter: string;
  readonly start: Position | undefined;
  /** Entries and common prefixes together. */
  readonly max: number;
}

export interface ListPage<Entry> {
  readonly entries: readonly Entry[];
  readonly prefixes: readonly string[];
  /** Undefined on the last page. */
  readonly next: Position | undefined;
}

/**
 * One page of a listing. Keys with the delimiter behind the prefix are rolled up into common prefixes, and the scan
 * then jumps behind them, so that a folder of a million keys costs as much as one key.
 */
export function listPage<Entry extends Keyed>(
  scan: Scan<Entry>,
  query: ListQuery,
): ListPage<Entry> {
  const page: { entries: Entry[]; prefixes: string[] } = { entries: [], prefixes: [] };
  let position = query.start;
  for (const { entry, rolled } of walk(scan, query)) {
    if (page.entries.length + page.prefixes.length >= query.max) {
      return { ...page, next: position };
    }
    if (rolled === undefined) page.entries.push(entry);
    else page.prefixes.push(rolled);
    position =
      rolled === undefined ? { kind: 'key', key: entry.key } : { kind: 'prefix', prefix: rolled };
  }
  return { ...page, next: undefined };
}

interface Step<Entry> {
  readonly entry: Entry;
  /** The common prefix that the entry is the first of. */
  readonly rolled: string | undefined;
}

const firstBatch = 2;
const batchMax = 1_001;

function* walk<Entry extends Keyed>(scan: Scan<Entry>, query: ListQuery): Generator<Step<Entry>> {
  let at: Cursor | undefined = cursorBehind(query.start);
  // With a delimiter most of a batch may be skipped, so batches start small and grow while nothing is.
  let limit = query.delimiter === '' ? Math.min(query.max + 1, batchMax) : firstBatch;
  while (at) {
    const batch: readonly Entry[] = scan({ prefix: query.prefix, ...at, limit });
    const { steps, skipping } = rollUp(batch, query);
    yield* steps;
    const last = batch.at(-1);
    if (last === undefined || batch.length < limit) return;
    at =
      skipping === undefined
        ? { after: last.key }
        : cursorBehind({ kind: 'prefix', prefix: skipping });
    limit = skipping === undefined ? Math.min(limit * 2, batchMax) : firstBatch;
  }
}

type Cursor = { readonly from?: string; readonly after?: string };

/** Undefined when no key can follow. */
function cursorBehind(position: Position | undefined): Cursor | undefined {
  if (!position) return {};
  if (position.kind === 'key') return { after: position.key };
  const from = behindPrefix(position.prefix);
  return from === undefined ? undefined : { from };
}

/** `skipping` is the common prefix that the batch ended in: its other keys need not be read. */
function rollUp<Entry extends Keyed>(
  batch: readonly Entry[],
  query: ListQuery,
): { readonly steps: readonly Step<Entry>[]; readonly skipping: string | undefined } {
  const steps: Step<Entry>[] = [];
  let skipping: string | undefined;
  for (const entry of batch) {
    if (skipping !== undefined && entry.key.startsWith(skipping)) continue;
    const rolled = commonPrefix(entry.name ?? entry.key, query);
    skipping = rolled;
    steps.push({ entry, rolled });
  }
  return { steps, skipping };
}

/** The key up to the first delimiter behind the prefix. */
function commonPrefix(
  key: string,
  { prefix, delimiter }: Pick<ListQuery, 'prefix' | 'delimiter'>,
): string | undefined {
  if (delimiter === '') return undefined;
  const at = key.indexOf(delimiter, prefix.length);
  return at < 0 ? undefined : key.slice(0, at + delimiter.length);
}

/**
 * Where a listing starts that a client gave a marker to: behind it. A marker that is rolled up, or is itself a common
 * prefix (of a page that ended with one), stands for all of that prefix: as S3 answered the tests of LocalStack
 * (`test_list_objects_marker_common_prefixes` and its like, recorded 2025).
 */
export function startBehind(
  key: string | undefined,
  query: Pick<ListQuery, 'prefix' | 'delimiter'>,
): Position | undefined {
  if (key === undefined || key === '') return undefined;
  const rolled = key.startsWith(query.prefix) ? commonPrefix(key, query) : undefined;
  return rolled === undefined ? { kind: 'key', key } : { kind: 'prefix', prefix: rolled };
}
