import type { Scope } from '@slipway/base';
import type { Records } from '@slipway/storage';
import { type Collection, collection } from '#resources/collection.ts';
import type { Instance } from './domain/instance.ts';

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
  readonly #instances: Collection<Instance>;
  readonly #launches: Collection<Launch>;

  constructor(records: Records) {
    this.#records = records;
    this.#instances = collection(records, 'ec2/instance');
    this.#launches = collection(records, 'ec2/client-token');
  }

  find(scope: Scope, id: string): Instance | undefined {
    return this.#instances.find(scope, [id]);
  }

  /** In the order of their launch. */
  list(scope: Scope): readonly Instance[] {
    return [...this.#instances.list(scope)].sort(
      (a, b) => a.launchedAt - b.launchedAt || a.launchIndex - b.launchIndex,
    );
  }

  all(): readonly ScopedInstance[] {
    return this.#instances.all().map(({ scope, value }) => ({ scope, instance: value }));
  }

  launchOf(scope: Scope, token: string): Launch | undefined {
    return this.#launches.find(scope, [token]);
  }

  /** All instances of a launch, and its client token, or nothing. False when another launch took the token. */
  async insert(
    scope: Scope,
    instances: readonly Instance[],
    launch?: { readonly token: string; readonly value: Launch },
  ): Promise<boolean> {
    const puts = instances.map((value) =>
      this.#instances.change({ scope, path: [value.id], value }),
    );
    if (launch === undefined) {
      await this.#records.commit(puts);
      return true;
    }
    return this.#launches.insert({ scope, path: [launch.token], value: launch.value }, puts);
  }

  /** Replaces the value by what `change` makes of the current one; resolves with what then stands. */
  async update(
    scope: Scope,
    id: string,
    change: (current: Instance) => Instance,
  ): Promise<Instance | undefined> {
    return this.#instances.update({ scope, path: [id] }, (current) => {
      const value = change(current);
      return value === current ? undefined : value;
    });
  }

  async remove(scope: Scope, { id, clientToken }: Instance): Promise<void> {
    const launches =
      clientToken === undefined ? [] : [this.#launches.removal({ scope, path: [clientToken] })];
    await this.#records.commit([this.#instances.removal({ scope, path: [id] }), ...launches]);
  }
}
