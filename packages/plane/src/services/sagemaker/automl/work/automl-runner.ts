import type { Scope } from '@slipway/base';
import { ActiveRuns } from '#running/active-runs.ts';
import { keyOf } from '../../store.ts';
import { isEnded } from '../domain/automl-job.ts';
import type { AutoMlNeeds } from '../needs.ts';
import { AutoMlRun } from './automl-run.ts';

/** Drives the AutoML jobs of the plane, each on its own. */
export class AutoMlRunner {
  readonly #needs: AutoMlNeeds;
  readonly #runs: ActiveRuns;

  constructor(needs: AutoMlNeeds) {
    this.#needs = needs;
    this.#runs = new ActiveRuns((job, error) => needs.log.error('automl.defect', { job, error }));
  }

  start(): void {
    for (const { scope, name, value } of this.#needs.autoMlJobs.all())
      if (!isEnded(value)) this.run(scope, name);
  }

  run(scope: Scope, name: string): void {
    const run = new AutoMlRun({
      scope,
      name,
      needs: this.#needs,
      shutdown: this.#runs.shutdown,
    });
    this.#runs.begin(keyOf(scope, name), () => run.toEnd());
  }

  async close(): Promise<void> {
    await this.#runs.close();
  }
}
