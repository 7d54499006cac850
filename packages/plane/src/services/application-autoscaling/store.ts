import type { Scope } from '@slipway/base';
import type { Records } from '@slipway/storage';
import type { ScalableTarget, TargetId } from './domain/scalable-target.ts';
import type { ScalingActivity } from './domain/scaling-activity.ts';
import type { ScalingPolicy } from './domain/scaling-policy.ts';

const targetTable = 'application-autoscaling/target';
const policyTable = 'application-autoscaling/policy';
const activityTable = 'application-autoscaling/activity';
/** AWS keeps activities for six weeks. */
const ACTIVITIES_MAX = 500;

export interface ScopedActivity {
  readonly scope: Scope;
  readonly activity: ScalingActivity;
}

/** Targets, their policies and what came of them. */
export class ScalingStore {
  readonly #records: Records;

  constructor(records: Records) {
    this.#records = records;
  }

  findTarget(scope: Scope, id: TargetId): ScalableTarget | undefined {
    return this.#records.get(targetTable, keyOf(scope, id))?.value as ScalableTarget | undefined;
  }

  targets(scope: Scope): readonly ScalableTarget[] {
    return this.#list<ScalableTarget>(targetTable, scopeKey(scope));
  }

  async putTarget(scope: Scope, target: ScalableTarget): Promise<void> {
    const key = keyOf(scope, target);
    await this.#records.commit([{ kind: 'put', table: targetTable, key, value: target }]);
  }

  /** With its policies. */
  async removeTarget(scope: Scope, id: TargetId): Promise<void> {
    const policies = this.policiesOf(scope, id).map(({ name }) => policyKey(scope, id, name));
    await this.#records.commit([
      { kind: 'delete', table: targetTable, key: keyOf(scope, id) },
      ...policies.map((key) => ({ kind: 'delete', table: policyTable, key }) as const),
    ]);
  }

  policies(scope: Scope): readonly ScalingPolicy[] {
    return this.#list<ScalingPolicy>(policyTable, scopeKey(scope));
  }

  policiesOf(scope: Scope, id: TargetId): readonly ScalingPolicy[] {
    return this.#list<ScalingPolicy>(policyTable, `${keyOf(scope, id)}|`);
  }

  findPolicy(scope: Scope, id: TargetId, name: string): ScalingPolicy | undefined {
    const stored = this.#records.get(policyTable, policyKey(scope, id, name));
    return stored?.value as ScalingPolicy | undefined;
  }

  async putPolicy(scope: Scope, policy: ScalingPolicy): Promise<void> {
    const key = policyKey(scope, policy, policy.name);
    await this.#records.commit([{ kind: 'put', table: policyTable, key, value: policy }]);
  }

  async removePolicy(scope: Scope, policy: ScalingPolicy): Promise<void> {
    const key = policyKey(scope, policy, policy.name);
    await this.#records.commit([{ kind: 'delete', table: policyTable, key }]);
  }

  /** Newest first. */
  activities(scope: Scope): readonly ScalingActivity[] {
    const found = this.#list<ScalingActivity>(activityTable, scopeKey(scope));
    return [...found].sort((a, b) => b.startedAt - a.startedAt);
  }

  activitiesOf(scope: Scope, id: TargetId): readonly ScalingActivity[] {
    return [...this.#list<ScalingActivity>(activityTable, `${keyOf(scope, id)}|`)].reverse();
  }

  /** Every account and region. */
  allActivities(): readonly ScopedActivity[] {
    return this.#records.list(activityTable).map(({ key, value }) => {
      const [accountId = '', region = ''] = key.split('/');
      return { scope: { accountId, region }, activity: value as ScalingActivity };
    });
  }

  async putActivity(scope: Scope, activity: ScalingActivity): Promise<void> {
    const prefix = `${keyOf(scope, activity)}|`;
    const key = `${prefix}${String(activity.startedAt).padStart(16, '0')}|${activity.id}`;
    const known = this.#records.list(activityTable, { prefix });
    await this.#records.commit([
      { kind: 'put', table: activityTable, key, value: activity },
      ...known
        .slice(0, Math.max(0, known.length - ACTIVITIES_MAX))
        .map((old) => ({ kind: 'delete', table: activityTable, key: old.key }) as const),
    ]);
  }

  #list<Value>(table: string, prefix: string): readonly Value[] {
    return this.#records.list(table, { prefix }).map(({ value }) => value as Value);
  }
}

function scopeKey({ accountId, region }: Scope): string {
  return `${accountId}/${region}/`;
}

function keyOf(scope: Scope, { resourceId, dimension }: TargetId): string {
  return `${scopeKey(scope)}${resourceId}|${dimension}`;
}

/** Names of policies may hold any character, so they come last. */
function policyKey(scope: Scope, id: TargetId, name: string): string {
  return `${keyOf(scope, id)}|${name}`;
}
