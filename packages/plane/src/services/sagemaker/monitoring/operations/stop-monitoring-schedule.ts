import type { StopMonitoringScheduleRequest } from '@aws-sdk/client-sagemaker';
import type { RequestContext } from '@slipway/wire';
import { getSchedule } from '../get-monitoring.ts';
import type { MonitoringNeeds } from '../needs.ts';
import type { MonitoringRunner } from '../work/monitoring-runner.ts';

/** No more runs begin; one that is under way goes on. */
export function stopMonitoringSchedule(needs: MonitoringNeeds, runner: MonitoringRunner) {
  return async (
    input: StopMonitoringScheduleRequest,
    { scope }: RequestContext,
  ): Promise<Record<string, never>> => {
    const { name } = getSchedule(needs, scope, input.MonitoringScheduleName);
    await needs.schedules.update(scope, name, (schedule) =>
      schedule.status === 'Stopped'
        ? undefined
        : { ...schedule, status: 'Stopped', modifiedAt: needs.clock.now() },
    );
    runner.leave(scope, name);
    return {};
  };
}
