import type { DescribeAlarmsInput, DescribeAlarmsOutput } from '@aws-sdk/client-cloudwatch';
import type { RequestContext } from '@slipway/wire';
import type { AlarmStore } from '../alarm-store.ts';
import { describeAlarm } from '../describe-alarm.ts';
import type { Alarm } from '../domain/alarm.ts';
import { pageAt } from '../domain/page.ts';
import { invalidNextToken, validationError } from '../errors.ts';

const PAGE_DEFAULT = 50;

/** In the order of the names. There are metric alarms only: composite ones are never found. */
export function describeAlarms(store: AlarmStore) {
  return (input: DescribeAlarmsInput, { scope }: RequestContext): DescribeAlarmsOutput => {
    if (input.AlarmNames !== undefined && input.AlarmNamePrefix !== undefined) {
      throw validationError('AlarmNames and AlarmNamePrefix are mutually exclusive.');
    }
    const page = pageAt(
      store.list(scope).filter((alarm) => matches(alarm, input)),
      { token: input.NextToken, size: input.MaxRecords ?? PAGE_DEFAULT },
    );
    if (page === undefined) throw invalidNextToken();
    return {
      MetricAlarms: page.items.map((alarm) => describeAlarm(scope, alarm)),
      CompositeAlarms: [],
      ...(page.nextToken !== undefined && { NextToken: page.nextToken }),
    };
  };
}

function matches({ settings, state }: Alarm, input: DescribeAlarmsInput): boolean {
  const { AlarmNames, AlarmNamePrefix = '', AlarmTypes, StateValue, ActionPrefix } = input;
  if (AlarmTypes !== undefined && !AlarmTypes.includes('MetricAlarm')) return false;
  // The parents and children of an alarm are composite ones or stand below one.
  if (input.ChildrenOfAlarmName !== undefined || input.ParentsOfAlarmName !== undefined)
    return false;
  if (AlarmNames !== undefined && !AlarmNames.includes(settings.name)) return false;
  if (!settings.name.startsWith(AlarmNamePrefix)) return false;
  if (StateValue !== undefined && state !== StateValue) return false;
  if (ActionPrefix === undefined) return true;
  const { okActions, alarmActions, insufficientDataActions } = settings;
  return [...okActions, ...alarmActions, ...insufficientDataActions].some((action) =>
    action.startsWith(ActionPrefix),
  );
}
