import { open } from 'node:fs/promises';
import { join } from 'node:path';
import type { Scope } from '@slipway/base';
import type { EndedProcess } from '@slipway/engines';
import { OutputTail } from '../../../logs/output-tail.ts';
import { endRun, isEnded, type JobRun, type RunEnd } from '../domain/job-run.ts';
import { outcomeOf, planeStoppedReason } from '../domain/run-outcome.ts';
import type { GlueParts } from '../needs.ts';
import { prepareRun } from './prepare-run.ts';
import { type RunPaths, runPaths } from './run-paths.ts';
import { processIdOf, runProcess } from './run-process.ts';

const failureBytesMax = 8 * 1024;
/** How long a stopping plane waits for the last lines of a program that it has told to end. */
const lastWordsMs = 2_000;

export interface RunDriverOptions {
  readonly parts: GlueParts;
  readonly scope: Scope;
  readonly job: string;
  readonly id: string;
  /** Aborted by BatchStopJobRun. */
  readonly stop: AbortSignal;
  /** Aborted when the plane stops. */
  readonly shutdown: AbortSignal;
}

/** One run from wherever its record says it is to its end. Each phase may be begun again after a crash. */
export class RunDriver {
  readonly #parts: GlueParts;
  readonly #options: RunDriverOptions;

  constructor(options: RunDriverOptions) {
    this.#parts = options.parts;
    this.#options = options;
  }

  get record(): JobRun | undefined {
    const { scope, job, id } = this.#options;
    return this.#parts.store.runs.find(scope, [job, id]);
  }

  /** Does what the run's phase asks for. Answers false when there is nothing (more) to do. */
  async step(): Promise<boolean> {
    const run = this.record;
    if (run === undefined || isEnded(run)) return false;
    if (run.phase === 'prepare') await this.#prepare(run);
    else await this.#execute(run);
    return true;
  }

  finish(end: RunEnd): Promise<JobRun | undefined> {
    return this.#update((run, now) => endRun(run, end, now));
  }

  async #prepare(run: JobRun): Promise<void> {
    if (run.isStopWanted) return void (await this.finish({ state: 'STOPPED' }));
    const { scope, stop, shutdown } = this.#options;
    const signal = AbortSignal.any([stop, shutdown]);
    const paths = this.#paths(run);
    await prepareRun({ files: this.#parts.files, scope, run, paths, signal });
    await this.#parts.environments.ensure('glue', { signal });
    await this.#update((current, now) => ({ ...current, phase: 'run', modifiedAt: now }));
  }

  async #execute(run: JobRun): Promise<void> {
    const { supervisor, environments, log } = this.#parts;
    const id = processIdOf(run);
    const paths = this.#paths(run);
    if (supervisor.state(id) === undefined) {
      const environment = await environments.ensure('glue', { signal: this.#options.shutdown });
      const { scope } = this.#options;
      await supervisor.submit(runProcess(run, { parts: this.#parts, scope, environment, paths }));
    }
    if (this.record?.isStopWanted === true) await supervisor.stop(id);
    const tails = this.#tails(run, paths);
    for (const tail of tails)
      tail.start((error) => log.error('glue.tail-failed', { run: run.id, error }));
    const unsubscribe = this.#showRunning(id);
    const ended = await this.#untilEnded(id);
    unsubscribe();
    // First the log, then the state: who sees the end of the run must find all of its log.
    for (const tail of tails) await tail.finish();
    const failureText = await readStart(paths.failure);
    await this.#update((current, now) =>
      endRun(
        { ...current, ...(ended?.startedAt !== undefined && { executedAt: ended.startedAt }) },
        ended === undefined
          ? { state: 'FAILED', error: planeStoppedReason }
          : outcomeOf({
              ...ended,
              failureText,
              isStopWanted: current.isStopWanted,
              timeoutMinutes: current.timeoutMinutes,
            }),
        now,
      ),
    );
  }

  /** Undefined when the plane stops: then the process has been told to end and been given a moment to do so. */
  async #untilEnded(id: string): Promise<EndedProcess | undefined> {
    const { supervisor } = this.#parts;
    const { shutdown } = this.#options;
    try {
      return await supervisor.ended(id, shutdown);
    } catch (error) {
      if (!shutdown.aborted) throw error;
      await supervisor.stop(id);
      await supervisor.ended(id, AbortSignal.timeout(lastWordsMs)).catch(() => undefined);
      return undefined;
    }
  }

  /** RUNNING when the process runs, not while it waits for a core. */
  #showRunning(id: string): () => void {
    const show = () => {
      const state = this.#parts.supervisor.state(id);
      if (state?.kind !== 'running') return;
      const { startedAt } = state;
      this.#update((run, now) =>
        run.state === 'STARTING'
          ? { ...run, state: 'RUNNING', executedAt: startedAt, modifiedAt: now }
          : run,
      ).catch((error: unknown) => this.#parts.log.error('glue.state-failed', { id, error }));
    };
    const unsubscribe = this.#parts.supervisor.subscribe((changed) => {
      if (changed === id) show();
    });
    show();
    return unsubscribe;
  }

  #tails(run: JobRun, paths: RunPaths): readonly OutputTail[] {
    const { logs, clock, supervisor } = this.#parts;
    const output = join(supervisor.directory(processIdOf(run)), 'output.log');
    const streams = [
      { path: output, group: '/aws-glue/python-jobs/output' },
      { path: paths.errors, group: '/aws-glue/python-jobs/error' },
    ];
    return streams.map(
      ({ path, group }) =>
        new OutputTail({
          logs,
          clock,
          path,
          scope: this.#options.scope,
          stream: { group, stream: run.id },
          clean: (text) => text.replace(/\r$/, ''),
        }),
    );
  }

  #paths(run: JobRun): RunPaths {
    return runPaths(this.#parts.workDir, run);
  }

  #update(change: (run: JobRun, now: number) => JobRun): Promise<JobRun | undefined> {
    const { store, clock } = this.#parts;
    const { scope, job, id } = this.#options;
    return store.runs.update({ scope, path: [job, id] }, (run) => {
      if (isEnded(run)) return undefined;
      const changed = change(run, clock.now());
      return changed === run ? undefined : changed;
    });
  }
}

/** The beginning of a small file; undefined when it is not there. */
async function readStart(path: string): Promise<string | undefined> {
  try {
    await using file = await open(path, 'r');
    const buffer = Buffer.alloc(failureBytesMax);
    const { bytesRead } = await file.read(buffer, 0, failureBytesMax, 0);
    return buffer.subarray(0, bytesRead).toString();
  } catch {
    return undefined;
  }
}
