import type { RequestContext } from '@slipway/wire';
import { limitExceeded, noSuchEntity } from '../errors.ts';
import { findPolicy } from '../find-policy.ts';
import { checkKnown } from '../known-policy.ts';
import { isAwsManaged } from '../managed-policies.ts';
import type { IamParts } from '../needs.ts';
import { pagedNames } from '../paged.ts';
import type { HolderInput, PolicyHolders } from '../policy-holders.ts';

const attachedMax = 10;
const quotas = { user: 'PoliciesPerUser', group: 'PoliciesPerGroup', role: 'PoliciesPerRole' };

/** AttachUserPolicy, AttachGroupPolicy, AttachRolePolicy */
export function attachPolicy(parts: IamParts, holders: PolicyHolders) {
  return async (input: HolderInput, context: RequestContext): Promise<object> => {
    const { PolicyArn = '' } = input;
    if (isAwsManaged(PolicyArn)) checkKnown(parts, PolicyArn);
    else findPolicy(parts, context.scope, { arn: PolicyArn });
    await holders.change(input, context, ({ attachedPolicies }) => {
      if (attachedPolicies.includes(PolicyArn)) return {};
      if (attachedPolicies.length >= attachedMax) {
        throw limitExceeded(`Cannot exceed quota for ${quotas[holders.kind]}: ${attachedMax}`);
      }
      return { attachedPolicies: [...attachedPolicies, PolicyArn] };
    });
    return {};
  };
}

/** DetachUserPolicy, DetachGroupPolicy, DetachRolePolicy */
export function detachPolicy(holders: PolicyHolders) {
  return async (input: HolderInput, context: RequestContext): Promise<object> => {
    const { PolicyArn = '' } = input;
    await holders.change(input, context, ({ attachedPolicies }) => {
      if (!attachedPolicies.includes(PolicyArn))
        throw noSuchEntity(`Policy ${PolicyArn} was not found.`);
      return { attachedPolicies: attachedPolicies.filter((arn) => arn !== PolicyArn) };
    });
    return {};
  };
}

/** ListAttachedUserPolicies, ListAttachedGroupPolicies, ListAttachedRolePolicies */
export function listAttachedPolicies(holders: PolicyHolders) {
  return (input: HolderInput, context: RequestContext) => {
    const { PathPrefix = '/' } = input;
    const arns = holders
      .get(input, context)
      .attachedPolicies.filter((arn) => arn.slice(arn.indexOf('/')).startsWith(PathPrefix))
      .toSorted();
    const { items, more } = pagedNames(arns, (arn) => arn, input);
    const AttachedPolicies = items.map((PolicyArn) => ({
      PolicyArn,
      PolicyName: PolicyArn.slice(PolicyArn.lastIndexOf('/') + 1),
    }));
    return { AttachedPolicies, ...more };
  };
}
