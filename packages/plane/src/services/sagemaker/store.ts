import type { Scope } from '@slipway/base';
import type { Change, Expectation, Records, StoredRecord } from '@slipway/storage';
import { applied } from '../../resources/applied.ts';
import type { ResourceId, ResourceKind } from './domain/arn.ts';
import type { Tag } from './domain/tag.ts';

const tagTable = 'sagemaker/tags';

/** Table of a kind of resource; `collection` and the tag operations agree on it. */
export function tableOf(kind: ResourceKind): string {
  return `sagemaker/${kind}`;
}

export function keyOf(scope: Scope, name: string): string {
  return `${scope.accountId}/${scope.region}/${name}`;
}

export interface Scoped<Value> {
  readonly scope: Scope;
  readonly name: string;
  readonly value: Value;
}

/** The records of one kind of SageMaker resource. Values are JSON; times in them are epoch milliseconds. */
export interface Collection<Value> {
  find(scope: Scope, name: string): Value | undefined;
  /** In the order of the names. */
  list(scope: Scope): readonly Value[];
  /** Every account and region: for what goes on after a restart. */
  all(): readonly Scoped<Value>[];
  /** False, and nothing written, when the name is taken or one of `also` no longer holds. */
  insert(entry: Scoped<Value>, tags?: readonly Tag[], also?: readonly Change[]): Promise<boolean>;
  /**
   * Replaces the value by what `change` makes of the current one, which no other write can come between;
   * `change` may be called again and leaves things as they are by answering undefined.
   * Resolves with the value that then stands, or undefined when there is none.
   */
  update(
    scope: Scope,
    name: string,
    change: (current: Value) => Value | undefined,
  ): Promise<Value | undefined>;
  /** Removes the resource and its tags. False when it was not there or one of `also` no longer holds. */
  remove(scope: Scope, name: string, also?: readonly Change[]): Promise<boolean>;
}

export function collection<Value>(records: Records, kind: ResourceKind): Collection<Value> {
  const table = tableOf(kind);
  // Only this module writes these tables, so what comes out is what a typed `insert` or `update` put in.
  const asValue = (stored: { readonly value: unknown }): Value => stored.value as Value;
  const find = (scope: Scope, name: string) => records.get(table, keyOf(scope, name));

  return {
    find(scope, name) {
      const stored = find(scope, name);
      return stored === undefined ? undefined : asValue(stored);
    },
    list: (scope) => records.list(table, { prefix: keyOf(scope, '') }).map(asValue),
    all: () =>
      records.list(table).map((stored) => {
        const [accountId = '', region = '', ...name] = stored.key.split('/');
        return { scope: { accountId, region }, name: name.join('/'), value: asValue(stored) };
      }),
    insert({ scope, name, value }, tags = [], also = []) {
      const key = keyOf(scope, name);
      const changes: Change[] = [
        { kind: 'put', table, key, value, expect: { kind: 'absent' } },
        ...also,
      ];
      if (tags.length > 0)
        changes.push({
          kind: 'put',
          table: tagTable,
          key: tagKey({ scope, kind, name }),
          value: tags,
        });
      return applied(records.commit(changes));
    },
    async update(scope, name, change) {
      for (;;) {
        const stored = find(scope, name);
        if (stored === undefined) return undefined;
        const value = change(asValue(stored));
        if (value === undefined) return asValue(stored);
        const expect = { kind: 'version', version: stored.version } as const;
        if (await applied(records.commit([{ kind: 'put', table, key: stored.key, value, expect }])))
          return value;
      }
    },
    remove(scope, name, also = []) {
      const changes: Change[] = [
        {
          kind: 'delete',
          table,
          key: keyOf(scope, name),
          expect: { kind: 'present' },
        },
        { kind: 'delete', table: tagTable, key: tagKey({ scope, kind, name }) },
        ...also,
      ];
      return applied(records.commit(changes));
    },
  };
}

/** Tags of every kind of resource. They go with the resource: `insert` writes them, `remove` removes them. */
export interface TagStore {
  exists(resource: ResourceId): boolean;
  find(resource: ResourceId): readonly Tag[];
  /** False when the resource does not exist (any more). */
  update(
    resource: ResourceId,
    change: (current: readonly Tag[]) => readonly Tag[],
  ): Promise<boolean>;
}

export function tagStore(records: Records): TagStore {
  const ownerOf = ({ scope, kind, name }: ResourceId) => ({
    table: tableOf(kind),
    key: keyOf(scope, name),
  });
  const exists = (resource: ResourceId) => {
    const { table, key } = ownerOf(resource);
    return records.get(table, key) !== undefined;
  };
  return {
    exists,
    find(resource) {
      return tagsIn(records.get(tagTable, tagKey(resource)));
    },
    async update(resource, change) {
      const key = tagKey(resource);
      while (exists(resource)) {
        const stored = records.get(tagTable, key);
        const value = change(tagsIn(stored));
        const changes: Change[] = [
          { kind: 'check', ...ownerOf(resource), expect: { kind: 'present' } },
          { kind: 'put', table: tagTable, key, value, expect: unchanged(stored) },
        ];
        if (await applied(records.commit(changes))) return true;
      }
      return false;
    },
  };
}

function tagsIn(stored: StoredRecord | undefined): readonly Tag[] {
  return stored === undefined ? [] : (stored.value as readonly Tag[]);
}

function unchanged(stored: StoredRecord | undefined): Expectation {
  return stored === undefined ? { kind: 'absent' } : { kind: 'version', version: stored.version };
}

function tagKey({ scope, kind, name }: ResourceId): string {
  return keyOf(scope, `${kind}/${name}`);
}
