import { open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Scope } from '@slipway/base';
import { type EndedProcess, type PythonEnvironment, setAlarm } from '@slipway/engines';
import type { Image } from '#ports/images.ts';
import { imageCannot, unknownImage } from '../../work/job-failure.ts';
import { OutputTail } from '../../work/output-tail.ts';
import { watchProcess } from '../../work/watch-process.ts';
import { checkpointFolder } from '../domain/checkpoint-folder.ts';
import { debugOutputUri } from '../domain/debugger/rule.ts';
import {
  countIdleTime,
  interrupt,
  regainCapacity,
  runtimeLeftMs,
  waitDeadline,
} from '../domain/spot.ts';
import {
  concludeTraining,
  end,
  enter,
  type FinalMetric,
  isEnded,
  type Outcome,
  say,
  startTraining,
  type TrainingJob,
} from '../domain/training-job.ts';
import { outcomeOf, planeStoppedReason } from '../domain/training-outcome.ts';
import type { TrainingNeeds } from '../needs.ts';
import { type CheckpointPlace, CheckpointSync, fillCheckpoints } from './checkpoint-sync.ts';
import { endRules, startRules } from './debugger/rule-jobs.ts';
import { ScalarFeed } from './debugger/scalar-feed.ts';
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
const waitIsOver = 'MaxWaitTimeInSeconds has passed';
const neverOver = new AbortController().signal;
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
    if (job === undefined) return false;
    const deadline = waitDeadline(job);
    if (deadline === undefined) return this.#do(job, neverOver);
    const over = new AbortController();
    const cancel = setAlarm(this.#needs.clock, deadline, () => over.abort(new Error(waitIsOver)));
    try {
      return await this.#do(job, over.signal);
    } catch (error) {
      const isDue = over.signal.aborted && job.phase !== 'upload';
      if (!isDue || this.#options.stop.aborted || this.#options.shutdown.aborted) throw error;
      await this.finish({ kind: 'max-wait-time-exceeded' });
      return true;
    } finally {
      cancel();
    }
  }

  async #do(job: TrainingJob, waitOver: AbortSignal): Promise<boolean> {
    switch (job.phase) {
      case 'prepare':
        await this.#prepare(job, waitOver);
        return true;
      case 'train':
        await this.#train(job, waitOver);
        return true;
      case 'reclaimed':
        await this.#awaitCapacity(job, waitOver);
        return true;
      case 'upload':
        await this.#upload(job);
        return true;
      case 'ended':
        return false;
    }
  }

  finish(outcome: Outcome): Promise<TrainingJob | undefined> {
    return this.#update((job, now) => end(job, outcome, now));
  }

  async #prepare(job: TrainingJob, waitOver: AbortSignal): Promise<void> {
    if (job.status === 'Stopping') return void (await this.finish({ kind: 'stopped' }));
    const signal = AbortSignal.any([this.#options.stop, this.#options.shutdown, waitOver]);
    const paths = this.#paths(job);
    const image = this.#image(job);
    await this.#update((current, now) => {
      if (current.status === 'Stopping') return current;
      const downloading = countIdleTime(enter(current, 'Downloading', now), now);
      return { ...downloading, startedAt: current.startedAt ?? now };
    });
    await this.#environment(image, signal);
    await this.#say('Downloading input data');
    await rm(paths.base, { recursive: true, force: true });
    await downloadChannels({
      objects: this.#needs.objects,
      files: this.#needs.files,
      scope: this.#options.scope,
      channels: job.request.InputDataConfig ?? [],
      dir: paths.data,
      signal,
    });
    await prepareRun(paths, job.request);
    const checkpoints = this.#checkpoints(job);
    if (checkpoints !== undefined) await fillCheckpoints(checkpoints, signal);
    await this.#update((current, now) => {
      return { ...current, phase: 'train', queuedAt: now, logStream: logStreamOf(current, now) };
    });
  }

  async #train(job: TrainingJob, waitOver: AbortSignal): Promise<void> {
    const { supervisor, log } = this.#needs;
    const id = processIdOf(job);
    if (supervisor.state(id) === undefined) {
      if (job.status === 'Stopping') return void (await this.finish({ kind: 'stopped' }));
      await this.#submit(job);
    }
    await this.#passOnStop(id);
    const tail = this.#tail(job);
    const settleStatus = this.#showStatus(id);
    tail.start((error) => log.error('training.tail-failed', { job: job.name, error }));
    const checkpoints = this.#checkpoints(job);
    const sync = checkpoints && new CheckpointSync(checkpoints);
    sync?.start((error) => log.warn('training.checkpoints-failed', { job: job.name, error }));
    const feed = this.#feed(job);
    feed?.start((error) => log.warn('training.scalars-failed', { job: job.name, error }));
    await startRules(this.#needs, this.#options.scope, job);
    const ended = await this.#untilEnded(id, waitOver);
    // First the log, then the status: who sees the end of the job must find all of its log.
    await tail.finish();
    await settleStatus();
    await sync?.finish();
    await feed?.finish();
    if (ended === undefined) return void (await this.finish(planeStopped));
    const failureText = await readStart(this.#paths(job).failure);
    await this.#update((current, now) => {
      const isStopWanted = current.status === 'Stopping';
      const isWaitOver = waitOver.aborted;
      const isCut = ended.reason === 'stopped' || ended.reason === 'lost';
      if (isCut && current.spot?.reclaim !== undefined && !isStopWanted && !isWaitOver) {
        return interrupt(current, now);
      }
      const outcome = outcomeOf({ ...ended, failureText, isStopWanted, isWaitOver });
      return concludeTraining(current, outcome, now);
    });
  }

  /** Without an instance: what the last one had is gone, and the next one comes when its time has come. */
  async #awaitCapacity(job: TrainingJob, waitOver: AbortSignal): Promise<void> {
    if (job.status === 'Stopping') return void (await this.finish({ kind: 'stopped' }));
    const { supervisor, clock } = this.#needs;
    const lost = processIdOf(job, (job.spot?.interruptions ?? 1) - 1);
    if (supervisor.state(lost) !== undefined) await supervisor.forget(lost);
    await rm(this.#paths(job).root, { recursive: true, force: true });
    const signal = AbortSignal.any([this.#options.stop, this.#options.shutdown, waitOver]);
    const pauseMs = Math.max(0, (job.spot?.resumesAt ?? 0) - clock.now());
    await sleep(pauseMs, undefined, { signal });
    await this.#update((current, now) =>
      current.status === 'Stopping' ? current : regainCapacity(current, now),
    );
  }

  /** A stop, or a reclaim, may have been recorded when there was no process yet, or by a plane that was killed then. */
  async #passOnStop(id: string): Promise<void> {
    const { jobs, supervisor } = this.#needs;
    const current = jobs.find(this.#options.scope, this.#options.name);
    const isWanted = current?.status === 'Stopping' || current?.spot?.reclaim !== undefined;
    if (isWanted) await supervisor.stop(id);
  }

  async #submit(job: TrainingJob): Promise<void> {
    const { scope } = this.#options;
    const image = this.#image(job);
    const environment = await this.#environment(image, this.#options.shutdown);
    const leftMs = runtimeLeftMs(job, this.#needs.clock.now());
    const program = { scope, image, environment, paths: this.#paths(job), runtimeLeftMs: leftMs };
    await this.#needs.supervisor.submit(trainingProcess(job, program));
  }

  /** Undefined when the plane stops: then the process has been told to end and been given a moment to do so. */
  async #untilEnded(id: string, waitOver: AbortSignal): Promise<EndedProcess | undefined> {
    const { supervisor, log } = this.#needs;
    const end = () => {
      supervisor.stop(id).catch((error: unknown) => log.error('training.defect', { id, error }));
    };
    if (waitOver.aborted) end();
    waitOver.addEventListener('abort', end, { once: true });
    try {
      return await supervisor.ended(id, this.#options.shutdown);
    } catch (error) {
      if (!this.#options.shutdown.aborted) throw error;
      await supervisor.stop(id);
      await supervisor.ended(id, AbortSignal.timeout(lastWordsMs)).catch(() => undefined);
      return undefined;
    } finally {
      waitOver.removeEventListener('abort', end);
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
    await endRules(this.#needs, scope, job);
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
    const { scope } = this.#options;
    const found = new Map<string, FinalMetric>();
    for (const name of [...(job.earlierLogStreams ?? []), job.logStream ?? '']) {
      const source = { logs, log, scope, stream: { group: logGroup, stream: name } };
      for (const metric of await findFinalMetrics(named, source)) found.set(metric.name, metric);
    }
    return [...found.values()];
  }

  #tail(job: TrainingJob): OutputTail {
    const { logs, clock, supervisor } = this.#needs;
    const path = join(supervisor.directory(processIdOf(job)), 'output.log');
    return new OutputTail({
      logs,
      clock,
      scope: this.#options.scope,
      stream: { group: logGroup, stream: job.logStream ?? '' },
      path,
    });
  }

  #checkpoints(job: TrainingJob): CheckpointPlace | undefined {
    const config = job.request.CheckpointConfig;
    const folder = checkpointFolder(config?.LocalPath);
    if (config?.S3Uri === undefined || folder === undefined) return undefined;
    const { base, checkpointLedger: ledger } = this.#paths(job);
    const { objects, files } = this.#needs;
    const { scope } = this.#options;
    return { objects, files, scope, s3Uri: config.S3Uri, dir: join(base, folder), ledger };
  }

  #feed(job: TrainingJob): ScalarFeed | undefined {
    const uri = debugOutputUri(job);
    const hook = job.request.DebugHookConfig;
    if (uri === undefined || hook === undefined) return undefined;
    const { objects } = this.#needs;
    const { scope } = this.#options;
    const plan = { hook, interval: this.#image(job).scalarInterval ?? 1 };
    return new ScalarFeed({ objects, scope, uri, plan, path: this.#paths(job).scalars });
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

/** Named by the second in which the instance starts; a second attempt within that second still has its own. */
function logStreamOf({ name, earlierLogStreams = [] }: TrainingJob, now: number): string {
  for (let second = Math.floor(now / 1000); ; second += 1) {
    const stream = `${name}/algo-1-${second}`;
    if (!earlierLogStreams.includes(stream)) return stream;
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
