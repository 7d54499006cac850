import type { EpochMs } from '@slipway/base';

/** What the List operations of SageMaker have in common: time filters, name filter, sorting, pages. */
export interface ListQuery {
  readonly sortBy:
    | 'Name'
    | 'CreationTime'
    | 'Status'
    | 'LastModifiedTime'
    | 'FinalObjectiveMetricValue';
  readonly sortOrder: 'Ascending' | 'Descending';
  readonly createdAfter?: EpochMs | undefined;
  readonly createdBefore?: EpochMs | undefined;
  readonly modifiedAfter?: EpochMs | undefined;
  readonly modifiedBefore?: EpochMs | undefined;
  readonly nameContains?: string | undefined;
  /** Page size, 1 to 100. */
  readonly maxResults: number;
  readonly nextToken?: string | undefined;
}

export interface Listable {
  readonly name: string;
  readonly createdAt: EpochMs;
  readonly modifiedAt: EpochMs;
  readonly status: string;
  /** Value of the metric that a tuning or AutoML job compares; a list ordered by it leaves out what has none. */
  readonly objective?: number | undefined;
}

export interface ListPage<Item> {
  readonly items: readonly Item[];
  readonly nextToken?: string;
}

/**
 * One page of the items that the query lets through. Pages are cut at a position in the order (not at a count),
 * so resources that come or go between two pages neither repeat nor hide others.
 * Undefined when the token is not one of ours.
 */
export function listPage<Item extends Listable>(
  items: readonly Item[],
  query: ListQuery,
): ListPage<Item> | undefined {
  const direction = query.sortOrder === 'Ascending' ? 1 : -1;
  const compare = (a: Position, b: Position) => direction * comparePositions(a, b);
  const position = (item: Item): Position => [sortKey(item, query.sortBy), item.name];

  let after: Position | undefined;
  if (query.nextToken !== undefined) {
    after = readToken(query.nextToken);
    if (after === undefined) return undefined;
  }
  const start = after;
  const rest = items
    .filter(
      (item) =>
        isWanted(item, query) && (start === undefined || compare(position(item), start) > 0),
    )
    .sort((a, b) => compare(position(a), position(b)));
  const page = rest.slice(0, query.maxResults);
  const last = page.at(-1);
  if (last === undefined || rest.length === page.length) return { items: page };
  return { items: page, nextToken: writeToken(position(last)) };
}

type Position = readonly [key: string | number, name: string];

function sortKey(item: Listable, sortBy: ListQuery['sortBy']): string | number {
  switch (sortBy) {
    case 'Name':
      return item.name;
    case 'CreationTime':
      return item.createdAt;
    case 'LastModifiedTime':
      return item.modifiedAt;
    case 'Status':
      return item.status;
    case 'FinalObjectiveMetricValue':
      return item.objective ?? 0;
  }
}

function comparePositions(a: Position, b: Position): number {
  return compareKeys(a[0], b[0]) || compareKeys(a[1], b[1]);
}

function compareKeys(a: string | number, b: string | number): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function isWanted(item: Listable, query: ListQuery): boolean {
  return (
    isWithin(item.createdAt, query.createdAfter, query.createdBefore) &&
    isWithin(item.modifiedAt, query.modifiedAfter, query.modifiedBefore) &&
    (query.sortBy !== 'FinalObjectiveMetricValue' || item.objective !== undefined) &&
    (query.nameContains === undefined || item.name.includes(query.nameContains))
  );
}

function isWithin(time: EpochMs, after: EpochMs | undefined, before: EpochMs | undefined): boolean {
  return (after === undefined || time > after) && (before === undefined || time < before);
}

function writeToken(position: Position): string {
  return Buffer.from(JSON.stringify(position)).toString('base64url');
}

function readToken(token: string): Position | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(token, 'base64url').toString());
    if (!Array.isArray(value) || value.length !== 2) return undefined;
    const [key, name]: unknown[] = value;
    if ((typeof key !== 'string' && typeof key !== 'number') || typeof name !== 'string')
      return undefined;
    return [key, name];
  } catch {
    return undefined;
  }
}
