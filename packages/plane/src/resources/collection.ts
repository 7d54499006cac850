import type { Scope } from '@slipway/base';
import type { Change, Records } from '@slipway/storage';
import { applied } from './applied.ts';

/** Names from the outermost to the resource's own: `[database, table]`. */
export type Path = readonly string[];

export interface Entry<Value> {
  readonly scope: Scope;
  readonly path: Path;
  readonly value: Value;
}

/** The records of one kind of resource. Values are JSON; times in them are epoch milliseconds. */
export interface Collection<Value> {
  find(scope: Scope, path: Path): Value | undefined;
  /** Below a path, or all of the scope, in the order of the names. */
  list(scope: Scope, below?: Path): readonly Value[];
  /** Every account and region: for what goes on after a restart. */
  all(): readonly Entry<Value>[];
  /** False, and nothing written, when the name is taken or one of `also` no longer holds. */
  insert(entry: Entry<Value>, also?: readonly Change[]): Promise<boolean>;
  put(entry: Entry<Value>): Promise<void>;
  /** The change that puts it, for a commit of somebody else. */
  change(entry: Entry<Value>): Change;
  /** The change that removes it if it is there, for a commit of somebody else. */
  removal(place: Place): Change;
  /**
   * Replaces the value by what `change` makes of the current one, which no other write can come between;
   * `change` may be called again and leaves things as they are by answering undefined.
   * Resolves with the value that then stands, or undefined when there is none.
   */
  update(entry: Place, change: (current: Value) => Value | undefined): Promise<Value | undefined>;
  /** False when it was not there or one of `also` no longer holds. */
  remove(place: Place, also?: readonly Change[]): Promise<boolean>;
  /** The changes that remove everything below a path, for a commit of somebody else. */
  removals(scope: Scope, below: Path): readonly Change[];
  /** Holds as long as the resource is there. */
  present(place: Place): Change;
}

export interface Place {
  readonly scope: Scope;
  readonly path: Path;
}

export function collection<Value>(records: Records, table: string): Collection<Value> {
  // Only this module writes these tables, so what comes out is what a typed `insert` or `update` put in.
  const asValue = (stored: { readonly value: unknown }): Value => stored.value as Value;
  const put = (entry: Entry<Value>) =>
    ({ kind: 'put', table, key: keyOf(entry), value: entry.value }) as const;
  return {
    find(scope, path) {
      const stored = records.get(table, keyOf({ scope, path }));
      return stored === undefined ? undefined : asValue(stored);
    },
    list: (scope, below = []) =>
      records.list(table, { prefix: `${keyOf({ scope, path: below })}/` }).map(asValue),
    all: () =>
      records.list(table).map((stored) => ({ ...placeOf(stored.key), value: asValue(stored) })),
    insert: (entry, also = []) =>
      applied(records.commit([{ ...put(entry), expect: { kind: 'absent' } }, ...also])),
    put: (entry) => records.commit([put(entry)]),
    change: put,
    removal: (place) => ({ kind: 'delete', table, key: keyOf(place) }),
    async update(place, change) {
      for (;;) {
        const stored = records.get(table, keyOf(place));
        if (stored === undefined) return undefined;
        const value = change(asValue(stored));
        if (value === undefined) return asValue(stored);
        const expect = { kind: 'version', version: stored.version } as const;
        if (await applied(records.commit([{ ...put({ ...place, value }), expect }]))) return value;
      }
    },
    remove: (place, also = []) =>
      applied(
        records.commit([
          { kind: 'delete', table, key: keyOf(place), expect: { kind: 'present' } },
          ...also,
        ]),
      ),
    removals: (scope, below) =>
      records
        .list(table, { prefix: `${keyOf({ scope, path: below })}/` })
        .map(({ key }) => ({ kind: 'delete', table, key })),
    present: (place) => ({ kind: 'check', table, key: keyOf(place), expect: { kind: 'present' } }),
  };
}

/** Names may hold slashes, so each is escaped. */
function keyOf({ scope: { accountId, region }, path }: Place): string {
  return [accountId, region, ...path.map(encodeURIComponent)].join('/');
}

function placeOf(key: string): Place {
  const [accountId = '', region = '', ...path] = key.split('/');
  return { scope: { accountId, region }, path: path.map(decodeURIComponent) };
}
