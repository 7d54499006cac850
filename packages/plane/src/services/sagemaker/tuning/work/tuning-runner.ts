import type { Scope } from '@slipway/base';
import { ActiveRuns } from '#running/active-runs.ts';
import { keyOf } from '../../store.ts';
import { isEnded } from '../domain/tuning-job.ts';
import type { TuningNeeds } from '../needs.ts';
import { Proposer } from './proposer.ts';
import { TuningRun } from './tuning-run.ts';

/** Drives the tuning jobs of the plane, each on its own. */
export class TuningRunner {
  readonly #needs: TuningNeeds;
  readonly #proposer: Proposer;
  readonly #runs: ActiveRuns;

  constructor(needs: TuningNeeds) {
    this.#needs = needs;
    this.#runs = new ActiveRuns((job, error) => needs.log.error('tuning.defect', { job, error }));
    this.#proposer = new Proposer(needs);
  }

  async start(): Promise<void> {
    await this.#proposer.close();
    for (const { scope, name, value } of this.#needs.tuningJobs.all())
      if (!isEnded(value)) this.run(scope, name);
  }

  run(scope: Scope, name: string): void {
    const run = new TuningRun({
      scope,
      name,
      needs: this.#needs,
      proposer: this.#proposer,
      shutdown: this.#runs.shutdown,
    });
    this.#runs.begin(keyOf(scope, name), () => run.toEnd());
  }

  async close(): Promise<void> {
    await this.#runs.close();
    await this.#proposer.close();
  }
}
