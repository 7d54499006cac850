import type { Scope } from '@slipway/base';
import { keyOf } from '../../store.ts';
import { isEnded } from '../domain/tuning-job.ts';
import type { TuningNeeds } from '../needs.ts';
import { Proposer } from './proposer.ts';
import { TuningRun } from './tuning-run.ts';

/** Drives the tuning jobs of the plane, each on its own. */
export class TuningRunner {
  readonly #needs: TuningNeeds;
  readonly #proposer: Proposer;
  readonly #active = new Map<string, Promise<void>>();
  readonly #shutdown = new AbortController();

  constructor(needs: TuningNeeds) {
    this.#needs = needs;
    this.#proposer = new Proposer(needs);
  }

  async start(): Promise<void> {
    await this.#proposer.close();
    for (const { scope, name, value } of this.#needs.tuningJobs.all())
      if (!isEnded(value)) this.run(scope, name);
  }

  run(scope: Scope, name: string): void {
    const key = keyOf(scope, name);
    const run = new TuningRun({
      scope,
      name,
      needs: this.#needs,
      proposer: this.#proposer,
      shutdown: this.#shutdown.signal,
    });
    const done = run.toEnd().finally(() => {
      if (this.#active.get(key) === done) this.#active.delete(key);
    });
    this.#active.set(key, done);
  }

  async close(): Promise<void> {
    this.#shutdown.abort(new Error('the plane is stopped'));
    await Promise.all(this.#active.values());
    await this.#proposer.close();
  }
}
