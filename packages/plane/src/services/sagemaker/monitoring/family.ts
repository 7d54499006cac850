import type { Operations } from '@slipway/wire';
import type { SageMakerNeeds } from '../service.ts';
import { collection } from '../store.ts';
import type { MonitoringFamilies, MonitoringNeeds } from './needs.ts';
import { createDataQualityJobDefinition } from './operations/create-data-quality-job-definition.ts';
import { createMonitoringSchedule } from './operations/create-monitoring-schedule.ts';
import { deleteDataQualityJobDefinition } from './operations/delete-data-quality-job-definition.ts';
import { deleteMonitoringSchedule } from './operations/delete-monitoring-schedule.ts';
import { describeDataQualityJobDefinition } from './operations/describe-data-quality-job-definition.ts';
import { describeMonitoringSchedule } from './operations/describe-monitoring-schedule.ts';
import { listDataQualityJobDefinitions } from './operations/list-data-quality-job-definitions.ts';
import { listMonitoringExecutions } from './operations/list-monitoring-executions.ts';
import { listMonitoringSchedules } from './operations/list-monitoring-schedules.ts';
import { startMonitoringSchedule } from './operations/start-monitoring-schedule.ts';
import { stopMonitoringSchedule } from './operations/stop-monitoring-schedule.ts';
import { updateMonitoringSchedule } from './operations/update-monitoring-schedule.ts';
import { MonitoringRunner } from './work/monitoring-runner.ts';

export interface Monitoring {
  readonly operations: Operations;
  /** Goes on with the schedules and runs that an earlier plane left; after the processing jobs. */
  start(): Promise<void>;
  stop(): Promise<void>;
}

/** Model Monitor: data quality definitions, schedules and their runs as processing jobs. */
export function createMonitoring(needs: SageMakerNeeds, families: MonitoringFamilies): Monitoring {
  const own: MonitoringNeeds = {
    ...needs,
    ...families,
    definitions: collection(needs.records, 'data-quality-job-definition'),
    schedules: collection(needs.records, 'monitoring-schedule'),
  };
  const runner = new MonitoringRunner(own);
  return {
    start: async () => runner.start(),
    stop: () => runner.close(),
    operations: {
      CreateDataQualityJobDefinition: createDataQualityJobDefinition(own),
      DescribeDataQualityJobDefinition: describeDataQualityJobDefinition(own),
      ListDataQualityJobDefinitions: listDataQualityJobDefinitions(own),
      DeleteDataQualityJobDefinition: deleteDataQualityJobDefinition(own),
      CreateMonitoringSchedule: createMonitoringSchedule(own, runner),
      DescribeMonitoringSchedule: describeMonitoringSchedule(own),
      ListMonitoringSchedules: listMonitoringSchedules(own),
      UpdateMonitoringSchedule: updateMonitoringSchedule(own, runner),
      StartMonitoringSchedule: startMonitoringSchedule(own, runner),
      StopMonitoringSchedule: stopMonitoringSchedule(own, runner),
      DeleteMonitoringSchedule: deleteMonitoringSchedule(own, runner),
      ListMonitoringExecutions: listMonitoringExecutions(own),
    },
  };
}
