import type { Scope } from '@slipway/base';
import { ActiveRuns } from '#running/active-runs.ts';
import {
  clearUpScratch,
  discardScratch,
  type Scratch,
  type ScratchPlace,
  wipeScratch,
} from '#running/scratch.ts';
import { isEnded, type JobRun } from '../domain/job-run.ts';
import { planeStoppedReason } from '../domain/run-outcome.ts';
import type { GlueParts } from '../needs.ts';
import { RunDriver } from './run-driver.ts';
import { errorMessageOf } from './run-failure.ts';
import { runsRoot } from './run-paths.ts';
import { processIdOf } from './run-process.ts';

/** Drives the job runs of the plane, each on its own; knows which are under way. */
export class JobRunner {
  readonly #parts: GlueParts;
  readonly #runs: ActiveRuns;

  constructor(parts: GlueParts) {
    this.#parts = parts;
    this.#runs = new ActiveRuns((run, error) => parts.log.error('glue.run-defect', { run, error }));
  }

  /** Goes on with what an earlier plane left, once the supervisor has recovered. */
  async start(): Promise<void> {
    const all = this.#parts.store.runs.all();
    await this.#clearUp(all.map(({ value }) => value));
    for (const { scope, value } of all) if (!isEnded(value)) this.run(scope, value);
  }

  run(scope: Scope, { jobName, id }: JobRun): void {
    this.#runs.begin(id, async (stop) => {
      const { shutdown } = this.#runs;
      const driver = new RunDriver({ parts: this.#parts, scope, job: jobName, id, stop, shutdown });
      const ended = await this.#drive(driver, stop);
      if (ended !== undefined) await this.#retry(scope, ended);
    });
  }

  /** The wish is in the record already; this makes the work hear of it. */
  async stop(_scope: Scope, run: JobRun): Promise<void> {
    this.#runs.stop(run.id, 'the job run is stopped');
    if (this.#parts.supervisor.state(processIdOf(run)) !== undefined)
      await this.#parts.supervisor.stop(processIdOf(run));
  }

  async close(): Promise<void> {
    await this.#runs.close();
  }

  /** What the runs had of S3 is gone. */
  wipe(): Promise<void> {
    return wipeScratch(runsRoot(this.#parts.workDir), new Set());
  }

  async #drive(driver: RunDriver, stop: AbortSignal): Promise<JobRun | undefined> {
    try {
      while (await driver.step());
    } catch (error) {
      if (this.#runs.shutdown.aborted)
        await driver.finish({ state: 'FAILED', error: planeStoppedReason });
      else if (stop.aborted) await driver.finish({ state: 'STOPPED' });
      else {
        this.#parts.log.warn('glue.run-failed', { run: driver.record?.id, error });
        await driver.finish({ state: 'FAILED', error: errorMessageOf(error) });
      }
    }
    const run = driver.record;
    if (run === undefined || this.#runs.shutdown.aborted) return undefined;
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
  #clearUp(runs: readonly JobRun[]): Promise<void> {
    const scratches = runs.map((run) => ({ ...scratchOf(run), isOver: isEnded(run) }));
    return clearUpScratch(this.#place, scratches, (run, error) =>
      this.#parts.log.error('glue.run-defect', { run, error }),
    );
  }

  #discard(run: JobRun): Promise<void> {
    return discardScratch(this.#place, scratchOf(run));
  }

  get #place(): ScratchPlace {
    const { supervisor, workDir } = this.#parts;
    return { supervisor, root: runsRoot(workDir) };
  }
}

function scratchOf(run: JobRun): Scratch {
  return { processId: processIdOf(run), folder: run.id };
}
