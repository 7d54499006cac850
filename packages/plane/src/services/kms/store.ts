import type { Scope } from '@slipway/base';
import type { Records } from '@slipway/storage';
import { applied } from '../../resources/applied.ts';
import type { GrantRecord } from './domain/grant.ts';
import type { AliasRecord, KeyRecord } from './domain/key.ts';

const keyTable = 'kms/keys';
const aliasTable = 'kms/aliases';
const grantTable = 'kms/grants';

/** Typed reading and writing of the records of KMS. Ids and names come in their order. */
export interface KmsStore {
  findKey(scope: Scope, keyId: string): KeyRecord | undefined;
  keys(scope: Scope): readonly KeyRecord[];
  allKeys(): readonly KeyRecord[];
  /** A new one. */
  putKey(key: KeyRecord): Promise<void>;
  /**
   * Changes a key that no other write can come between; `change` may be called again and leaves it as it is by answering
   * undefined. Undefined when the key is gone.
   */
  updateKey(
    key: KeyRecord,
    change: (current: KeyRecord) => KeyRecord | undefined,
  ): Promise<KeyRecord | undefined>;
  grants(key: KeyRecord): readonly GrantRecord[];
  allGrants(): readonly GrantRecord[];
  putGrant(grant: GrantRecord): Promise<void>;
  removeGrant(grant: GrantRecord): Promise<void>;
  /** Its aliases and grants go with it. */
  removeKey(key: KeyRecord): Promise<void>;
  findAlias(scope: Scope, name: string): AliasRecord | undefined;
  aliases(scope: Scope): readonly AliasRecord[];
  /** False when the name is taken. `key`: put in the same commit. */
  insertAlias(scope: Scope, alias: AliasRecord, key?: KeyRecord): Promise<boolean>;
  putAlias(scope: Scope, alias: AliasRecord): Promise<void>;
  removeAlias(scope: Scope, name: string): Promise<void>;
}

export function kmsStore(records: Records): KmsStore {
  const keyChange = (key: KeyRecord) =>
    ({ kind: 'put', table: keyTable, key: placeOf(key, key.keyId), value: key }) as const;
  const aliasChange = (scope: Scope, alias: AliasRecord) =>
    ({ kind: 'put', table: aliasTable, key: placeOf(scope, alias.name), value: alias }) as const;
  const aliasRemoval = (scope: Scope, name: string) =>
    ({ kind: 'delete', table: aliasTable, key: placeOf(scope, name) }) as const;
  const aliases = (scope: Scope) => listed<AliasRecord>(records, aliasTable, placeOf(scope, ''));
  const grantPlace = (grant: GrantRecord) => placeOf(grant, `${grant.keyId}/${grant.grantId}`);
  const grantRemoval = (grant: GrantRecord) =>
    ({ kind: 'delete', table: grantTable, key: grantPlace(grant) }) as const;
  const grants = (key: KeyRecord) =>
    listed<GrantRecord>(records, grantTable, placeOf(key, `${key.keyId}/`));
  return {
    grants,
    allGrants: () => listed<GrantRecord>(records, grantTable, ''),
    putGrant: (grant) =>
      records.commit([{ kind: 'put', table: grantTable, key: grantPlace(grant), value: grant }]),
    removeGrant: (grant) => records.commit([grantRemoval(grant)]),
    findKey: (scope, keyId) => found<KeyRecord>(records, keyTable, placeOf(scope, keyId)),
    keys: (scope) => listed<KeyRecord>(records, keyTable, placeOf(scope, '')),
    allKeys: () => listed<KeyRecord>(records, keyTable, ''),
    putKey: (key) => records.commit([keyChange(key)]),
    async updateKey(key, change) {
      for (;;) {
        const stored = records.get(keyTable, placeOf(key, key.keyId));
        if (!stored) return undefined;
        const current = stored.value as KeyRecord;
        const next = change(current);
        if (next === undefined) return current;
        const expect = { kind: 'version', version: stored.version } as const;
        if (await applied(records.commit([{ ...keyChange(next), expect }]))) return next;
      }
    },
    async removeKey(key) {
      const named = aliases(key).filter(({ keyId }) => keyId === key.keyId);
      await records.commit([
        { kind: 'delete', table: keyTable, key: placeOf(key, key.keyId) },
        ...named.map(({ name }) => aliasRemoval(key, name)),
        ...grants(key).map(grantRemoval),
      ]);
    },
    findAlias: (scope, name) => found<AliasRecord>(records, aliasTable, placeOf(scope, name)),
    aliases,
    async insertAlias(scope, alias, key) {
      const insert = { ...aliasChange(scope, alias), expect: { kind: 'absent' } } as const;
      return await applied(records.commit([insert, ...(key ? [keyChange(key)] : [])]));
    },
    putAlias: (scope, alias) => records.commit([aliasChange(scope, alias)]),
    removeAlias: (scope, name) => records.commit([aliasRemoval(scope, name)]),
  };
}

function placeOf({ accountId, region }: Scope, name: string): string {
  return `${accountId}/${region}/${name}`;
}

/** Only this file writes these tables, so what comes out is what a typed `put` put in. */
function found<Value>(records: Records, table: string, key: string): Value | undefined {
  return records.get(table, key)?.value as Value | undefined;
}

function listed<Value>(records: Records, table: string, prefix: string): readonly Value[] {
  return records.list(table, { prefix }).map(({ value }) => value as Value);
}
