import type { EpochMs } from '@slipway/base';
import { ModelInputError, type OpenModel, type PredictResponse } from '@slipway/engines';
import type { Invocation, ServingEndpoint, ServingVariant } from '#ports/endpoints.ts';
import type { DataCapture } from '../../capture/work/data-capture.ts';
import type { StreamLog } from '../../work/stream-log.ts';
import { Traffic } from '../domain/traffic.ts';
import type { VariantMeters } from './variant-meters.ts';

export interface HostedModel {
  readonly model: OpenModel;
  readonly log: StreamLog;
  readonly meters: VariantMeters;
  readonly capture: DataCapture | undefined;
}

/** One variant that serves, for as long as its deployment does. */
export class HostedVariant implements ServingVariant {
  readonly name: string;
  readonly weight: number;
  readonly hosted: HostedModel;

  constructor(name: string, weight: number, hosted: HostedModel) {
    this.name = name;
    this.weight = weight;
    this.hosted = hosted;
  }

  async predict(request: Invocation): Promise<PredictResponse> {
    const { model, log, capture } = this.hosted;
    const started = performance.now();
    try {
      const response = await model.predict(request);
      this.#count(200, started, request);
      const { body, contentType, inferenceId, customAttributes } = request;
      capture?.record({
        inferenceId,
        customAttributes,
        input: { body, contentType },
        output: response,
      });
      return response;
    } catch (error) {
      const status = error instanceof ModelInputError ? error.status : 500;
      this.#count(status, started, request);
      if (error instanceof ModelInputError) log.write(`${error.status} ${error.message}`);
      throw error;
    }
  }

  async close(): Promise<void> {
    await this.hosted.model.close();
    await this.hosted.capture?.flush();
  }

  #count(status: number, started: number, { arrivedAt = started }: Invocation): void {
    this.hosted.meters.answered({
      status,
      modelMs: performance.now() - started,
      overheadMs: started - arrivedAt,
      instances: this.hosted.model.instances,
    });
  }
}

interface WantedInstances {
  readonly name: string;
  readonly desiredInstanceCount: number;
}

/** An endpoint's variants and how the traffic is split among them. */
export class HostedEndpoint implements ServingEndpoint {
  readonly variants: readonly HostedVariant[];
  readonly #traffic: Traffic<HostedVariant>;

  constructor(variants: readonly HostedVariant[]) {
    this.variants = variants;
    this.#traffic = new Traffic(variants);
  }

  choose(variant: string | undefined): ServingVariant | undefined {
    return variant === undefined ? this.#traffic.next() : this.#traffic.named(variant);
  }

  /** The same models under other weights. */
  reweighted(weights: ReadonlyMap<string, number>): HostedEndpoint {
    return new HostedEndpoint(
      this.variants.map(
        ({ name, weight, hosted }) => new HostedVariant(name, weights.get(name) ?? weight, hosted),
      ),
    );
  }

  /** Resolves when every variant has the instances that are wanted of it. */
  async resize(wanted: readonly WantedInstances[]): Promise<void> {
    await Promise.all(
      this.variants.map(async ({ name, hosted: { model } }) => {
        const count = wanted.find((variant) => variant.name === name)?.desiredInstanceCount;
        if (count !== undefined && count !== model.instances) await model.resize(count);
      }),
    );
  }

  endMinute(minute: EpochMs): void {
    for (const { hosted } of this.variants) hosted.meters.endMinute(minute);
  }

  /** Resolves when what was captured so far can be read. */
  async flush(): Promise<void> {
    await Promise.all(this.variants.map(({ hosted }) => hosted.capture?.flush()));
  }

  async close(): Promise<void> {
    await Promise.all(this.variants.map((variant) => variant.close()));
  }
}
