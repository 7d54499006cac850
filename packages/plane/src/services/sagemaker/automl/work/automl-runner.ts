import type { Scope } from '@slipway/base';
import { keyOf } from '../../store.ts';
import { isEnded } from '../domain/automl-job.ts';
import type { AutoMlNeeds } from '../needs.ts';
import { AutoMlRun } from './automl-run.ts';

/** Drives the AutoML jobs of the plane, each on its own. */
export class AutoMlRunner {
  readonly #needs: AutoMlNeeds;
  readonly #active = new Map<string, Promise<void>>();
  readonly #shutdown = new AbortController();

  constructor(needs: AutoMlNeeds) {
    this.#needs = needs;
  }

  start(): void {
    for (const { scope, name, value } of this.#needs.autoMlJobs.all())
      if (!isEnded(value)) this.run(scope, name);
  }

  run(scope: Scope, name: string): void {
    const key = keyOf(scope, name);
    const run = new AutoMlRun({
      scope,
      name,
      needs: this.#needs,
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
  }
}
