import type { Scope } from '@slipway/base';
import { RecordConflict, type Records } from '@slipway/storage';
import type { Instance } from './domain/instance.ts';

const table = 'ec2/instance';
const tokenTable = 'ec2/client-token';

export interface ScopedInstance {
  readonly scope: Scope;
  readonly instance: Instance;
}

/** What RunInstances did under a client token. */
export interface Launch {
  readonly request: string;
  readonly instanceIds: readonly string[];
}

/** The records of the instances. */
export class InstanceStore {
  readonly #records: Records;

  constructor(records: Records) {
    this.#records = records;
  }

  find(scope: Scope, id: string): Instance | undefined {
    return this.#records.get(table, keyOf(scope, id))?.value as Instance | undefined;
  }

  /** In the order of their launch. */
  list(scope: Scope): readonly Instance[] {
    const stored = this.#records.list(table, { prefix: keyOf(scope, '') });
    return stored
      .map(({ value }) => value as Instance)
      .sort((a, b) => a.launchedAt - b.launchedAt || a.launchIndex - b.launchIndex);
  }

  all(): readonly ScopedInstance[] {
    return this.#records.list(table).map(({ key, value }) => {
      const [accountId = '', region = ''] = key.split('/');
      return { scope: { accountId, region }, instance: value as Instance };
    });
  }

  launchOf(scope: Scope, token: string): Launch | undefined {
    return this.#records.get(tokenTable, keyOf(scope, token))?.value as Launch | undefined;
  }

  /** All instances of a launch, and its client token, or nothing. False when another launch took the token. */
  async insert(
    scope: Scope,
    instances: readonly Instance[],
    launch?: { readonly token: string; readonly value: Launch },
  ): Promise<boolean> {
    const puts = instances.map((value) => ({
      kind: 'put' as const,
      table,
      key: keyOf(scope, value.id),
      value,
    }));
    const expect = { kind: 'absent' as const };
    const token =
      launch === undefined
        ? []
        : [
            {
              kind: 'put' as const,
              table: tokenTable,
              key: keyOf(scope, launch.token),
              value: launch.value,
              expect,
            },
          ];
    try {
      await this.#records.commit([...puts, ...token]);
      return true;
    } catch (error) {
      if (error instanceof RecordConflict) return false;
      throw error;
    }
  }

  /** Replaces the value by what `change` makes of the current one; resolves with what then stands. */
  async update(
    scope: Scope,
    id: string,
    change: (current: Instance) => Instance,
  ): Promise<Instance | undefined> {
    for (;;) {
      const stored = this.#records.get(table, keyOf(scope, id));
      if (stored === undefined) return undefined;
      const current = stored.value as Instance;
      const value = change(current);
      if (value === current) return current;
      const expect = { kind: 'version' as const, version: stored.version };
      try {
        await this.#records.commit([{ kind: 'put', table, key: stored.key, value, expect }]);
        return value;
      } catch (error) {
        if (!(error instanceof RecordConflict)) throw error;
      }
    }
  }

  async remove(scope: Scope, { id, clientToken }: Instance): Promise<void> {
    const token = clientToken === undefined ? [] : [keyOf(scope, clientToken)];
    await this.#records.commit([
      { kind: 'delete', table, key: keyOf(scope, id) },
      ...token.map((key) => ({ kind: 'delete' as const, table: tokenTable, key })),
    ]);
  }
}

function keyOf({ accountId, region }: Scope, id: string): string {
  return `${accountId}/${region}/${id}`;
}
