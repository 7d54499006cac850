import type { Principal } from '@slipway/wire';
import type { ConditionContext } from '../policy/condition-context.ts';
import type { PolicyDecision } from '../policy/evaluate-policy.ts';

/** What the policies of an identity say to a request. Provided by `services/iam`, joined in `compose.ts`. */
export interface Permissions {
  /** `allow` for whoever is not restricted; `none` when no policy speaks of it, which is a refusal of its own. */
  decide(principal: Principal, request: PermissionRequest): PolicyDecision;
  /** What its permissions boundary and its session's policies let pass, whatever gave it: `allow` without any. */
  limit(principal: Principal, request: PermissionRequest): PolicyDecision;
  /** Something of IAM itself, for the requests that are about it. */
  entity(asked: AskedEntity): KnownEntity | undefined;
  /** Whether the managed policy of an ARN is known, so that it would decide. */
  hasPolicy(accountId: string, arn: string): boolean;
}

export interface AskedEntity {
  readonly accountId: string;
  readonly kind: 'user' | 'group' | 'role' | 'policy' | 'instance-profile';
  readonly name: string;
}

export interface KnownEntity {
  /** With its path. */
  readonly arn: string;
  readonly tags: ReadonlyMap<string, string>;
  /** Of an instance profile. */
  readonly roleArn?: string;
}

export interface PermissionRequest {
  /** `s3:GetObject` */
  readonly action: string;
  /** `arn:aws:s3:::bucket/key`, `*` for an action that is about no resource. */
  readonly resource: string;
  readonly context: ConditionContext;
}
