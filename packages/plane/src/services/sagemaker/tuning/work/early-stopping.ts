import type { Scope } from '@slipway/base';
import { shouldStopEarly } from '../domain/early-stopping.ts';
import { objectiveType } from '../domain/progress.ts';
import { definitionsOf } from '../domain/tuning-definition.ts';
import type { Trial, TuningJob } from '../domain/tuning-job.ts';
import { runningTrials } from '../domain/tuning-job.ts';
import type { TuningNeeds } from '../needs.ts';
import { ObjectiveCurves } from './objective-curves.ts';

/** Each look reads logs and starts a thread; epochs are seldom shorter. */
const lookMs = 500;

/** Finds the running trials that the early stopping rule would end. */
export class EarlyStopping {
  readonly #needs: TuningNeeds;
  readonly #scope: Scope;
  readonly #curves: ObjectiveCurves;
  #lookedAt = 0;

  constructor(needs: TuningNeeds, scope: Scope) {
    this.#needs = needs;
    this.#scope = scope;
    this.#curves = new ObjectiveCurves(needs.logs, scope);
  }

  /** Names of training jobs; none where the tuning job does not want it. */
  async findHopeless(job: TuningJob): Promise<readonly string[]> {
    const config = job.request.HyperParameterTuningJobConfig;
    const now = this.#needs.clock.now();
    if (config?.TrainingJobEarlyStoppingType !== 'Auto' || now - this.#lookedAt < lookMs) return [];
    this.#lookedAt = now;
    const hopeless: string[] = [];
    for (const trial of runningTrials(job)) {
      if (trial.isStoppedEarly !== true && (await this.#isHopeless(job, trial)))
        hopeless.push(trial.trainingJobName);
    }
    return hopeless;
  }

  async #isHopeless(job: TuningJob, trial: Trial): Promise<boolean> {
    const finished = job.trials.filter(
      ({ result, definition }) =>
        result?.objective !== undefined && definition === trial.definition,
    );
    const curves = await Promise.all(finished.map((each) => this.#curve(job, each)));
    return shouldStopEarly(objectiveType(job, trial), await this.#curve(job, trial), curves);
  }

  async #curve(job: TuningJob, trial: Trial): Promise<readonly number[]> {
    const child = this.#needs.trainingJobs.find(this.#scope, trial.trainingJobName);
    const metric = definitionsOf(job.request)[trial.definition]?.objective?.MetricName ?? '';
    if (child === undefined) return [];
    try {
      return await this.#curves.values(child, metric);
    } catch (error) {
      // Without its curve a trial is neither stopped nor held against others.
      this.#needs.log.warn('tuning.curve-unreadable', { job: child.name, error });
      return [];
    }
  }
}
