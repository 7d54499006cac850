import type { DisableAlarmActionsInput, EnableAlarmActionsInput } from '@aws-sdk/client-cloudwatch';
import type { RequestContext } from '@slipway/wire';
import type { AlarmStore } from '../alarm-store.ts';

/** EnableAlarmActions and DisableAlarmActions. */
export function enableAlarmActions(store: AlarmStore, actionsEnabled: boolean) {
  return async (
    input: EnableAlarmActionsInput | DisableAlarmActionsInput,
    { scope }: RequestContext,
  ): Promise<void> => {
    for (const name of input.AlarmNames ?? []) {
      await store.update(scope, name, (current) =>
        current === undefined
          ? undefined
          : { ...current, settings: { ...current.settings, actionsEnabled } },
      );
    }
  };
}
