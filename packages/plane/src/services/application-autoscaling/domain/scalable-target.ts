import type { EpochMs, Scope } from '@slipway/base';
import type { VariantName } from '#ports/scalable-variants.ts';

/** The only dimension that is scaled here. */
export const instanceCount = 'sagemaker:variant:DesiredInstanceCount';

export interface TargetId {
  /** `endpoint/<name>/variant/<name>` */
  readonly resourceId: string;
  readonly dimension: typeof instanceCount;
}

export interface SuspendedState {
  readonly in: boolean;
  readonly out: boolean;
  readonly scheduled: boolean;
}

export interface ScalableTarget extends TargetId {
  /** Last part of its ARN. */
  readonly id: string;
  readonly min: number;
  readonly max: number;
  readonly roleArn: string;
  readonly suspended: SuspendedState;
  readonly createdAt: EpochMs;
}

/** Undefined when the text names no endpoint variant. */
export function parseResourceId(resourceId: string): VariantName | undefined {
  const [, endpoint, variant] = /^endpoint\/([^/]+)\/variant\/([^/]+)$/.exec(resourceId) ?? [];
  return endpoint === undefined || variant === undefined ? undefined : { endpoint, variant };
}

export function targetArn({ region, accountId }: Scope, { id }: ScalableTarget): string {
  return `arn:aws:application-autoscaling:${region}:${accountId}:scalable-target/${id}`;
}

export function serviceLinkedRole({ accountId }: Scope): string {
  return `arn:aws:iam::${accountId}:role/aws-service-role/sagemaker.application-autoscaling.amazonaws.com/AWSServiceRoleForApplicationAutoScaling_SageMakerEndpoint`;
}
