import type { MonitoringExecutionSummary } from '@aws-sdk/client-sagemaker';
import type { Scope } from '@slipway/base';
import { arnOf } from '../domain/arn.ts';
import type { MonitoringExecution, MonitoringSchedule } from './domain/monitoring-schedule.ts';

export function executionSummary(
  scope: Scope,
  schedule: MonitoringSchedule,
  execution: MonitoringExecution,
): MonitoringExecutionSummary {
  const { jobName: name, failureReason } = execution;
  return {
    MonitoringScheduleName: schedule.name,
    ScheduledTime: new Date(execution.scheduledAt),
    CreationTime: new Date(execution.createdAt),
    LastModifiedTime: new Date(execution.modifiedAt),
    MonitoringExecutionStatus: execution.status,
    ...(execution.hasJob && { ProcessingJobArn: arnOf({ scope, kind: 'processing-job', name }) }),
    EndpointName: schedule.endpointName,
    ...(failureReason !== undefined && { FailureReason: failureReason.slice(0, 1024) }),
    MonitoringJobDefinitionName: schedule.config.MonitoringJobDefinitionName,
    MonitoringType: 'DataQuality',
  };
}
