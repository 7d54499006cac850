import type { EpochMs, Scope } from '@slipway/base';
import { keyOf } from '../../store.ts';
import { addExecution, isOver, type MonitoringSchedule } from '../domain/monitoring-schedule.ts';
import { nextTime } from '../domain/schedule-expression.ts';
import type { MonitoringNeeds } from '../needs.ts';
import { parseTiming } from '../resolve-monitoring-job.ts';
import { MonitoringRun } from './monitoring-run.ts';

/** Starts the runs of the schedules at their times and follows each to its end. */
export class MonitoringRunner {
  readonly #needs: MonitoringNeeds;
  readonly #waiting = new Map<string, AbortController>();
  readonly #runs = new Set<Promise<void>>();
  readonly #shutdown = new AbortController();

  constructor(needs: MonitoringNeeds) {
    this.#needs = needs;
  }

  /** Goes on with what an earlier plane left. Times that passed while none was there are not made up for. */
  start(): void {
    for (const { scope, value } of this.#needs.schedules.all()) {
      const open = value.executions.filter((execution) => !isOver(execution));
      for (const { jobName } of open) this.#follow(scope, value.name, jobName);
      const isOnce = parseTiming(value.config).expression.kind === 'now';
      if (value.status === 'Scheduled' && (!isOnce || value.executions.length === 0)) {
        this.watch(scope, value);
      }
    }
  }

  /** From now on runs the schedule as its record has it, whatever it did before. */
  watch(scope: Scope, schedule: MonitoringSchedule): void {
    const key = keyOf(scope, schedule.name);
    this.leave(scope, schedule.name);
    const waiting = new AbortController();
    this.#waiting.set(key, waiting);
    const signal = AbortSignal.any([waiting.signal, this.#shutdown.signal]);
    this.#wait(scope, schedule, signal).catch((error: unknown) => {
      if (signal.aborted) return;
      this.#needs.log.error('monitoring.defect', { schedule: schedule.name, error });
    });
  }

  /** Starts no more runs; those under way go on. */
  leave(scope: Scope, name: string): void {
    const key = keyOf(scope, name);
    this.#waiting.get(key)?.abort(new Error('the schedule is stopped or changed'));
    this.#waiting.delete(key);
  }

  async close(): Promise<void> {
    this.#shutdown.abort(new Error('the plane is stopped'));
    await Promise.all(this.#runs);
  }

  async #wait(scope: Scope, schedule: MonitoringSchedule, signal: AbortSignal): Promise<void> {
    const { schedule: clock } = this.#needs;
    const { expression } = parseTiming(schedule.config);
    if (expression.kind === 'now') {
      await this.#begin(scope, schedule.name, clock.now());
      return;
    }
    for (let last = clock.now(); ; ) {
      const next = nextTime(expression.hours, last);
      await clock.sleepUntil(next, signal);
      await this.#begin(scope, schedule.name, next);
      last = Math.max(next, clock.now());
    }
  }

  /** Records the run before anything is done for it. */
  async #begin(scope: Scope, name: string, scheduledAt: EpochMs): Promise<void> {
    const { schedules, clock, ids } = this.#needs;
    const minute = new Date(scheduledAt).toISOString().slice(0, 16).replaceAll(/[-T:]/g, '');
    const jobName = `model-monitoring-${minute}-${ids.uuid().replaceAll('-', '').slice(0, 24)}`;
    const now = clock.now();
    const found = await schedules.update(scope, name, (current) =>
      addExecution(current, {
        jobName,
        scheduledAt,
        createdAt: now,
        modifiedAt: now,
        status: 'Pending',
        hasJob: false,
      }),
    );
    if (found !== undefined) this.#follow(scope, name, jobName);
  }

  #follow(scope: Scope, name: string, jobName: string): void {
    const run = new MonitoringRun({
      needs: this.#needs,
      scope,
      name,
      jobName,
      shutdown: this.#shutdown.signal,
    });
    const done = run
      .carryOut()
      .catch((error: unknown) => {
        if (this.#shutdown.signal.aborted) return;
        this.#needs.log.error('monitoring.defect', { schedule: name, job: jobName, error });
      })
      .finally(() => this.#runs.delete(done));
    this.#runs.add(done);
  }
}
