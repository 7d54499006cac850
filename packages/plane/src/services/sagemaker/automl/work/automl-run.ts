import { setTimeout as sleep } from 'node:timers/promises';
import type { Scope } from '@slipway/base';
import { AwsServiceError } from '@slipway/wire';
import { isEnded as isProcessingEnded } from '../../processing/domain/processing-job.ts';
import { planeStoppedReason } from '../../processing/domain/processing-outcome.ts';
import { isEnded as isTrainingEnded } from '../../training/domain/training-job.ts';
import { failureReasonOf } from '../../work/job-failure.ts';
import { analysisName, analysisRequest } from '../domain/analysis-request.ts';
import {
  type AutoMlEnd,
  type AutoMlJob,
  addCandidates,
  type Candidate,
  type CandidateResult,
  end,
  enter,
  isEnded,
  runningCandidates,
  setResult,
} from '../domain/automl-job.ts';
import { plansLeft } from '../domain/candidate-plan.ts';
import { candidateRequest } from '../domain/candidate-request.ts';
import { candidateResult } from '../domain/candidate-result.ts';
import { isOverTime, nextStep } from '../domain/next-step.ts';
import { autoMlJobArn } from '../get-automl-job.ts';
import type { AutoMlNeeds } from '../needs.ts';
import { readProblemType } from './read-analysis.ts';

/** How often the jobs that the race is made of are looked at; they report to no one but their records. */
const lookMs = 100;

export interface AutoMlRunOptions {
  readonly needs: AutoMlNeeds;
  readonly scope: Scope;
  readonly name: string;
  /** Aborted when the plane stops. */
  readonly shutdown: AbortSignal;
}

/** One AutoML job from wherever its record says it is to its end. */
export class AutoMlRun {
  readonly #needs: AutoMlNeeds;
  readonly #options: AutoMlRunOptions;

  constructor(options: AutoMlRunOptions) {
    this.#needs = options.needs;
    this.#options = options;
  }

  /** Resolves at the end of the job or of the plane; never rejects. */
  async toEnd(): Promise<void> {
    const { shutdown, name } = this.#options;
    try {
      while (!shutdown.aborted && (await this.#step()));
    } catch (error) {
      if (shutdown.aborted) return;
      this.#needs.log.error('automl.failed', { job: name, error });
      await this.#finish({ status: 'Failed', reason: failureReasonOf(error) });
    }
  }

  /** False when there is nothing (more) to do. */
  async #step(): Promise<boolean> {
    const job = await this.#collect();
    if (job === undefined || isEnded(job)) return false;
    const next = nextStep(job, this.#needs.clock.now());
    switch (next.kind) {
      case 'analyse':
        return this.#analyse(job);
      case 'end':
        await this.#finish(next.end);
        return false;
      case 'launch':
        await this.#admit(job, next.count);
        return true;
      case 'stop-candidates':
        for (const { name } of runningCandidates(job))
          await this.#needs.trainingJobs.stop(this.#options.scope, name);
        return this.#pause();
      case 'wait':
        return this.#pause();
    }
  }

  async #pause(): Promise<true> {
    await sleep(lookMs, undefined, { signal: this.#options.shutdown });
    return true;
  }

  /** Sees to the processing job that comes first; false when that ends the AutoML job. */
  async #analyse(job: AutoMlJob): Promise<boolean> {
    const { scope } = this.#options;
    const { processingJobs, objects, clock } = this.#needs;
    const analysis = processingJobs.find(scope, job.analysisJobName);
    const isUnwanted = job.status === 'Stopping' || isOverTime(job, clock.now());
    if (analysis === undefined) {
      if (isUnwanted) return this.#giveUp(job);
      const request = analysisRequest(scope, job.analysisJobName, job.request);
      await processingJobs.create(scope, request, { autoMLJobArn: autoMlJobArn(scope, job.name) });
      await this.#update((current, now) => enter(current, 'PreTraining', now));
      return true;
    }
    if (!isProcessingEnded(analysis)) {
      if (isUnwanted) await processingJobs.stop(scope, job.analysisJobName);
      return this.#pause();
    }
    if (analysis.outcome?.kind === 'completed') {
      const problemType = await readProblemType(objects, scope, job.request);
      await this.#update((current, now) => ({
        ...enter(current, 'TrainingModels', now),
        problemType,
      }));
      return true;
    }
    if (analysis.outcome?.kind !== 'failed') return this.#giveUp(job);
    if (analysis.outcome.reason === planeStoppedReason) return this.#analyseAgain(job);
    const reason = analysis.exitMessage ?? analysis.outcome.reason;
    await this.#finish({ status: 'Failed', reason });
    return false;
  }

  /** The plane was stopped in the middle of the analysis. */
  async #analyseAgain(job: AutoMlJob): Promise<true> {
    const analysisJobName = analysisName(job.name, this.#needs.ids.uuid());
    await this.#update((current) => ({ ...current, analysisJobName }));
    return this.#pause();
  }

  /** There will be no analysis, and so no candidates. */
  async #giveUp(job: AutoMlJob): Promise<false> {
    await this.#finish(
      job.status === 'Stopping'
        ? { status: 'Stopped' }
        : {
            status: 'Failed',
            reason: `The data was not analysed: the processing job ${job.analysisJobName} was stopped.`,
          },
    );
    return false;
  }

  async #admit(job: AutoMlJob, count: number): Promise<void> {
    const { ids, clock } = this.#needs;
    const first = job.candidates.length;
    const plans = plansLeft(job).slice(0, count);
    const candidates = plans.map((hyperParameters, index): Candidate => {
      const number = String(first + index + 1).padStart(3, '0');
      const suffix = ids.uuid().slice(0, 8);
      return {
        name: `${job.name}-${hyperParameters['algorithm']}-${number}-${suffix}`,
        hyperParameters,
        createdAt: clock.now(),
      };
    });
    await this.#update((current, now) =>
      current.status === 'InProgress' ? addCandidates(current, candidates, now) : current,
    );
  }

  /** Writes down how candidates ended, and makes the training jobs of those that have none yet. */
  async #collect(): Promise<AutoMlJob | undefined> {
    const { scope, name } = this.#options;
    const { autoMlJobs, trainingJobs } = this.#needs;
    const job = autoMlJobs.find(scope, name);
    if (job === undefined || isEnded(job)) return job;
    for (const candidate of runningCandidates(job)) {
      const child = trainingJobs.find(scope, candidate.name);
      const result =
        child === undefined
          ? await this.#launch(job, candidate)
          : isTrainingEnded(child)
            ? candidateResult(child)
            : undefined;
      if (result !== undefined)
        await this.#update((current, now) => setResult(current, candidate.name, { result, now }));
    }
    return autoMlJobs.find(scope, name);
  }

  /** Answers a result at once where there can be no training job. */
  async #launch(job: AutoMlJob, candidate: Candidate): Promise<CandidateResult | undefined> {
    const { scope } = this.#options;
    const endedAt = this.#needs.clock.now();
    if (job.status !== 'InProgress') return { status: 'Stopped', metrics: {}, endedAt };
    try {
      const request = candidateRequest(scope, candidate, job.request);
      const origin = { autoMlJobArn: autoMlJobArn(scope, job.name) };
      await this.#needs.trainingJobs.create(scope, request, origin);
      return undefined;
    } catch (error) {
      if (!(error instanceof AwsServiceError)) throw error;
      return { status: 'Failed', metrics: {}, endedAt, failureReason: failureReasonOf(error) };
    }
  }

  async #finish(how: AutoMlEnd): Promise<void> {
    await this.#update((job, now) => end(job, how, now));
    this.#needs.log.info('automl.ended', { job: this.#options.name, ...how });
  }

  async #update(change: (job: AutoMlJob, now: number) => AutoMlJob): Promise<void> {
    const { autoMlJobs, clock } = this.#needs;
    await autoMlJobs.update(this.#options.scope, this.#options.name, (job) => {
      if (isEnded(job)) return undefined;
      const changed = change(job, clock.now());
      return changed === job ? undefined : changed;
    });
  }
}
