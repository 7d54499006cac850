import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Scope } from '@slipway/base';
import { isEnded, type JobRun } from '../domain/job-run.ts';
import { planeStoppedReason } from '../domain/run-outcome.ts';
import type { GlueParts } from '../needs.ts';
import { RunDriver } from './run-driver.ts';
import { errorMessageOf } from './run-failure.ts';
import { runPaths, runsRoot } from './run-paths.ts';
import { processIdOf } from './run-process.ts';

interface Active {
  readonly stop: AbortController;
  readonly done: Promise<void>;
}

/** Drives the job runs of the plane, each on its own; knows which are under way. */
export class JobRunner {
  readonly #parts: GlueParts;
  readonly #active = new Map<string, Active>();
  readonly #shutdown = new AbortController();

  constructor(parts: GlueParts) {
    this.#parts = parts;
  }

  /** Goes on with what an earlier plane left, once the supervisor has recovered. */
  async start(): Promise<void> {
    const all = this.#parts.store.runs.all();
    await this.#clearUp(all.map(({ value }) => value));
    for (const { scope, value } of all) if (!isEnded(value)) this.run(scope, value);
  }

  run(scope: Scope, { jobName, id }: JobRun): void {
    const stop = new AbortController();
    const shutdown = this.#shutdown.signal;
    const driver = new RunDriver({
      parts: this.#parts,
      scope,
      job: jobName,
      id,
      stop: stop.signal,
      shutdown,
    });
    const done = this.#drive(driver, stop.signal)
      .then((ended) => ended && this.#retry(scope, ended))
      .catch((error: unknown) => this.#parts.log.error('glue.run-defect', { run: id, error }))
      .finally(() => this.#active.delete(id));
    this.#active.set(id, { stop, done });
  }

  /** The wish is in the record already; this makes the work hear of it. */
  async stop(_scope: Scope, run: JobRun): Promise<void> {
    this.#active.get(run.id)?.stop.abort(new Error('the job run is stopped'));
    if (this.#parts.supervisor.state(processIdOf(run)) !== undefined)
      await this.#parts.supervisor.stop(processIdOf(run));
  }

  async close(): Promise<void> {
    this.#shutdown.abort(new Error('the plane is stopped'));
    await Promise.all([...this.#active.values()].map(({ done }) => done));
  }

  async #drive(driver: RunDriver, stop: AbortSignal): Promise<JobRun | undefined> {
    try {
      while (await driver.step());
    } catch (error) {
      if (this.#shutdown.signal.aborted)
        await driver.finish({ state: 'FAILED', error: planeStoppedReason });
      else if (stop.aborted) await driver.finish({ state: 'STOPPED' });
      else {
        this.#parts.log.warn('glue.run-failed', { run: driver.record?.id, error });
        await driver.finish({ state: 'FAILED', error: errorMessageOf(error) });
      }
    }
    const run = driver.record;
    if (run === undefined || this.#shutdown.signal.aborted) return undefined;
    this.#parts.log.info('glue.run-ended', { job: run.jobName, run: run.id, state: run.state });
    await this.#discard(run);
    return run;
  }

  /** `MaxRetries`: a failed run is tried again as a run of its own. */
  async #retry(scope: Scope, run: JobRun): Promise<void> {
    if (run.state !== 'FAILED' || run.retriesLeft === 0) return;
    const now = this.#parts.clock.now();
    const attempt = run.attempt + 1;
    const { error: _e, completedAt: _c, executedAt: _x, ...rest } = run;
    const next: JobRun = {
      ...rest,
      id: `${run.id.replace(/_attempt_\d+$/, '')}_attempt_${attempt}`,
      previousId: run.id,
      attempt,
      retriesLeft: run.retriesLeft - 1,
      state: 'STARTING',
      phase: 'prepare',
      startedAt: now,
      modifiedAt: now,
    };
    const entry = { scope, path: [run.jobName, next.id], value: next };
    if (await this.#parts.store.runs.insert(entry)) this.run(scope, next);
  }

  /** Removes the scratch folders and processes of runs that are over. */
  async #clearUp(runs: readonly JobRun[]): Promise<void> {
    const { supervisor, workDir, log } = this.#parts;
    for (const run of runs.filter(isEnded)) {
      if (supervisor.state(processIdOf(run)) === undefined) continue;
      await supervisor.stop(processIdOf(run));
      this.#discard(run).catch((error: unknown) =>
        log.error('glue.run-defect', { run: run.id, error }),
      );
    }
    const kept = new Set(runs.filter((run) => !isEnded(run)).map(({ id }) => id));
    for (const folder of await readdir(runsRoot(workDir)).catch(() => [])) {
      if (!kept.has(folder))
        await rm(join(runsRoot(workDir), folder), { recursive: true, force: true });
    }
  }

  async #discard(run: JobRun): Promise<void> {
    const { supervisor, workDir } = this.#parts;
    const id = processIdOf(run);
    if (supervisor.state(id) !== undefined) {
      await supervisor.ended(id);
      await supervisor.forget(id);
    }
    await rm(runPaths(workDir, run).root, { recursive: true, force: true });
  }
}
