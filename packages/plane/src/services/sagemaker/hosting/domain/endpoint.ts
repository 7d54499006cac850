import type { EpochMs } from '@slipway/base';
import type { CaptureSettings } from '../../capture/domain/capture-settings.ts';
import type { ModelSource } from './model-source.ts';

export type EndpointStatus = 'Creating' | 'InService' | 'Updating' | 'Failed' | 'Deleting';

export interface Endpoint {
  readonly name: string;
  readonly createdAt: EpochMs;
  readonly modifiedAt: EpochMs;
  readonly status: EndpointStatus;
  readonly failureReason?: string;
  /** What takes the traffic. */
  readonly active?: Deployment;
  /** What is being made ready to take it. */
  readonly pending?: Deployment;
}

export interface Deployment {
  /** Names the folder of its model files; unique. */
  readonly id: string;
  readonly configName: string;
  readonly startedAt: EpochMs;
  readonly variants: readonly Variant[];
  /** Absent when nothing is captured. */
  readonly capture?: CaptureSettings;
}

export interface Variant {
  readonly name: string;
  readonly source: ModelSource;
  readonly weight: number;
  readonly desiredWeight: number;
  readonly instanceCount: number;
  readonly desiredInstanceCount: number;
}

/** `FailureReason` of AWS's model. */
const FAILURE_REASON_MAX = 1024;

export function newEndpoint(name: string, pending: Deployment): Endpoint {
  const at = pending.startedAt;
  return { name, createdAt: at, modifiedAt: at, status: 'Creating', pending };
}

export function startUpdate(endpoint: Endpoint, pending: Deployment): Endpoint {
  const { failureReason: _, ...rest } = endpoint;
  return { ...rest, status: 'Updating', pending, modifiedAt: pending.startedAt };
}

/** The pending deployment takes the traffic. */
export function finishDeployment(endpoint: Endpoint, now: EpochMs): Endpoint {
  const { pending, failureReason: _, ...rest } = endpoint;
  const active = pending ?? endpoint.active;
  return { ...rest, ...(active && { active }), status: 'InService', modifiedAt: now };
}

/** A failed update leaves the old fleet in service and says why; a failed creation leaves nothing to serve. */
export function failDeployment(endpoint: Endpoint, reason: string, now: EpochMs): Endpoint {
  const { pending: _, ...rest } = endpoint;
  const status = endpoint.active === undefined ? 'Failed' : 'InService';
  return { ...rest, status, failureReason: reason.slice(0, FAILURE_REASON_MAX), modifiedAt: now };
}

/** What was in service cannot be served any more. */
export function failEndpoint(endpoint: Endpoint, reason: string, now: EpochMs): Endpoint {
  return {
    ...endpoint,
    status: 'Failed',
    failureReason: reason.slice(0, FAILURE_REASON_MAX),
    modifiedAt: now,
  };
}

export function startDeletion(endpoint: Endpoint, now: EpochMs): Endpoint {
  return { ...endpoint, status: 'Deleting', modifiedAt: now };
}

export interface Rescale {
  readonly variant: string;
  readonly weight: number | undefined;
  readonly instanceCount: number | undefined;
}

/** The wish; {@link finishRescale} makes it so. */
export function startRescale(
  endpoint: Endpoint,
  wishes: readonly Rescale[],
  now: EpochMs,
): Endpoint {
  const { failureReason: _, ...rest } = endpoint;
  const active = mapVariants(endpoint.active, (variant) => {
    const wish = wishes.find((candidate) => candidate.variant === variant.name);
    return {
      ...variant,
      desiredWeight: wish?.weight ?? variant.desiredWeight,
      desiredInstanceCount: wish?.instanceCount ?? variant.desiredInstanceCount,
    };
  });
  return { ...rest, ...(active && { active }), status: 'Updating', modifiedAt: now };
}

export function finishRescale(endpoint: Endpoint, now: EpochMs): Endpoint {
  const active = mapVariants(endpoint.active, (variant) => ({
    ...variant,
    weight: variant.desiredWeight,
    instanceCount: variant.desiredInstanceCount,
  }));
  return { ...endpoint, ...(active && { active }), status: 'InService', modifiedAt: now };
}

export interface Retention {
  readonly capture: boolean;
  readonly weight: boolean;
  readonly instanceCount: boolean;
}

/** UpdateEndpoint with RetainAllVariantProperties: variants of the same name keep what `retention` names. */
export function retainProperties(
  deployment: Deployment,
  from: Deployment | undefined,
  retention: Retention,
): Deployment {
  const variants = deployment.variants.map((variant): Variant => {
    const old = from?.variants.find((candidate) => candidate.name === variant.name);
    if (old === undefined) return variant;
    const weight = retention.weight ? old.desiredWeight : variant.weight;
    const count = retention.instanceCount ? old.desiredInstanceCount : variant.instanceCount;
    return {
      ...variant,
      weight,
      desiredWeight: weight,
      instanceCount: count,
      desiredInstanceCount: count,
    };
  });
  if (!retention.capture || from === undefined) return { ...deployment, variants };
  const { capture: _, ...rest } = deployment;
  return { ...rest, variants, ...(from.capture && { capture: from.capture }) };
}

function mapVariants(
  deployment: Deployment | undefined,
  change: (variant: Variant) => Variant,
): Deployment | undefined {
  return deployment && { ...deployment, variants: deployment.variants.map(change) };
}
