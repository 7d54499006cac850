import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Scope, SlipwayError } from '@slipway/base';
import { AwsServiceError } from '@slipway/wire';
import type { SageMakerNeeds } from '../../service.ts';
import { keyOf } from '../../store.ts';
import { Semaphore } from '../../work/semaphore.ts';
import { endTransform, isEnded, startTransform } from '../domain/transform-job.ts';
import type { TransformRecord, TransformStore } from '../transform-store.ts';
import { runTransform } from './run-transform.ts';

/** Jobs that run at once; the others wait in status InProgress. */
const JOBS_MAX = 2;

/**
 * Runs transform jobs to their end. A job that the plane left unfinished, whether it was stopped or died, is taken up
 * by `start` where it was.
 */
export class TransformRunner {
  readonly #needs: SageMakerNeeds;
  readonly #jobs: TransformStore;
  readonly #running = new Map<string, AbortController>();
  readonly #work = new Set<Promise<void>>();
  readonly #places = new Semaphore(JOBS_MAX);
  #isStopping = false;

  constructor(needs: SageMakerNeeds, jobs: TransformStore) {
    this.#needs = needs;
    this.#jobs = jobs;
  }

  async start(): Promise<void> {
    const unfinished = this.#jobs.all().filter(({ value }) => !isEnded(value));
    await this.#sweep(unfinished.map(({ value }) => value.id));
    for (const { scope, name } of unfinished) this.run(scope, name);
  }

  /** Suspends what runs. */
  async stop(): Promise<void> {
    this.#isStopping = true;
    for (const controller of this.#running.values()) controller.abort();
    await Promise.allSettled(this.#work);
  }

  /** Answers that are not written to S3 yet are made again at the next start; the list of those that are stays. */
  async wipe(): Promise<void> {
    const root = join(this.#needs.workDir, 'transform');
    for (const id of await readdir(root).catch(() => []))
      await rm(join(root, id, 'parts'), { recursive: true, force: true });
  }

  run(scope: Scope, name: string): void {
    const controller = new AbortController();
    this.#running.set(keyOf(scope, name), controller);
    const work = this.#places
      .run(() => this.#run(scope, name, controller.signal))
      .catch((error: unknown) =>
        this.#needs.log.error('transform.work-failed', { job: name, error }),
      )
      .finally(() => {
        this.#running.delete(keyOf(scope, name));
        this.#work.delete(work);
      });
    this.#work.add(work);
  }

  /** The record says that the job is to stop. */
  interrupt(scope: Scope, name: string): void {
    this.#running.get(keyOf(scope, name))?.abort();
  }

  async #run(scope: Scope, name: string, signal: AbortSignal): Promise<void> {
    const { clock, log } = this.#needs;
    if (this.#isStopping) return;
    const job = await this.#jobs.update(scope, name, (current) =>
      startTransform(current, clock.now()),
    );
    if (job === undefined) return;
    const dir = this.#dirOf(job);
    const reason =
      job.status === 'Stopping' ? undefined : await this.#score({ scope, job, dir, signal });
    if (this.#isStopping && this.#jobs.find(scope, name)?.status === 'InProgress') return;
    const ended = await this.#jobs.update(scope, name, (current) =>
      endTransform(current, reason, clock.now()),
    );
    log.info('transform.ended', { job: name, status: ended?.status, reason });
    await rm(dir, { recursive: true, force: true });
  }

  /** Answers why the job failed, or undefined. */
  async #score(run: {
    readonly scope: Scope;
    readonly job: TransformRecord;
    readonly dir: string;
    readonly signal: AbortSignal;
  }): Promise<string | undefined> {
    try {
      return await runTransform(this.#needs, run);
    } catch (error) {
      if (error instanceof SlipwayError || error instanceof AwsServiceError)
        return `ClientError: ${error.message}`;
      if (run.signal.aborted) return undefined;
      this.#needs.log.error('transform.failed', { job: run.job.name, error });
      return 'InternalServerError: An internal error of the plane; see its log.';
    }
  }

  #dirOf(job: TransformRecord): string {
    return join(this.#needs.workDir, 'transform', job.id);
  }

  async #sweep(known: readonly string[]): Promise<void> {
    const dir = join(this.#needs.workDir, 'transform');
    for (const id of await readdir(dir).catch(() => [])) {
      if (!known.includes(id)) await rm(join(dir, id), { recursive: true, force: true });
    }
  }
}
