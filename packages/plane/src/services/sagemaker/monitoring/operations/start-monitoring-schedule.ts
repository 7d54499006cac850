import type { StartMonitoringScheduleRequest } from '@aws-sdk/client-sagemaker';
import type { RequestContext } from '@slipway/wire';
import { getSchedule } from '../get-monitoring.ts';
import type { MonitoringNeeds } from '../needs.ts';
import type { MonitoringRunner } from '../work/monitoring-runner.ts';

/** A schedule of the expression NOW runs once more. */
export function startMonitoringSchedule(needs: MonitoringNeeds, runner: MonitoringRunner) {
  return async (
    input: StartMonitoringScheduleRequest,
    { scope }: RequestContext,
  ): Promise<Record<string, never>> => {
    const { name, status } = getSchedule(needs, scope, input.MonitoringScheduleName);
    if (status === 'Scheduled') return {};
    const started = await needs.schedules.update(scope, name, (schedule) => ({
      ...schedule,
      status: 'Scheduled',
      modifiedAt: needs.clock.now(),
    }));
    if (started !== undefined) runner.watch(scope, started);
    return {};
  };
}
