import type {
  DescribeMonitoringScheduleRequest,
  DescribeMonitoringScheduleResponse,
} from '@aws-sdk/client-sagemaker';
import type { RequestContext } from '@slipway/wire';
import { arnOf } from '../../domain/arn.ts';
import { executionSummary } from '../execution-summary.ts';
import { getSchedule } from '../get-monitoring.ts';
import type { MonitoringNeeds } from '../needs.ts';

export function describeMonitoringSchedule(needs: MonitoringNeeds) {
  return (
    input: DescribeMonitoringScheduleRequest,
    { scope }: RequestContext,
  ): DescribeMonitoringScheduleResponse => {
    const schedule = getSchedule(needs, scope, input.MonitoringScheduleName);
    const last = schedule.executions.at(-1);
    return {
      MonitoringScheduleArn: arnOf({ scope, kind: 'monitoring-schedule', name: schedule.name }),
      MonitoringScheduleName: schedule.name,
      MonitoringScheduleStatus: schedule.status,
      MonitoringType: 'DataQuality',
      CreationTime: new Date(schedule.createdAt),
      LastModifiedTime: new Date(schedule.modifiedAt),
      MonitoringScheduleConfig: schedule.config,
      EndpointName: schedule.endpointName,
      ...(last && { LastMonitoringExecutionSummary: executionSummary(scope, schedule, last) }),
    };
  };
}
