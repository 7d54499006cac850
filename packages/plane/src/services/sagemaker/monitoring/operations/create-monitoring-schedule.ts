import type {
  CreateMonitoringScheduleRequest,
  CreateMonitoringScheduleResponse,
} from '@aws-sdk/client-sagemaker';
import type { RequestContext } from '@slipway/wire';
import { arnOf } from '../../domain/arn.ts';
import { alreadyExists } from '../../errors.ts';
import { parseTags } from '../../tags.ts';
import { checkSchedule } from '../check-schedule.ts';
import type { MonitoringSchedule } from '../domain/monitoring-schedule.ts';
import type { MonitoringNeeds } from '../needs.ts';
import type { MonitoringRunner } from '../work/monitoring-runner.ts';

/** A schedule of the expression NOW runs at once, and is stopped when its run has ended. */
export function createMonitoringSchedule(needs: MonitoringNeeds, runner: MonitoringRunner) {
  return async (
    input: CreateMonitoringScheduleRequest,
    { scope }: RequestContext,
  ): Promise<CreateMonitoringScheduleResponse> => {
    const name = input.MonitoringScheduleName ?? '';
    const arn = arnOf({ scope, kind: 'monitoring-schedule', name });
    const { config, endpointName } = checkSchedule(needs, scope, input.MonitoringScheduleConfig);
    const tags = parseTags(input.Tags);
    const now = needs.clock.now();
    const value: MonitoringSchedule = {
      name,
      config,
      endpointName,
      status: 'Scheduled',
      createdAt: now,
      modifiedAt: now,
      executions: [],
    };
    if (!(await needs.schedules.insert({ scope, name, value }, tags))) {
      throw alreadyExists('monitoring-schedule', { name, arn });
    }
    runner.watch(scope, value);
    return { MonitoringScheduleArn: arn };
  };
}
