import type {
  ExecutionStatus,
  MonitoringScheduleConfig,
  ScheduleStatus,
} from '@aws-sdk/client-sagemaker';
import type { EpochMs } from '@slipway/base';

/** What a schedule's record holds, with its runs. */
export interface MonitoringSchedule {
  readonly name: string;
  readonly config: MonitoringScheduleConfig;
  /** Of the definition that it had when it was made or changed last. */
  readonly endpointName: string;
  readonly status: ScheduleStatus;
  readonly createdAt: EpochMs;
  readonly modifiedAt: EpochMs;
  /** Newest last. */
  readonly executions: readonly MonitoringExecution[];
}

export interface MonitoringExecution {
  /** Name of its processing job, and its own. */
  readonly jobName: string;
  /** By the schedule clock. */
  readonly scheduledAt: EpochMs;
  readonly createdAt: EpochMs;
  readonly modifiedAt: EpochMs;
  readonly status: ExecutionStatus;
  readonly hasJob: boolean;
  readonly failureReason?: string;
}

/** More are forgotten, the oldest first: an hourly schedule's runs of three weeks. */
const executionsMax = 500;

export function isOver({ status }: MonitoringExecution): boolean {
  return status !== 'Pending' && status !== 'InProgress' && status !== 'Stopping';
}

export function addExecution(
  schedule: MonitoringSchedule,
  execution: MonitoringExecution,
): MonitoringSchedule {
  return { ...schedule, executions: [...schedule.executions, execution].slice(-executionsMax) };
}

export function changeExecution(
  schedule: MonitoringSchedule,
  jobName: string,
  change: Partial<MonitoringExecution>,
): MonitoringSchedule {
  const executions = schedule.executions.map((execution) =>
    execution.jobName === jobName ? { ...execution, ...change } : execution,
  );
  return { ...schedule, executions };
}
