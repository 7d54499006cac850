import type { SetAlarmStateInput } from '@aws-sdk/client-cloudwatch';
import type { RequestContext } from '@slipway/wire';
import type { ScheduleClock } from '#ports/schedule-clock.ts';
import type { AlarmStore } from '../alarm-store.ts';
import { setByHand } from '../domain/alarm.ts';
import { alarmNotFound, invalidFormat } from '../errors.ts';
import type { AlarmEvaluator } from '../work/alarm-evaluator.ts';

export interface SetAlarmStateNeeds {
  readonly store: AlarmStore;
  readonly evaluator: AlarmEvaluator;
  readonly schedule: ScheduleClock;
}

/** Sets the state until the next evaluation and has the actions of a change carried out, to try an alarm. */
export function setAlarmState({ store, evaluator, schedule }: SetAlarmStateNeeds) {
  return async (input: SetAlarmStateInput, { scope }: RequestContext): Promise<void> => {
    const { AlarmName: name = '', StateValue: state = 'OK', StateReason: reason = '' } = input;
    const reasonData = parseReasonData(input.StateReasonData);
    const before = store.find(scope, name);
    if (before === undefined) throw alarmNotFound([name]);
    const alarm = await store.update(scope, name, (current) =>
      current === undefined
        ? undefined
        : setByHand(current, { state, reason, reasonData }, schedule.now()),
    );
    if (alarm === undefined) throw alarmNotFound([name]);
    if (before.state !== state) await evaluator.act({ scope, alarm }, []);
  };
}

function parseReasonData(text = ''): string {
  if (text === '') return text;
  try {
    JSON.parse(text);
    return text;
  } catch {
    throw invalidFormat('TheStateReasonData was not valid JSON');
  }
}
