import type {
  UpdateMonitoringScheduleRequest,
  UpdateMonitoringScheduleResponse,
} from '@aws-sdk/client-sagemaker';
import type { RequestContext } from '@slipway/wire';
import { arnOf } from '../../domain/arn.ts';
import { checkSchedule } from '../check-schedule.ts';
import { getSchedule } from '../get-monitoring.ts';
import type { MonitoringNeeds } from '../needs.ts';
import type { MonitoringRunner } from '../work/monitoring-runner.ts';

/** Takes the whole new configuration; a stopped schedule stays stopped. */
export function updateMonitoringSchedule(needs: MonitoringNeeds, runner: MonitoringRunner) {
  return async (
    input: UpdateMonitoringScheduleRequest,
    { scope }: RequestContext,
  ): Promise<UpdateMonitoringScheduleResponse> => {
    const { name } = getSchedule(needs, scope, input.MonitoringScheduleName);
    const checked = checkSchedule(needs, scope, input.MonitoringScheduleConfig);
    const changed = await needs.schedules.update(scope, name, (schedule) => ({
      ...schedule,
      ...checked,
      modifiedAt: needs.clock.now(),
    }));
    if (changed?.status === 'Scheduled') runner.watch(scope, changed);
    return { MonitoringScheduleArn: arnOf({ scope, kind: 'monitoring-schedule', name }) };
  };
}
