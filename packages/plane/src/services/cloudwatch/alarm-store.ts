import type { Scope } from '@slipway/base';
import { RecordConflict, type Records } from '@slipway/storage';
import type { Alarm } from './domain/alarm.ts';

const table = 'cloudwatch/alarm';

export interface ScopedAlarm {
  readonly scope: Scope;
  readonly alarm: Alarm;
}

/** The records of alarms. Names may hold any character, so a key is scope, a slash and the name. */
export class AlarmStore {
  readonly #records: Records;

  constructor(records: Records) {
    this.#records = records;
  }

  find(scope: Scope, name: string): Alarm | undefined {
    return this.#records.get(table, keyOf(scope, name))?.value as Alarm | undefined;
  }

  /** In the order of the names. */
  list(scope: Scope): readonly Alarm[] {
    return this.#records
      .list(table, { prefix: keyOf(scope, '') })
      .map(({ value }) => value as Alarm);
  }

  /** Every account and region. */
  all(): readonly ScopedAlarm[] {
    return this.#records.list(table).map(({ key, value }) => {
      const [accountId = '', region = ''] = key.split('/');
      return { scope: { accountId, region }, alarm: value as Alarm };
    });
  }

  /** What `change` makes of the alarm as it stands; nothing is written when it answers undefined. */
  async update(
    scope: Scope,
    name: string,
    change: (current: Alarm | undefined) => Alarm | undefined,
  ): Promise<Alarm | undefined> {
    const key = keyOf(scope, name);
    for (;;) {
      const stored = this.#records.get(table, key);
      const value = change(stored?.value as Alarm | undefined);
      if (value === undefined) return stored?.value as Alarm | undefined;
      const expect =
        stored === undefined
          ? ({ kind: 'absent' } as const)
          : ({ kind: 'version', version: stored.version } as const);
      try {
        await this.#records.commit([{ kind: 'put', table, key, value, expect }]);
        return value;
      } catch (error) {
        if (!(error instanceof RecordConflict)) throw error;
      }
    }
  }

  async remove(scope: Scope, names: readonly string[]): Promise<void> {
    await this.#records.commit(
      names.map((name) => ({ kind: 'delete', table, key: keyOf(scope, name) })),
    );
  }
}

function keyOf({ accountId, region }: Scope, name: string): string {
  return `${accountId}/${region}/${name}`;
}
