import type {
  PutScalingPolicyRequest,
  PutScalingPolicyResponse,
} from '@aws-sdk/client-application-auto-scaling';
import type { RequestContext } from '@slipway/wire';
import { alarmsOf } from '../describe-policy.ts';
import { policyArn, type ScalingPolicy, trackingAlarms } from '../domain/scaling-policy.ts';
import { targetNotFound, validationError } from '../errors.ts';
import type { ScalingNeeds } from '../needs.ts';
import { readPolicyRule } from '../read-policy-rule.ts';
import { readTargetId } from '../read-target-id.ts';

/** A target tracking policy makes its own alarms, anew at each change; a step policy is called by alarms of the user's. */
export function putScalingPolicy({ store, alarms, ids, schedule }: ScalingNeeds) {
  return async (
    input: PutScalingPolicyRequest,
    { scope }: RequestContext,
  ): Promise<PutScalingPolicyResponse> => {
    const id = readTargetId(input);
    const name = input.PolicyName ?? '';
    if (store.findTarget(scope, id) === undefined) throw targetNotFound(id, 'registered');
    const rule = readPolicyRule(input);
    const known = store.findPolicy(scope, id, name);
    const policy = revise(known, { ...id, name, rule, id: ids.uuid(), createdAt: schedule.now() });
    const arn = policyArn(scope, policy);
    const made =
      rule.kind === 'TargetTrackingScaling'
        ? trackingAlarms({ ...policy, rule }, { arn, uuid: () => ids.uuid() })
        : [];
    const saved = { ...policy, alarmNames: made.map((alarm) => alarm.name) };
    for (const alarm of made) await alarms.put(scope, alarm);
    await store.putPolicy(scope, saved);
    await alarms.remove(scope, known?.alarmNames ?? []);
    return { PolicyARN: arn, Alarms: alarmsOf(scope, saved) };
  };
}

/** A policy that is changed keeps its ARN and its type; its alarms are made anew. */
function revise(
  known: ScalingPolicy | undefined,
  wish: Omit<ScalingPolicy, 'alarmNames'>,
): ScalingPolicy {
  if (known === undefined) return { ...wish, alarmNames: [] };
  if (known.rule.kind !== wish.rule.kind) {
    throw validationError('The type of a scaling policy cannot be changed.');
  }
  return { ...wish, id: known.id, createdAt: known.createdAt, alarmNames: [] };
}
