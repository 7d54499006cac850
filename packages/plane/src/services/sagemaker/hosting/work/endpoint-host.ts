import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Scope, SlipwayError } from '@slipway/base';
import type { CapturedData, EndpointRuntime, ServingEndpoint } from '#ports/endpoints.ts';
import type { SageMakerNeeds } from '../../service.ts';
import { keyOf } from '../../store.ts';
import {
  type Deployment,
  type Endpoint,
  failDeployment,
  failEndpoint,
  finishDeployment,
  finishRescale,
} from '../domain/endpoint.ts';
import type { HostingStore } from '../hosting-store.ts';
import { HostedEndpoint } from './hosted-endpoint.ts';
import { deferredVariant, deploymentDir, openDeployment } from './open-deployment.ts';

interface Place {
  readonly scope: Scope;
  readonly name: string;
}

/**
 * Keeps endpoints true to their records: opens the models of deployments, switches the traffic, closes what is over.
 * Whatever was under way when the plane died, `start` takes up again.
 */
export class EndpointHost implements EndpointRuntime, CapturedData {
  readonly #needs: SageMakerNeeds;
  readonly #store: HostingStore;
  readonly #live = new Map<string, HostedEndpoint>();
  readonly #work = new Set<Promise<void>>();
  readonly #stopping = new AbortController();
  #stopReporting: () => void = () => {};

  constructor(needs: SageMakerNeeds, store: HostingStore) {
    this.#needs = needs;
    this.#store = store;
  }

  find(scope: Scope, name: string): ServingEndpoint | undefined {
    return this.#live.get(keyOf(scope, name));
  }

  destination(scope: Scope, endpoint: string): { readonly uri?: string } | undefined {
    const found = this.#store.endpoints.find(scope, endpoint);
    if (found === undefined) return undefined;
    const capture = (found.active ?? found.pending)?.capture;
    return capture === undefined ? {} : { uri: capture.uri };
  }

  async flush(scope: Scope, endpoint: string): Promise<void> {
    await this.#live.get(keyOf(scope, endpoint))?.flush();
  }

  /** Takes up every endpoint: requests are taken from then on and wait for their model where it is still being loaded. */
  async start(): Promise<void> {
    this.#stopReporting = this.#needs.metrics.onMinute((minute) => {
      for (const endpoint of this.#live.values()) endpoint.endMinute(minute);
    });
    const endpoints = this.#store.endpoints.all();
    await this.#sweep(endpoints.flatMap(({ value }) => [value.active?.id, value.pending?.id]));
    for (const { scope, name, value } of endpoints) {
      const place = { scope, name };
      if (value.status === 'Deleting') void this.#background(place, this.#remove(place));
      else void this.#background(place, this.#resume(place, value));
    }
  }

  /** Closes every model after its last request; what was under way is taken up by the next `start`. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    this.#stopReporting();
    await Promise.allSettled(this.#work);
    const live = [...this.#live.values()];
    this.#live.clear();
    await Promise.all(live.map((endpoint) => endpoint.close()));
  }

  /** Makes the record's pending deployment ready and gives it the traffic. */
  deploy(scope: Scope, name: string): void {
    void this.#background({ scope, name }, this.#deploy({ scope, name }));
  }

  /** Makes the record's wishes for weights and counts so. Resolves when it has, or has not. */
  rescale(scope: Scope, name: string): Promise<void> {
    return this.#background({ scope, name }, this.#rescale({ scope, name }));
  }

  /** Takes no more requests, lets those under way end, forgets the endpoint. */
  remove(scope: Scope, name: string): void {
    void this.#background({ scope, name }, this.#remove({ scope, name }));
  }

  async #resume(place: Place, endpoint: Endpoint): Promise<void> {
    if (endpoint.active !== undefined && endpoint.status !== 'Failed')
      await this.#reopen(place, endpoint.active);
    if (endpoint.pending !== undefined) await this.#deploy(place);
    else if (endpoint.status === 'Updating') await this.#rescale(place);
  }

  /** What served before the plane stopped serves again. */
  async #reopen(place: Place, deployment: Deployment): Promise<void> {
    const key = keyOf(place.scope, place.name);
    const opening = { ...place, endpoint: place.name, deployment, signal: this.#stopping.signal };
    const opened = openDeployment(this.#needs, opening);
    const endpoint = new HostedEndpoint(
      deployment.variants.map((variant) =>
        deferredVariant(this.#needs, opening, { variant, opened }),
      ),
    );
    this.#live.set(key, endpoint);
    try {
      await opened;
    } catch (error) {
      // An update or a deletion that came meanwhile has the word now.
      if (this.#live.get(key) !== endpoint) return;
      this.#live.delete(key);
      await this.#fail(place, error, failEndpoint);
    }
  }

  async #deploy(place: Place): Promise<void> {
    const { scope, name } = place;
    const endpoint = this.#store.endpoints.find(scope, name);
    const deployment = endpoint?.pending;
    if (deployment === undefined) return;
    try {
      const opening = { scope, endpoint: name, deployment, signal: this.#stopping.signal };
      const opened = new HostedEndpoint(await openDeployment(this.#needs, opening));
      await this.#switch(place, opened);
      this.#needs.log.info('endpoint.in-service', {
        endpoint: name,
        config: deployment.configName,
      });
    } catch (error) {
      await this.#fail(place, error, failDeployment);
      if (!this.#stopping.signal.aborted) await this.#removeFiles(deployment);
    }
  }

  /**
   * The traffic moves from one request to the next, without a gap, before the record says so: who reads InService
   * finds it in service. The old models end with their last request.
   */
  async #switch({ scope, name }: Place, opened: HostedEndpoint): Promise<void> {
    const key = keyOf(scope, name);
    const old = this.#live.get(key);
    this.#live.set(key, opened);
    const before = this.#store.endpoints.find(scope, name)?.active;
    await this.#store.endpoints.update(scope, name, (current) =>
      finishDeployment(current, this.#needs.clock.now()),
    );
    await old?.close();
    if (before !== undefined) await this.#removeFiles(before);
  }

  /** New instances take requests, and those that go have answered theirs, before the record says so. */
  async #rescale(place: Place): Promise<void> {
    const { scope, name } = place;
    const key = keyOf(scope, name);
    const wanted = this.#store.endpoints.find(scope, name)?.active;
    const live = this.#live.get(key);
    try {
      if (wanted !== undefined) await live?.resize(wanted.variants);
    } catch (error) {
      await this.#fail(place, error, failDeployment);
      return;
    }
    const done = await this.#store.endpoints.update(scope, name, (current) =>
      finishRescale(current, this.#needs.clock.now()),
    );
    const weights = new Map(
      done?.active?.variants.map((variant) => [variant.name, variant.weight]),
    );
    if (live !== undefined && this.#live.get(key) === live) {
      this.#live.set(key, live.reweighted(weights));
    }
  }

  async #remove({ scope, name }: Place): Promise<void> {
    const key = keyOf(scope, name);
    const live = this.#live.get(key);
    this.#live.delete(key);
    await live?.close();
    const record = this.#store.endpoints.find(scope, name);
    if (record?.active !== undefined) await this.#removeFiles(record.active);
    await this.#store.endpoints.remove(scope, name);
  }

  async #fail(
    { scope, name }: Place,
    error: unknown,
    change: (endpoint: Endpoint, reason: string, now: number) => Endpoint,
  ): Promise<void> {
    if (this.#stopping.signal.aborted) return;
    const reason =
      error instanceof SlipwayError
        ? error.message
        : 'An internal error of the plane; see its log.';
    this.#needs.log.warn('endpoint.failed', { endpoint: name, reason, error });
    await this.#store.endpoints.update(scope, name, (current) =>
      change(current, reason, this.#needs.clock.now()),
    );
  }

  async #removeFiles(deployment: Deployment): Promise<void> {
    await rm(deploymentDir(this.#needs, deployment.id), { recursive: true, force: true });
  }

  /** Removes the folders of deployments that no record knows (any more). */
  async #sweep(known: readonly (string | undefined)[]): Promise<void> {
    const dir = join(this.#needs.workDir, 'endpoints');
    for (const id of await readdir(dir).catch(() => [])) {
      if (!known.includes(id)) await rm(join(dir, id), { recursive: true, force: true });
    }
  }

  #background({ name }: Place, work: Promise<void>): Promise<void> {
    const guarded = work
      .catch((error: unknown) =>
        this.#needs.log.error('endpoint.work-failed', { endpoint: name, error }),
      )
      .finally(() => this.#work.delete(guarded));
    this.#work.add(guarded);
    return guarded;
  }
}
