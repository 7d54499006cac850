import type {
  RegisterScalableTargetRequest,
  RegisterScalableTargetResponse,
} from '@aws-sdk/client-application-auto-scaling';
import type { Scope } from '@slipway/base';
import type { RequestContext } from '@slipway/wire';
import {
  parseResourceId,
  type ScalableTarget,
  type SuspendedState,
  serviceLinkedRole,
  type TargetId,
  targetArn,
} from '../domain/scalable-target.ts';
import { notSupportedHere, validationError } from '../errors.ts';
import type { ScalingNeeds } from '../needs.ts';
import { readTargetId } from '../read-target-id.ts';
import type { Scaler } from '../work/scaler.ts';

export interface RegisterNeeds extends ScalingNeeds {
  readonly scaler: Scaler;
}

const notSuspended: SuspendedState = { in: false, out: false, scheduled: false };

/** Registers an endpoint variant or changes what is registered; a capacity outside of the bounds moves into them. */
export function registerScalableTarget(needs: RegisterNeeds) {
  return async (
    input: RegisterScalableTargetRequest,
    { scope }: RequestContext,
  ): Promise<RegisterScalableTargetResponse> => {
    const id = readTargetId(input);
    if (Object.keys(input.Tags ?? {}).length > 0)
      throw notSupportedHere('tags of scalable targets');
    checkVariant(needs, scope, id);
    const known = needs.store.findTarget(scope, id);
    const target = targetOf(needs, { input, scope, id, known });
    await needs.store.putTarget(scope, target);
    await needs.scaler.keepWithin(scope, target, causeOf(target, known));
    return { ScalableTargetARN: targetArn(scope, target) };
  };
}

function checkVariant({ variants }: RegisterNeeds, scope: Scope, id: TargetId): void {
  const name = parseResourceId(id.resourceId);
  if (name !== undefined && variants.find(scope, name) !== undefined) return;
  throw validationError(`SageMaker endpoint variant doesn't exist: ${id.resourceId}`);
}

interface Registration {
  readonly input: RegisterScalableTargetRequest;
  readonly scope: Scope;
  readonly id: TargetId;
  readonly known: ScalableTarget | undefined;
}

function targetOf(
  { ids, schedule }: RegisterNeeds,
  { input, scope, id, known }: Registration,
): ScalableTarget {
  const min = input.MinCapacity ?? known?.min;
  const max = input.MaxCapacity ?? known?.max;
  if (min === undefined || max === undefined) {
    throw validationError('MinCapacity and MaxCapacity are required for a new scalable target.');
  }
  if (min < 0 || max < min) {
    throw validationError('Maximum capacity cannot be less than minimum capacity');
  }
  if (min === 0) {
    throw validationError(
      'MinCapacity must be at least 1 for a variant that serves requests in real time without inference components.',
    );
  }
  return {
    ...id,
    id: known?.id ?? ids.uuid(),
    min,
    max,
    roleArn: serviceLinkedRole(scope),
    suspended: suspendedOf(input, known?.suspended ?? notSuspended),
    createdAt: known?.createdAt ?? schedule.now(),
  };
}

function suspendedOf(
  { SuspendedState: wish }: RegisterScalableTargetRequest,
  before: SuspendedState,
): SuspendedState {
  return {
    in: wish?.DynamicScalingInSuspended ?? before.in,
    out: wish?.DynamicScalingOutSuspended ?? before.out,
    scheduled: wish?.ScheduledScalingSuspended ?? before.scheduled,
  };
}

function causeOf({ min, max }: ScalableTarget, known: ScalableTarget | undefined): string {
  const changes = [
    ...(min === known?.min ? [] : [`minimum capacity was set to ${min}`]),
    ...(max === known?.max ? [] : [`maximum capacity was set to ${max}`]),
  ];
  return changes.join(' and ');
}
