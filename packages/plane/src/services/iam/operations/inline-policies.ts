import type { RequestContext } from '@slipway/wire';
import { limitExceeded, malformedPolicy, noSuchEntity } from '../errors.ts';
import { pagedNames } from '../paged.ts';
import { flawOfIdentityPolicy } from '../policy-flaws.ts';
import type { HolderInput, PolicyHolders } from '../policy-holders.ts';

/** PutUserPolicy, PutGroupPolicy, PutRolePolicy */
export function putInlinePolicy(holders: PolicyHolders) {
  return async (input: HolderInput, context: RequestContext): Promise<object> => {
    const { PolicyName = '', PolicyDocument = '' } = input;
    const flaw = flawOfIdentityPolicy(PolicyDocument);
    if (flaw !== undefined) throw malformedPolicy(flaw);
    await holders.change(input, context, (holder) => {
      const inlinePolicies = { ...holder.inlinePolicies, [PolicyName]: PolicyDocument };
      const characters = Object.values(inlinePolicies).join('').replaceAll(/\s/g, '').length;
      const max = holders.inlineCharactersMax;
      if (characters > max) {
        throw limitExceeded(
          `Maximum policy size of ${max} bytes exceeded for ${holders.kind} ${holder.name}`,
        );
      }
      return { inlinePolicies };
    });
    return {};
  };
}

function missing({ kind }: PolicyHolders, name: string) {
  return noSuchEntity(`The ${kind} policy with name ${name} cannot be found.`);
}

/** GetUserPolicy, GetGroupPolicy, GetRolePolicy */
export function getInlinePolicy(holders: PolicyHolders) {
  return (input: HolderInput, context: RequestContext) => {
    const { UserName, GroupName, RoleName, PolicyName = '' } = input;
    const { inlinePolicies } = holders.get(input, context);
    const document = Object.hasOwn(inlinePolicies, PolicyName)
      ? inlinePolicies[PolicyName]
      : undefined;
    if (document === undefined) throw missing(holders, PolicyName);
    const PolicyDocument = encodeURIComponent(document);
    return { UserName, GroupName, RoleName, PolicyName, PolicyDocument };
  };
}

/** DeleteUserPolicy, DeleteGroupPolicy, DeleteRolePolicy */
export function deleteInlinePolicy(holders: PolicyHolders) {
  return async (input: HolderInput, context: RequestContext): Promise<object> => {
    const { PolicyName = '' } = input;
    await holders.change(input, context, (holder) => {
      const { [PolicyName]: document, ...inlinePolicies } = holder.inlinePolicies;
      if (document === undefined) throw missing(holders, PolicyName);
      return { inlinePolicies };
    });
    return {};
  };
}

/** ListUserPolicies, ListGroupPolicies, ListRolePolicies */
export function listInlinePolicies(holders: PolicyHolders) {
  return (input: HolderInput, context: RequestContext) => {
    const names = Object.keys(holders.get(input, context).inlinePolicies).sort();
    const { items, more } = pagedNames(names, (name) => name, input);
    return { PolicyNames: items, ...more };
  };
}
