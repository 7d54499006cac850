import type { Scope } from '@slipway/base';

/** The endpoint variants whose instances Application Auto Scaling counts. Provided by SageMaker, joined in `compose.ts`. */
export interface ScalableVariants {
  /** Undefined when there is no such endpoint or variant in service. */
  find(scope: Scope, variant: VariantName): VariantCapacity | undefined;
  /** Undefined when the endpoint cannot be changed now; otherwise resolves when the variant has that many instances, or will not. */
  scale(scope: Scope, variant: VariantName, instances: number): Promise<Scaling | undefined>;
}

export interface VariantName {
  readonly endpoint: string;
  readonly variant: string;
}

export interface VariantCapacity {
  readonly current: number;
  readonly desired: number;
}

export interface Scaling {
  /** False when it failed. */
  readonly done: Promise<boolean>;
}
