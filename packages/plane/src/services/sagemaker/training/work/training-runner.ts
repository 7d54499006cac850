import { rm } from 'node:fs/promises';
import type { Scope } from '@slipway/base';
import { ActiveRuns } from '#running/active-runs.ts';
import {
  clearUpScratch,
  discardScratch,
  type Scratch,
  type ScratchPlace,
  wipeScratch,
} from '#running/scratch.ts';
import { keyOf } from '../../store.ts';
import { failureReasonOf } from '../../work/job-failure.ts';
import { isEnded, type TrainingJob } from '../domain/training-job.ts';
import { planeStoppedReason } from '../domain/training-outcome.ts';
import type { TrainingNeeds } from '../needs.ts';
import { endWaitingRules } from './debugger/rule-jobs.ts';
import { imageCacheDir, trainingPaths, trainingRoot } from './training-paths.ts';
import { processIdOf } from './training-process.ts';
import { TrainingRun } from './training-run.ts';

interface Subject {
  readonly scope: Scope;
  readonly name: string;
  /** Aborted by StopTrainingJob. */
  readonly stop: AbortSignal;
}

/** Drives the training jobs of the plane, each on its own; knows which are under way. */
export class TrainingRunner {
  readonly #needs: TrainingNeeds;
  readonly #runs: ActiveRuns;

  constructor(needs: TrainingNeeds) {
    this.#needs = needs;
    this.#runs = new ActiveRuns((job, error) => needs.log.error('training.defect', { job, error }));
  }

  /** Goes on with what an earlier plane left, once the supervisor has recovered. */
  async start(): Promise<void> {
    const all = this.#needs.jobs.all();
    await this.#clearUp(all.map(({ value }) => value));
    for (const { scope, name, value } of all) {
      if (!isEnded(value)) this.run(scope, name);
      // A plane may have been killed between the end of a job and that of its rules.
      else await endWaitingRules(this.#needs, scope, value);
    }
  }

  run(scope: Scope, name: string): void {
    this.#runs.begin(keyOf(scope, name), (stop) => this.#drive({ scope, name, stop }));
  }

  /** The wish is in the record already; this makes the work hear of it. */
  async stop(scope: Scope, name: string): Promise<void> {
    this.#runs.stop(keyOf(scope, name), 'the training job is stopped');
    const job = this.#needs.jobs.find(scope, name);
    if (job?.phase === 'train') await this.#needs.supervisor.stop(processIdOf(job));
  }

  /** Takes the spot capacity of a running job away, as its record already says. */
  async reclaim(scope: Scope, name: string): Promise<void> {
    const job = this.#needs.jobs.find(scope, name);
    if (job?.phase === 'train') await this.#needs.supervisor.stop(processIdOf(job));
  }

  /** Ends every job that is under way; one that only has results to upload goes on at the next start. */
  async close(): Promise<void> {
    await this.#runs.close();
    await rm(imageCacheDir(this.#needs.workDir), { recursive: true, force: true });
  }

  /** What the jobs had of S3 is gone; what one has still to upload stays for the next start. */
  async wipe(): Promise<void> {
    const uploading = this.#needs.jobs.all().filter(({ value }) => value.phase === 'upload');
    const kept = new Set(uploading.map(({ value }) => value.runId));
    await wipeScratch(trainingRoot(this.#needs.workDir), kept);
    for (const runId of kept) {
      const { data } = trainingPaths(this.#needs.workDir, runId);
      await rm(data, { recursive: true, force: true });
    }
  }

  async #drive(subject: Subject): Promise<void> {
    const { shutdown } = this.#runs;
    const run = new TrainingRun({ ...subject, shutdown, needs: this.#needs });
    try {
      while (await run.step());
    } catch (error) {
      await this.#handle(error, run, subject);
    }
    const job = this.#needs.jobs.find(subject.scope, subject.name);
    if (job === undefined || !isEnded(job)) return;
    await endWaitingRules(this.#needs, subject.scope, job);
    this.#needs.log.info('training.ended', {
      job: job.name,
      status: job.status,
      outcome: job.outcome?.kind,
    });
    // A process that a stopping plane is still ending is cleared up behind at the next start.
    if (!shutdown.aborted) await this.#discard(job);
  }

  async #handle(error: unknown, run: TrainingRun, subject: Subject): Promise<void> {
    const job = this.#needs.jobs.find(subject.scope, subject.name);
    if (this.#runs.shutdown.aborted) {
      // Neither has a process that would be lost: both go on at the next start.
      if (job?.phase !== 'upload' && job?.phase !== 'reclaimed')
        await run.finish({ kind: 'failed', reason: planeStoppedReason });
    } else if (subject.stop.aborted && job?.phase !== 'upload') {
      await run.finish({ kind: 'stopped' });
    } else {
      const reason = failureReasonOf(error);
      this.#needs.log.warn('training.failed', { job: subject.name, reason, error });
      await run.finish({ kind: 'failed', reason });
    }
  }

  /** Removes the scratch folders and processes of jobs that are over; processes in their own time. */
  #clearUp(jobs: readonly TrainingJob[]): Promise<void> {
    const runs = jobs.map((job) => ({ ...scratchOf(job), isOver: isEnded(job) }));
    return clearUpScratch(this.#place, runs, (run, error) =>
      this.#needs.log.error('training.defect', { run, error }),
    );
  }

  #discard(job: TrainingJob): Promise<void> {
    return discardScratch(this.#place, scratchOf(job));
  }

  get #place(): ScratchPlace {
    const { supervisor, workDir } = this.#needs;
    return { supervisor, root: trainingRoot(workDir) };
  }
}

function scratchOf(job: TrainingJob): Scratch {
  return { processId: processIdOf(job), folder: job.runId };
}
