import type { OpenModel, PredictRequest, PredictResponse } from '@slipway/engines';
import { ModelInputError } from '@slipway/engines';
import type { ServingEndpoint, ServingVariant } from '#ports/endpoints.ts';
import type { StreamLog } from '../../work/stream-log.ts';
import { Traffic } from '../domain/traffic.ts';

export interface HostedModel {
  readonly model: OpenModel;
  readonly log: StreamLog;
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

  async predict(request: PredictRequest): Promise<PredictResponse> {
    try {
      return await this.hosted.model.predict(request);
    } catch (error) {
      if (error instanceof ModelInputError)
        this.hosted.log.write(`${error.status} ${error.message}`);
      throw error;
    }
  }
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

  async close(): Promise<void> {
    await Promise.all(this.variants.map(({ hosted }) => hosted.model.close()));
  }
}
