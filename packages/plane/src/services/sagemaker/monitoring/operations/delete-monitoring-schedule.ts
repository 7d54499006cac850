import type { DeleteMonitoringScheduleRequest } from '@aws-sdk/client-sagemaker';
import type { RequestContext } from '@slipway/wire';
import { validationError } from '../../errors.ts';
import { isOver } from '../domain/monitoring-schedule.ts';
import { getSchedule } from '../get-monitoring.ts';
import type { MonitoringNeeds } from '../needs.ts';
import type { MonitoringRunner } from '../work/monitoring-runner.ts';

export function deleteMonitoringSchedule(needs: MonitoringNeeds, runner: MonitoringRunner) {
  return async (
    input: DeleteMonitoringScheduleRequest,
    { scope }: RequestContext,
  ): Promise<Record<string, never>> => {
    const { name, executions } = getSchedule(needs, scope, input.MonitoringScheduleName);
    if (!executions.every(isOver)) {
      throw validationError(
        `Cannot delete monitoring schedule ${name} while it has a running execution. Stop the schedule and wait for the execution to end.`,
      );
    }
    runner.leave(scope, name);
    await needs.schedules.remove(scope, name);
    return {};
  };
}
