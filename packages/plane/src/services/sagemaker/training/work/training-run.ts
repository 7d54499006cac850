import { open } from 'node:fs/promises';
import { join } from 'node:path';
import type { Scope } from '@slipway/base';
import type { EndedProcess, PythonEnvironment } from '@slipway/engines';
import type { Image } from '#ports/images.ts';
import { imageCannot, unknownImage } from '../../work/job-failure.ts';
import { OutputTail } from '../../work/output-tail.ts';
import { watchProcess } from '../../work/watch-process.ts';
import {
  concludeTraining,
  end,
  enter,
  isEnded,
  type Outcome,
  say,
  startTraining,
  type TrainingJob,
} from '../domain/training-job.ts';
import { outcomeOf, planeStoppedReason } from '../domain/training-outcome.ts';
import type { TrainingNeeds } from '../needs.ts';
import { downloadChannels } from './download-channels.ts';
import { findFinalMetrics } from './final-metrics.ts';
import { prepareRun } from './prepare-run.ts';
import { type TrainingPaths, trainingPaths } from './training-paths.ts';
import { processIdOf, type TrainingImage, trainingProcess } from './training-process.ts';
import { uploadArtifacts } from './upload-artifacts.ts';

const logGroup = '/aws/sagemaker/TrainingJobs';
const failureBytesMax = 8 * 1024;
/** How long a stopping plane waits for the last lines of a program that it has told to end. */
const lastWordsMs = 2_000;
const planeStopped: Outcome = { kind: 'failed', reason: planeStoppedReason };

export interface TrainingRunOptions {
  readonly needs: TrainingNeeds;
  readonly scope: Scope;
  readonly name: string;
  /** Aborted by StopTrainingJob. */
  readonly stop: AbortSignal;
  /** Aborted when the plane stops. */
  readonly shutdown: AbortSignal;
}

/** One job from wherever its record says it is to its end. Each phase may be begun again after a crash. */
export class TrainingRun {
  readonly #needs: TrainingNeeds;
  readonly #options: TrainingRunOptions;

  constructor(options: TrainingRunOptions) {
    this.#needs = options.needs;
    this.#options = options;
  }

  /** Does what the job's phase asks for. Answers false when there is nothing (more) to do. */
  async step(): Promise<boolean> {
    const job = this.#needs.jobs.find(this.#options.scope, this.#options.name);
    switch (job?.phase) {
      case 'prepare':
        await this.#prepare(job);
        return true;
      case 'train':
        await this.#train(job);
        return true;
      case 'upload':
        await this.#upload(job);
        return true;
      default:
        return false;
    }
  }

  finish(outcome: Outcome): Promise<TrainingJob | undefined> {
    return this.#update((job, now) => end(job, outcome, now));
  }

  async #prepare(job: TrainingJob): Promise<void> {
    if (job.status === 'Stopping') return void (await this.finish({ kind: 'stopped' }));
    const signal = AbortSignal.any([this.#options.stop, this.#options.shutdown]);
    const paths = this.#paths(job);
    const image = this.#image(job);
    await this.#update((current, now) => {
      if (current.status === 'Stopping') return current;
      return { ...enter(current, 'Downloading', now), startedAt: current.startedAt ?? now };
    });
    await this.#environment(image, signal);
    await this.#say('Downloading input data');
    await downloadChannels({
      objects: this.#needs.objects,
      scope: this.#options.scope,
      channels: job.request.InputDataConfig ?? [],
      dir: paths.data,
      signal,
    });
    await prepareRun(paths, job.request);
    await this.#update((current, now) => {
      const logStream = `${job.name}/algo-1-${Math.floor(now / 1000)}`;
      return { ...current, phase: 'train', queuedAt: now, logStream };
    });
  }

  async #train(job: TrainingJob): Promise<void> {
    const { supervisor } = this.#needs;
    const id = processIdOf(job);
    if (supervisor.state(id) === undefined) {
      if (job.status === 'Stopping') return void (await this.finish({ kind: 'stopped' }));
      await this.#submit(job);
    }
    await this.#passOnStop(id);
    const tail = this.#tail(job);
    const settleStatus = this.#showStatus(id);
    tail.start((error) => this.#needs.log.error('training.tail-failed', { job: job.name, error }));
    const ended = await this.#untilEnded(id);
    // First the log, then the status: who sees the end of the job must find all of its log.
    await tail.finish();
    await settleStatus();
    if (ended === undefined) return void (await this.finish(planeStopped));
    const failureText = await readStart(this.#paths(job).failure);
    await this.#update((current, now) => {
      const isStopWanted = current.status === 'Stopping';
      return concludeTraining(current, outcomeOf({ ...ended, failureText, isStopWanted }), now);
    });
  }

  /** A stop may have been recorded when there was no process yet, or by a plane that was killed right after. */
  async #passOnStop(id: string): Promise<void> {
    const { jobs, supervisor } = this.#needs;
    const current = jobs.find(this.#options.scope, this.#options.name);
    if (current?.status === 'Stopping') await supervisor.stop(id);
  }

  async #submit(job: TrainingJob): Promise<void> {
    const { scope } = this.#options;
    const image = this.#image(job);
    const environment = await this.#environment(image, this.#options.shutdown);
    const program = { scope, image, environment, paths: this.#paths(job) };
    await this.#needs.supervisor.submit(trainingProcess(job, program));
  }

  /** Undefined when the plane stops: then the process has been told to end and been given a moment to do so. */
  async #untilEnded(id: string): Promise<EndedProcess | undefined> {
    const { supervisor } = this.#needs;
    try {
      return await supervisor.ended(id, this.#options.shutdown);
    } catch (error) {
      if (!this.#options.shutdown.aborted) throw error;
      await supervisor.stop(id);
      await supervisor.ended(id, AbortSignal.timeout(lastWordsMs)).catch(() => undefined);
      return undefined;
    }
  }

  /** Enters `Training` when the process runs; till then the open status says what the job waits for. */
  #showStatus(id: string): () => Promise<void> {
    return watchProcess({
      supervisor: this.#needs.supervisor,
      id,
      onWaiting: () => this.#say('Waiting for a free core of this machine'),
      onStarted: (startedAt) => this.#update((job) => startTraining(job, startedAt)),
      onError: (error) => this.#needs.log.error('training.status-failed', { id, error }),
    });
  }

  async #upload(job: TrainingJob): Promise<void> {
    const { objects, jobs } = this.#needs;
    const { scope, shutdown: signal } = this.#options;
    const outcome = job.outcome ?? { kind: 'completed' };
    const upload = { objects, scope, signal, paths: this.#paths(job) };
    const [modelUri, metrics] = await Promise.all([
      uploadArtifacts(job, upload),
      this.#metrics(job),
    ]);
    await jobs.update(scope, job.name, (current) => {
      if (isEnded(current)) return undefined;
      const ended = end(current, outcome, this.#needs.clock.now());
      return { ...ended, metrics, ...(modelUri === undefined ? {} : { modelUri }) };
    });
  }

  async #metrics(job: TrainingJob): Promise<NonNullable<TrainingJob['metrics']>> {
    const definitions = job.request.AlgorithmSpecification?.MetricDefinitions ?? [];
    const named = definitions.map(({ Name = '', Regex = '' }) => ({ name: Name, regex: Regex }));
    const { logs, log } = this.#needs;
    return findFinalMetrics(named, {
      logs,
      log,
      scope: this.#options.scope,
      stream: this.#stream(job),
    });
  }

  #tail(job: TrainingJob): OutputTail {
    const { logs, clock, supervisor } = this.#needs;
    const path = join(supervisor.directory(processIdOf(job)), 'output.log');
    return new OutputTail({
      logs,
      clock,
      scope: this.#options.scope,
      stream: this.#stream(job),
      path,
    });
  }

  #stream({ logStream = '' }: TrainingJob) {
    return { group: logGroup, stream: logStream };
  }

  #image({ request }: TrainingJob): TrainingImage {
    const uri = request.AlgorithmSpecification?.TrainingImage ?? '';
    const image = this.#needs.images.resolve(uri);
    if (image === undefined) throw unknownImage(uri, this.#needs.images);
    const { trainModule } = image;
    if (trainModule === undefined) throw imageCannot(uri, image, 'train');
    return { ...image, trainModule };
  }

  #environment(image: Image, signal: AbortSignal): Promise<PythonEnvironment> {
    return this.#needs.environments.ensure(image.environment, { signal });
  }

  #paths({ runId }: TrainingJob): TrainingPaths {
    return trainingPaths(this.#needs.workDir, runId);
  }

  async #say(message: string): Promise<void> {
    await this.#update((job, now) => (job.status === 'Stopping' ? job : say(job, message, now)));
  }

  #update(
    change: (job: TrainingJob, now: number) => TrainingJob,
  ): Promise<TrainingJob | undefined> {
    const { jobs, clock } = this.#needs;
    return jobs.update(this.#options.scope, this.#options.name, (job) => {
      if (isEnded(job)) return undefined;
      const changed = change(job, clock.now());
      return changed === job ? undefined : changed;
    });
  }
}

/** The beginning of a small file; undefined when it is not there. */
async function readStart(path: string): Promise<string | undefined> {
  try {
    await using file = await open(path, 'r');
    const { buffer, bytesRead } = await file.read(
      Buffer.alloc(failureBytesMax),
      0,
      failureBytesMax,
      0,
    );
    return buffer.subarray(0, bytesRead).toString();
  } catch {
    return undefined;
  }
}
