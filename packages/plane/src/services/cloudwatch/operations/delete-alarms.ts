import type { DeleteAlarmsInput } from '@aws-sdk/client-cloudwatch';
import type { RequestContext } from '@slipway/wire';
import type { AlarmStore } from '../alarm-store.ts';
import { alarmNotFound } from '../errors.ts';

/** All of them or, when a name is wrong, none. */
export function deleteAlarms(store: AlarmStore) {
  return async (input: DeleteAlarmsInput, { scope }: RequestContext): Promise<void> => {
    const names = input.AlarmNames ?? [];
    const unknown = names.filter((name) => store.find(scope, name) === undefined);
    if (unknown.length > 0) throw alarmNotFound(unknown);
    await store.remove(scope, names);
  };
}
