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
import { isEnded, type ProcessingJob } from '../domain/processing-job.ts';
import { planeStoppedReason } from '../domain/processing-outcome.ts';
import type { ProcessingNeeds } from '../needs.ts';
import { removeInputs } from './prepare-processing.ts';
import { processingPaths, processingRoot } from './processing-paths.ts';
import { processIdOf } from './processing-process.ts';
import { ProcessingRun } from './processing-run.ts';

interface Subject {
  readonly scope: Scope;
  readonly name: string;
  /** Aborted by StopProcessingJob. */
  readonly stop: AbortSignal;
}

/** Drives the processing jobs of the plane, each on its own; knows which are under way. */
export class ProcessingRunner {
  readonly #needs: ProcessingNeeds;
  readonly #runs: ActiveRuns;

  constructor(needs: ProcessingNeeds) {
    this.#needs = needs;
    this.#runs = new ActiveRuns((job, error) =>
      needs.log.error('processing.defect', { job, error }),
    );
  }

  /** Goes on with what an earlier plane left, once the supervisor has recovered. */
  async start(): Promise<void> {
    const all = this.#needs.jobs.all();
    await this.#clearUp(all.map(({ value }) => value));
    for (const { scope, name, value } of all) if (!isEnded(value)) this.run(scope, name);
  }

  run(scope: Scope, name: string): void {
    this.#runs.begin(keyOf(scope, name), (stop) => this.#drive({ scope, name, stop }));
  }

  /** The wish is in the record already; this makes the work hear of it. */
  async stop(scope: Scope, name: string): Promise<void> {
    this.#runs.stop(keyOf(scope, name), 'the processing job is stopped');
    const job = this.#needs.jobs.find(scope, name);
    if (job?.phase === 'process') await this.#needs.supervisor.stop(processIdOf(job));
  }

  /** Ends every job that is under way; one that only has results to upload goes on at the next start. */
  async close(): Promise<void> {
    await this.#runs.close();
  }

  /** What the jobs had of S3 is gone; what one has still to upload stays for the next start. */
  async wipe(): Promise<void> {
    const uploading = this.#needs.jobs.all().filter(({ value }) => value.phase === 'upload');
    const { workDir } = this.#needs;
    await wipeScratch(processingRoot(workDir), new Set(uploading.map(({ value }) => value.runId)));
    for (const { value } of uploading)
      await removeInputs(value.request, processingPaths(workDir, value.runId));
  }

  async #drive(subject: Subject): Promise<void> {
    const { shutdown } = this.#runs;
    const run = new ProcessingRun({ ...subject, shutdown, needs: this.#needs });
    try {
      while (await run.step());
    } catch (error) {
      await this.#handle(error, run, subject);
    }
    const job = this.#needs.jobs.find(subject.scope, subject.name);
    if (job === undefined || !isEnded(job)) return;
    this.#needs.log.info('processing.ended', {
      job: job.name,
      status: job.status,
      outcome: job.outcome?.kind,
    });
    // A process that a stopping plane is still ending is cleared up behind at the next start.
    if (!shutdown.aborted) await this.#discard(job);
  }

  async #handle(error: unknown, run: ProcessingRun, subject: Subject): Promise<void> {
    const job = this.#needs.jobs.find(subject.scope, subject.name);
    if (this.#runs.shutdown.aborted) {
      if (job?.phase !== 'upload') await run.finish({ kind: 'failed', reason: planeStoppedReason });
    } else if (subject.stop.aborted && job?.phase !== 'upload') {
      await run.finish({ kind: 'stopped' });
    } else {
      const reason = failureReasonOf(error);
      this.#needs.log.warn('processing.failed', { job: subject.name, reason, error });
      await run.finish({ kind: 'failed', reason });
    }
  }

  /** Removes the scratch folders and processes of jobs that are over; processes in their own time. */
  #clearUp(jobs: readonly ProcessingJob[]): Promise<void> {
    const runs = jobs.map((job) => ({ ...scratchOf(job), isOver: isEnded(job) }));
    return clearUpScratch(this.#place, runs, (run, error) =>
      this.#needs.log.error('processing.defect', { run, error }),
    );
  }

  #discard(job: ProcessingJob): Promise<void> {
    return discardScratch(this.#place, scratchOf(job));
  }

  get #place(): ScratchPlace {
    const { supervisor, workDir } = this.#needs;
    return { supervisor, root: processingRoot(workDir) };
  }
}

function scratchOf(job: ProcessingJob): Scratch {
  return { processId: processIdOf(job), folder: job.runId };
}
