import { join } from 'node:path';
import type { Scope } from '@slipway/base';
import type { EndedProcess } from '@slipway/engines';
import type { Image } from '#ports/images.ts';
import { unknownImage } from '../../work/job-failure.ts';
import { OutputTail } from '../../work/output-tail.ts';
import { watchProcess } from '../../work/watch-process.ts';
import {
  end,
  isEnded,
  type ProcessingJob,
  type ProcessingOutcome,
  startProcessing,
} from '../domain/processing-job.ts';
import { outcomeOf, planeStoppedReason } from '../domain/processing-outcome.ts';
import type { ProcessingNeeds } from '../needs.ts';
import { ContinuousUpload } from './continuous-upload.ts';
import { readExitMessage } from './exit-message.ts';
import { readJobMetrics } from './job-metrics.ts';
import { mapScripts } from './map-scripts.ts';
import { localDir, prepareProcessing } from './prepare-processing.ts';
import { type ProcessingPaths, processingPaths } from './processing-paths.ts';
import { type ProcessingProgram, processIdOf, processingProcess } from './processing-process.ts';
import { type OutputUpload, uploadOutput } from './upload-outputs.ts';

const logGroup = '/aws/sagemaker/ProcessingJobs';
/** How long a stopping plane waits for the last lines of a program that it has told to end. */
const lastWordsMs = 2_000;

export interface ProcessingRunOptions {
  readonly needs: ProcessingNeeds;
  readonly scope: Scope;
  readonly name: string;
  /** Aborted by StopProcessingJob. */
  readonly stop: AbortSignal;
  /** Aborted when the plane stops. */
  readonly shutdown: AbortSignal;
}

/** One job from wherever its record says it is to its end. Each phase may be begun again after a crash. */
export class ProcessingRun {
  readonly #needs: ProcessingNeeds;
  readonly #options: ProcessingRunOptions;

  constructor(options: ProcessingRunOptions) {
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
      case 'process':
        await this.#process(job);
        return true;
      case 'upload':
        await this.#upload(job);
        return true;
      default:
        return false;
    }
  }

  finish(outcome: ProcessingOutcome): Promise<ProcessingJob | undefined> {
    return this.#update((job, now) => end(job, outcome, now));
  }

  async #prepare(job: ProcessingJob): Promise<void> {
    if (job.status === 'Stopping') return void (await this.finish({ kind: 'stopped' }));
    const { scope } = this.#options;
    const signal = AbortSignal.any([this.#options.stop, this.#options.shutdown]);
    const paths = this.#paths(job);
    // Made here only to refuse a command that cannot be run before anything is fetched for it.
    processingProcess(job, await this.#program(job, signal));
    const { objects, files } = this.#needs;
    await prepareProcessing({ objects, files, scope, request: job.request, paths, signal });
    if (this.#image(job).runsScripts === true) await this.#mapScripts(job, paths);
    await this.#update((current, now) => {
      const logStream = `${job.name}/algo-1-${Math.floor(now / 1000)}`;
      return { ...current, phase: 'process', logStream };
    });
  }

  /** The inputs that the command line names are the user's code; the others are data and stay as they are. */
  async #mapScripts({ request }: ProcessingJob, paths: ProcessingPaths): Promise<void> {
    const app = request.AppSpecification;
    const words = [...(app?.ContainerEntrypoint ?? []), ...(app?.ContainerArguments ?? [])];
    for (const { S3Input } of request.ProcessingInputs ?? []) {
      const folder = `${S3Input?.LocalPath?.replace(/\/+$/, '')}/`;
      const isCode = words.some((word) => word.startsWith(folder) && /\.(py|sh)$/.test(word));
      if (isCode) await mapScripts(localDir(paths, S3Input?.LocalPath), paths.base);
    }
  }

  async #process(job: ProcessingJob): Promise<void> {
    const { supervisor, log } = this.#needs;
    const id = processIdOf(job);
    if (supervisor.state(id) === undefined) {
      if (job.status === 'Stopping') return void (await this.finish({ kind: 'stopped' }));
      await this.#submit(job);
    }
    await this.#passOnStop(id);
    const tail = this.#tail(job);
    const uploads = new ContinuousUpload(outputsOf(job), this.#outputUpload(job));
    const settleStatus = this.#showStatus(id);
    tail.start((error) => log.error('processing.tail-failed', { job: job.name, error }));
    uploads.start((error) => log.warn('processing.upload-failed', { job: job.name, error }));
    const ended = await this.#untilEnded(id).finally(() => uploads.stop());
    // First the log, then the status: who sees the end of the job must find all of its log.
    await tail.finish();
    await settleStatus();
    if (ended === undefined) {
      return void (await this.finish({ kind: 'failed', reason: planeStoppedReason }));
    }
    await uploads.rest();
    await this.#conclude(job, ended);
  }

  async #conclude(job: ProcessingJob, ended: EndedProcess): Promise<void> {
    const paths = this.#paths(job);
    const message = await readExitMessage(paths.message);
    // Only what a monitoring schedule started has metrics that the service carries over.
    if (job.origin.monitoringScheduleArn !== undefined) {
      this.#needs.metrics.put(this.#options.scope, await readJobMetrics(paths.metrics));
    }
    await this.#update((current) => {
      const outcome = outcomeOf({
        ...ended,
        isStopWanted: current.status === 'Stopping',
        isMessageUnreadable: message.isUnreadable,
      });
      const { text: exitMessage } = message;
      return {
        ...current,
        phase: 'upload',
        outcome,
        ...(exitMessage === undefined || exitMessage === '' ? {} : { exitMessage }),
      };
    });
  }

  /** A stop may have been recorded when there was no process yet, or by a plane that was killed right after. */
  async #passOnStop(id: string): Promise<void> {
    const { jobs, supervisor } = this.#needs;
    const current = jobs.find(this.#options.scope, this.#options.name);
    if (current?.status === 'Stopping') await supervisor.stop(id);
  }

  async #submit(job: ProcessingJob): Promise<void> {
    const program = await this.#program(job, this.#options.shutdown);
    await this.#needs.supervisor.submit(processingProcess(job, program));
  }

  async #program(job: ProcessingJob, signal: AbortSignal): Promise<ProcessingProgram> {
    const { scope } = this.#options;
    const image = this.#image(job);
    return {
      scope,
      image,
      environment: await this.#needs.environments.ensure(image.environment, { signal }),
      paths: this.#paths(job),
      endpoint: this.#needs.plane.environment(scope, job.request.RoleArn),
    };
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

  #showStatus(id: string): () => Promise<void> {
    return watchProcess({
      supervisor: this.#needs.supervisor,
      id,
      onWaiting: async () => {},
      onStarted: (startedAt) => this.#update((job) => startProcessing(job, startedAt)),
      onError: (error) => this.#needs.log.error('processing.status-failed', { id, error }),
    });
  }

  /** Outputs of mode EndOfJob, of a job that completed. */
  async #upload(job: ProcessingJob): Promise<void> {
    const outcome = job.outcome ?? { kind: 'completed' };
    if (outcome.kind === 'completed') {
      for (const output of outputsOf(job)) {
        if (output.S3Output?.S3UploadMode === 'Continuous') continue;
        await uploadOutput(output, this.#outputUpload(job), { uploaded: new Map() });
      }
    }
    await this.finish(outcome);
  }

  #outputUpload(job: ProcessingJob): OutputUpload {
    const { scope, shutdown: signal } = this.#options;
    return { objects: this.#needs.objects, scope, signal, paths: this.#paths(job) };
  }

  #tail(job: ProcessingJob): OutputTail {
    const { logs, clock, supervisor } = this.#needs;
    const path = join(supervisor.directory(processIdOf(job)), 'output.log');
    const stream = { group: logGroup, stream: job.logStream ?? '' };
    return new OutputTail({ logs, clock, scope: this.#options.scope, stream, path });
  }

  #image({ request }: ProcessingJob): Image {
    const uri = request.AppSpecification?.ImageUri ?? '';
    const image = this.#needs.images.resolve(uri);
    if (image === undefined) throw unknownImage(uri, this.#needs.images);
    return image;
  }

  #paths({ runId }: ProcessingJob): ProcessingPaths {
    return processingPaths(this.#needs.workDir, runId);
  }

  #update(
    change: (job: ProcessingJob, now: number) => ProcessingJob,
  ): Promise<ProcessingJob | undefined> {
    const { jobs, clock } = this.#needs;
    return jobs.update(this.#options.scope, this.#options.name, (job) => {
      if (isEnded(job)) return undefined;
      const changed = change(job, clock.now());
      return changed === job ? undefined : changed;
    });
  }
}

function outputsOf({ request }: ProcessingJob) {
  return request.ProcessingOutputConfig?.Outputs ?? [];
}
