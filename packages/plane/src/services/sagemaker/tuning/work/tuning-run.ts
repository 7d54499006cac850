import { setTimeout as sleep } from 'node:timers/promises';
import type { Scope } from '@slipway/base';
import { AwsServiceError } from '@slipway/wire';
import { isEnded as isTrainingEnded } from '../../training/domain/training-job.ts';
import { failureReasonOf } from '../../work/job-failure.ts';
import { childRequest } from '../domain/child-training-job.ts';
import { nextStep } from '../domain/next-step.ts';
import { trialResult } from '../domain/trial-result.ts';
import { definitionsOf } from '../domain/tuning-definition.ts';
import {
  addTrials,
  changeTrial,
  end,
  isEnded,
  runningTrials,
  type Trial,
  type TrialResult,
  type TuningEnd,
  type TuningJob,
} from '../domain/tuning-job.ts';
import { tuningJobArn } from '../get-tuning-job.ts';
import type { TuningNeeds } from '../needs.ts';
import { EarlyStopping } from './early-stopping.ts';
import { proposeTrials } from './propose-trials.ts';
import type { Proposer } from './proposer.ts';

/** How often the training jobs are looked at; they report to no one but their records. */
const lookMs = 100;

export interface TuningRunOptions {
  readonly needs: TuningNeeds;
  readonly proposer: Proposer;
  readonly scope: Scope;
  readonly name: string;
  /** Aborted when the plane stops. */
  readonly shutdown: AbortSignal;
}

/** One tuning job from wherever its record says it is to its end. */
export class TuningRun {
  readonly #needs: TuningNeeds;
  readonly #options: TuningRunOptions;
  readonly #earlyStopping: EarlyStopping;

  constructor(options: TuningRunOptions) {
    this.#needs = options.needs;
    this.#options = options;
    this.#earlyStopping = new EarlyStopping(options.needs, options.scope);
  }

  /** Resolves at the end of the job or of the plane; never rejects. */
  async toEnd(): Promise<void> {
    const { shutdown, name } = this.#options;
    try {
      while (!shutdown.aborted && (await this.#step()));
    } catch (error) {
      if (shutdown.aborted) return;
      this.#needs.log.error('tuning.failed', { job: name, error });
      await this.#finish({ status: 'Failed', reason: failureReasonOf(error) });
    }
  }

  /** False when there is nothing (more) to do. */
  async #step(): Promise<boolean> {
    const job = await this.#collect();
    if (job === undefined || isEnded(job)) return false;
    const { needs, proposer, shutdown: signal } = this.#options;
    const next = nextStep(job, needs.clock.now());
    switch (next.kind) {
      case 'end':
        await this.#finish(next.end);
        return false;
      case 'launch': {
        const trials = await proposeTrials(job, next.count, { needs, proposer, signal });
        await this.#update((current, now) =>
          current.status === 'InProgress' ? addTrials(current, trials, now) : current,
        );
        return true;
      }
      case 'stop-trials':
        for (const { trainingJobName } of runningTrials(job))
          await needs.trainingJobs.stop(this.#options.scope, trainingJobName);
        await sleep(lookMs, undefined, { signal });
        return true;
      case 'wait':
        await this.#stopEarly(job);
        await sleep(lookMs, undefined, { signal });
        return true;
    }
  }

  async #stopEarly(job: TuningJob): Promise<void> {
    for (const trainingJobName of await this.#earlyStopping.findHopeless(job)) {
      await this.#update((current) =>
        changeTrial(current, trainingJobName, { isStoppedEarly: true }),
      );
      await this.#needs.trainingJobs.stop(this.#options.scope, trainingJobName);
    }
  }

  /** Writes down how trials ended, and makes the training jobs of those that have none yet. */
  async #collect(): Promise<TuningJob | undefined> {
    const { scope, name } = this.#options;
    const { tuningJobs, trainingJobs } = this.#needs;
    const job = tuningJobs.find(scope, name);
    if (job === undefined || isEnded(job)) return job;
    for (const trial of runningTrials(job)) {
      const child = trainingJobs.find(scope, trial.trainingJobName);
      const result =
        child === undefined
          ? await this.#launch(job, trial)
          : isTrainingEnded(child)
            ? trialResult(child, definitionsOf(job.request)[trial.definition]?.objective)
            : undefined;
      if (result !== undefined) {
        await this.#update((current, now) => ({
          ...changeTrial(current, trial.trainingJobName, { result }),
          modifiedAt: now,
        }));
      }
    }
    return tuningJobs.find(scope, name);
  }

  /** Answers a result at once where there can be no training job. */
  async #launch(job: TuningJob, trial: Trial): Promise<TrialResult | undefined> {
    const { scope } = this.#options;
    const definition = definitionsOf(job.request)[trial.definition];
    if (definition === undefined || job.status !== 'InProgress') return { status: 'Stopped' };
    try {
      await this.#needs.trainingJobs.create(scope, childRequest(definition, trial), {
        tuning: {
          arn: tuningJobArn(scope, job.name),
          objectiveMetric: definition.objective?.MetricName ?? '',
        },
      });
      return undefined;
    } catch (error) {
      if (!(error instanceof AwsServiceError)) throw error;
      return { status: 'Failed', failureReason: failureReasonOf(error) };
    }
  }

  async #finish(how: TuningEnd): Promise<void> {
    await this.#update((job, now) => end(job, how, now));
    this.#needs.log.info('tuning.ended', { job: this.#options.name, ...how });
  }

  async #update(change: (job: TuningJob, now: number) => TuningJob): Promise<void> {
    const { tuningJobs, clock } = this.#needs;
    await tuningJobs.update(this.#options.scope, this.#options.name, (job) => {
      if (isEnded(job)) return undefined;
      const changed = change(job, clock.now());
      return changed === job ? undefined : changed;
    });
  }
}
