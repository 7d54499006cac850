import type {
  ListMonitoringSchedulesRequest,
  ListMonitoringSchedulesResponse,
} from '@aws-sdk/client-sagemaker';
import type { RequestContext } from '@slipway/wire';
import { arnOf } from '../../domain/arn.ts';
import { listByQuery } from '../../list-query.ts';
import type { MonitoringSchedule } from '../domain/monitoring-schedule.ts';
import type { MonitoringNeeds } from '../needs.ts';

export function listMonitoringSchedules({ schedules }: MonitoringNeeds) {
  return (
    input: ListMonitoringSchedulesRequest,
    { scope }: RequestContext,
  ): ListMonitoringSchedulesResponse => {
    const wanted = schedules.list(scope).filter((schedule) => isWanted(schedule, input));
    const page = listByQuery(wanted, input, { sortBy: 'CreationTime', sortOrder: 'Descending' });
    return {
      MonitoringScheduleSummaries: page.items.map((schedule) => ({
        MonitoringScheduleName: schedule.name,
        MonitoringScheduleArn: arnOf({ scope, kind: 'monitoring-schedule', name: schedule.name }),
        CreationTime: new Date(schedule.createdAt),
        LastModifiedTime: new Date(schedule.modifiedAt),
        MonitoringScheduleStatus: schedule.status,
        EndpointName: schedule.endpointName,
        MonitoringJobDefinitionName: schedule.config.MonitoringJobDefinitionName,
        MonitoringType: 'DataQuality',
      })),
      NextToken: page.nextToken,
    };
  };
}

function isWanted(schedule: MonitoringSchedule, input: ListMonitoringSchedulesRequest): boolean {
  const { EndpointName, StatusEquals, MonitoringJobDefinitionName, MonitoringTypeEquals } = input;
  const { endpointName, status, config } = schedule;
  return (
    (EndpointName === undefined || endpointName === EndpointName) &&
    (StatusEquals === undefined || status === StatusEquals) &&
    (MonitoringJobDefinitionName === undefined ||
      config.MonitoringJobDefinitionName === MonitoringJobDefinitionName) &&
    (MonitoringTypeEquals === undefined || MonitoringTypeEquals === 'DataQuality')
  );
}
