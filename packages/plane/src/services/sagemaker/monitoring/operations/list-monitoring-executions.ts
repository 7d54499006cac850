import type {
  ListMonitoringExecutionsRequest,
  ListMonitoringExecutionsResponse,
} from '@aws-sdk/client-sagemaker';
import type { RequestContext } from '@slipway/wire';
import { listByQuery } from '../../list-query.ts';
import type { MonitoringExecution, MonitoringSchedule } from '../domain/monitoring-schedule.ts';
import { executionSummary } from '../execution-summary.ts';
import type { MonitoringNeeds } from '../needs.ts';

interface Listed {
  readonly schedule: MonitoringSchedule;
  readonly execution: MonitoringExecution;
}

export function listMonitoringExecutions({ schedules }: MonitoringNeeds) {
  return (
    input: ListMonitoringExecutionsRequest,
    { scope }: RequestContext,
  ): ListMonitoringExecutionsResponse => {
    const all = schedules
      .list(scope)
      .flatMap((schedule) => schedule.executions.map((execution) => ({ schedule, execution })));
    // Times are asked for here, so that pages may be cut by the scheduled time as if it were the creation's.
    const { SortBy, SortOrder, MaxResults, NextToken } = input;
    const isByScheduledTime = SortBy === 'ScheduledTime';
    const items = all
      .filter((each) => isWanted(each, input))
      .map(({ schedule, execution }) => ({
        schedule,
        execution,
        name: execution.jobName,
        status: execution.status,
        createdAt: isByScheduledTime ? execution.scheduledAt : execution.createdAt,
        modifiedAt: execution.modifiedAt,
      }));
    const sortBy = SortBy === 'Status' ? 'Status' : 'CreationTime';
    const query = { SortBy: sortBy, SortOrder, MaxResults, NextToken } as const;
    const page = listByQuery(items, query, { sortBy: 'CreationTime', sortOrder: 'Descending' });
    return {
      MonitoringExecutionSummaries: page.items.map(({ schedule, execution }) =>
        executionSummary(scope, schedule, execution),
      ),
      NextToken: page.nextToken,
    };
  };
}

function isWanted({ schedule, execution }: Listed, input: ListMonitoringExecutionsRequest) {
  const { MonitoringScheduleName: name, EndpointName: endpoint, StatusEquals: status } = input;
  const { MonitoringJobDefinitionName: definition, MonitoringTypeEquals: type } = input;
  return (
    (name === undefined || schedule.name === name) &&
    (endpoint === undefined || schedule.endpointName === endpoint) &&
    (status === undefined || execution.status === status) &&
    (definition === undefined || schedule.config.MonitoringJobDefinitionName === definition) &&
    (type === undefined || type === 'DataQuality') &&
    isWithin(execution.scheduledAt, input.ScheduledTimeAfter, input.ScheduledTimeBefore) &&
    isWithin(execution.createdAt, input.CreationTimeAfter, input.CreationTimeBefore) &&
    isWithin(execution.modifiedAt, input.LastModifiedTimeAfter, input.LastModifiedTimeBefore)
  );
}

function isWithin(time: number, after: Date | undefined, before: Date | undefined): boolean {
  return (
    (after === undefined || time > after.getTime()) &&
    (before === undefined || time < before.getTime())
  );
}
