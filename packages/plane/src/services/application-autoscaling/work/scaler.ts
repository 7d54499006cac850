import type { Scope } from '@slipway/base';
import type { AlarmFiring } from '#ports/alarms.ts';
import { parseResourceId, type ScalableTarget, type TargetId } from '../domain/scalable-target.ts';
import {
  type Direction,
  describeGoal,
  directionOf,
  fail,
  type ScalingActivity,
  succeed,
} from '../domain/scaling-activity.ts';
import { policyArn, type ScalingPolicy } from '../domain/scaling-policy.ts';
import type { ScalingNeeds } from '../needs.ts';
import { wantedCapacity } from './wanted-capacity.ts';

interface Wish {
  readonly scope: Scope;
  readonly target: ScalableTarget;
  readonly instances: number;
  readonly cause: string;
}

const ENDED_WITH_PLANE = 'The plane ended before the change was done.';

/** Carries out what the alarms of policies ask for, one change of a target at a time. */
export class Scaler {
  readonly #needs: ScalingNeeds;
  readonly #busy = new Map<string, Promise<void>>();

  constructor(needs: ScalingNeeds) {
    this.#needs = needs;
  }

  /** Closes what an earlier plane left open. */
  async start(): Promise<void> {
    const { store, variants, schedule } = this.#needs;
    for (const { scope, activity } of store.allActivities()) {
      if (activity.status !== 'InProgress') continue;
      const name = parseResourceId(activity.resourceId);
      const capacity = name && variants.find(scope, name);
      const isThere = capacity?.desired === activity.to;
      const now = schedule.now();
      await store.putActivity(
        scope,
        isThere ? succeed(activity, now) : fail(activity, ENDED_WITH_PLANE, now),
      );
    }
  }

  async stop(): Promise<void> {
    await Promise.all(this.#busy.values());
  }

  /** An alarm whose action is the ARN of a policy. */
  async act(firing: AlarmFiring): Promise<void> {
    if (firing.state !== 'ALARM') return;
    const { scope, action } = firing;
    const { store } = this.#needs;
    const policy = store
      .policies(scope)
      .find((candidate) => policyArn(scope, candidate) === action);
    const target = policy && store.findTarget(scope, policy);
    if (policy === undefined || target === undefined) return;
    if (this.#busy.has(keyOf(scope, target))) return;
    await this.#follow(firing, policy, target);
  }

  /** Moves a capacity that lies outside of its target's bounds into them. */
  async keepWithin(scope: Scope, target: ScalableTarget, cause: string): Promise<void> {
    const current = this.#currentOf(scope, target);
    if (current === undefined) return;
    const instances = clamp(current, target);
    if (instances !== current) await this.#change({ scope, target, instances, cause }, current);
  }

  async #follow(firing: AlarmFiring, policy: ScalingPolicy, target: ScalableTarget): Promise<void> {
    const { scope } = firing;
    const current = this.#currentOf(scope, target);
    if (current === undefined) return;
    const last = this.#lastActivity(scope, target);
    const wanted = wantedCapacity(this.#needs, { firing, policy, current, last });
    if (wanted === undefined) return;
    const instances = clamp(wanted, target);
    if (instances === current) return;
    const direction: Direction = instances > current ? 'out' : 'in';
    if (target.suspended[direction]) return;
    const cause = `monitor alarm ${firing.alarm.name} in state ALARM triggered policy ${policy.name}`;
    await this.#change({ scope, target, instances, cause }, current);
  }

  /** Resolves when the change has begun; its end is written down whenever it comes. */
  async #change({ scope, target, instances, cause }: Wish, from: number): Promise<void> {
    const { store, variants, schedule, ids, log } = this.#needs;
    const { resourceId, dimension } = target;
    const name = parseResourceId(resourceId);
    if (name === undefined) return;
    const activity: ScalingActivity = {
      id: ids.uuid(),
      resourceId,
      dimension,
      cause,
      description: describeGoal(instances),
      from,
      to: instances,
      startedAt: schedule.now(),
      status: 'InProgress',
    };
    await store.putActivity(scope, activity);
    const scaling = await variants.scale(scope, name, instances);
    if (scaling === undefined) {
      const reason = 'The endpoint cannot be changed while it is being changed.';
      await store.putActivity(scope, fail(activity, reason, schedule.now()));
      return;
    }
    log.info('scaling.started', { resource: resourceId, from, to: instances, cause });
    const key = keyOf(scope, target);
    const work = this.#finish({ scope, activity }, scaling.done).finally(() =>
      this.#busy.delete(key),
    );
    this.#busy.set(key, work);
  }

  async #finish(
    { scope, activity }: { readonly scope: Scope; readonly activity: ScalingActivity },
    done: Promise<boolean>,
  ): Promise<void> {
    const { store, schedule } = this.#needs;
    const isDone = await done;
    const now = schedule.now();
    const reason = 'The instances could not be started; see the log of the endpoint.';
    await store.putActivity(scope, isDone ? succeed(activity, now) : fail(activity, reason, now));
  }

  #currentOf(scope: Scope, { resourceId }: TargetId): number | undefined {
    const name = parseResourceId(resourceId);
    return name && this.#needs.variants.find(scope, name)?.desired;
  }

  #lastActivity(scope: Scope, target: TargetId) {
    const done = this.#needs.store
      .activitiesOf(scope, target)
      .filter(({ status }) => status === 'Successful');
    return (direction: Direction) => done.find((activity) => directionOf(activity) === direction);
  }
}

function clamp(instances: number, { min, max }: ScalableTarget): number {
  return Math.min(max, Math.max(min, instances));
}

function keyOf({ accountId, region }: Scope, { resourceId }: TargetId): string {
  return `${accountId}/${region}/${resourceId}`;
}
