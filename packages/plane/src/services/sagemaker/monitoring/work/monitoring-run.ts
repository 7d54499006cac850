import { setTimeout as sleep } from 'node:timers/promises';
import type { Scope } from '@slipway/base';
import { AwsServiceError } from '@slipway/wire';
import { arnOf } from '../../domain/arn.ts';
import { isEnded, type ProcessingJob } from '../../processing/domain/processing-job.ts';
import { captureUriOf, checkMonitoringJob } from '../check-monitoring-job.ts';
import { executionOutcome } from '../domain/execution-outcome.ts';
import { executionRequest } from '../domain/execution-request.ts';
import type { MonitoringJob } from '../domain/monitoring-job.ts';
import {
  changeExecution,
  type MonitoringExecution,
  type MonitoringSchedule,
} from '../domain/monitoring-schedule.ts';
import { windowOf } from '../domain/schedule-expression.ts';
import type { MonitoringNeeds } from '../needs.ts';
import { parseTiming, resolveMonitoringJob } from '../resolve-monitoring-job.ts';
import { capturedFolders } from './captured-folders.ts';

const pollMs = 200;
/** AWS's own words for a run that found nothing to look at. */
const noData = 'Job inputs had no data';

export interface MonitoringRunOptions {
  readonly needs: MonitoringNeeds;
  readonly scope: Scope;
  /** Of the schedule. */
  readonly name: string;
  readonly jobName: string;
  readonly shutdown: AbortSignal;
}

/** One run of a schedule, from its record to its end; begun again after a crash it finds the job that it started. */
export class MonitoringRun {
  readonly #needs: MonitoringNeeds;
  readonly #options: MonitoringRunOptions;

  constructor(options: MonitoringRunOptions) {
    this.#needs = options.needs;
    this.#options = options;
  }

  async carryOut(): Promise<void> {
    const { scope, jobName } = this.#options;
    const { processing } = this.#needs;
    if (processing.find(scope, jobName) === undefined && !(await this.#startJob())) return;
    await this.#change({ status: 'InProgress', hasJob: true });
    const job = await this.#untilEnded();
    if (job === undefined) {
      await this.#finish({ status: 'Failed', failureReason: 'The processing job was deleted.' });
    } else {
      await this.#finish(executionOutcome(job));
    }
  }

  /** False when there is nothing to run, and the record says why. */
  async #startJob(): Promise<boolean> {
    const { scope, name, jobName } = this.#options;
    const schedule = this.#needs.schedules.find(scope, name);
    const execution = schedule?.executions.find((each) => each.jobName === jobName);
    if (schedule === undefined || execution === undefined) return false;
    try {
      const request = await this.#request(schedule, execution);
      if (request === undefined) {
        await this.#finish({ status: 'Failed', failureReason: noData });
        return false;
      }
      const monitoringScheduleArn = arnOf({ scope, kind: 'monitoring-schedule', name });
      await this.#needs.processing.create(scope, request, { monitoringScheduleArn });
      return true;
    } catch (error) {
      // What was there when the schedule was made may be gone: the endpoint, the definition, the bucket.
      if (!(error instanceof AwsServiceError)) throw error;
      await this.#finish({ status: 'Failed', failureReason: `ClientError: ${error.message}` });
      return false;
    }
  }

  async #request(schedule: MonitoringSchedule, execution: MonitoringExecution) {
    const { scope, jobName, name } = this.#options;
    const { objects, captured } = this.#needs;
    const { scheduledAt } = execution;
    const { expression, offsets } = parseTiming(schedule.config);
    const job = resolveMonitoringJob(this.#needs, scope, schedule.config);
    checkMonitoringJob(job);
    const endpoint = job.endpoint?.EndpointName ?? '';
    const captureUri = captureUriOf(this.#needs, scope, job);
    const periodHours = expression.kind === 'hours' ? expression.periodHours : 1;
    const window = windowOf(scheduledAt, periodHours, offsets);
    await captured.flush(scope, endpoint);
    const folders = await capturedFolders({ objects, scope, uri: captureUri, endpoint }, window);
    if (folders.length === 0) return undefined;
    return executionRequest({
      job,
      jobName,
      scheduleName: name,
      scheduledAt,
      window,
      captureUri,
      folders,
      ...this.#baseline(job),
    });
  }

  /** Named files, or those that the baselining job wrote. */
  #baseline({ baseline }: MonitoringJob) {
    const jobName = baseline?.BaseliningJobName;
    const made = jobName === undefined ? undefined : this.#outputOf(jobName);
    return {
      constraintsUri: baseline?.ConstraintsResource?.S3Uri ?? (made && `${made}/constraints.json`),
      statisticsUri: baseline?.StatisticsResource?.S3Uri ?? (made && `${made}/statistics.json`),
    };
  }

  #outputOf(jobName: string): string | undefined {
    const job = this.#needs.processing.find(this.#options.scope, jobName);
    const [output] = job?.request.ProcessingOutputConfig?.Outputs ?? [];
    return output?.S3Output?.S3Uri?.replace(/\/+$/, '');
  }

  async #untilEnded(): Promise<ProcessingJob | undefined> {
    const { scope, jobName, shutdown } = this.#options;
    for (;;) {
      const job = this.#needs.processing.find(scope, jobName);
      if (job === undefined || isEnded(job)) return job;
      await sleep(pollMs, undefined, { signal: shutdown });
    }
  }

  /** The end of a one-time schedule is that of its run. */
  async #finish(change: Partial<MonitoringExecution>): Promise<void> {
    await this.#change(change);
    const { scope, name } = this.#options;
    await this.#needs.schedules.update(scope, name, (schedule) => {
      const isOnce = parseTiming(schedule.config).expression.kind === 'now';
      if (!isOnce || schedule.status !== 'Scheduled') return undefined;
      return { ...schedule, status: 'Stopped', modifiedAt: this.#needs.clock.now() };
    });
  }

  async #change(change: Partial<MonitoringExecution>): Promise<void> {
    const { scope, name, jobName } = this.#options;
    const modifiedAt = this.#needs.clock.now();
    await this.#needs.schedules.update(scope, name, (schedule) =>
      changeExecution(schedule, jobName, { ...change, modifiedAt }),
    );
  }
}
