import type {
  CreatePolicyRequest,
  CreatePolicyResponse,
  DeletePolicyRequest,
  GetPolicyRequest,
  GetPolicyResponse,
  ListPoliciesRequest,
  ListPoliciesResponse,
} from '@aws-sdk/client-iam';
import type { RequestContext } from '@slipway/wire';
import { describePolicy } from '../describe.ts';
import { entityId, type StoredPolicy } from '../domain/entity.ts';
import { deleteConflict, entityAlreadyExists } from '../errors.ts';
import { findPolicy } from '../find-policy.ts';
import { checkDocument } from '../managed-document.ts';
import { globalScope, type IamParts } from '../needs.ts';
import { paged } from '../paged.ts';

export function createPolicy(parts: IamParts) {
  const { policies, clock, ids } = parts;
  return async (
    input: CreatePolicyRequest,
    { scope }: RequestContext,
  ): Promise<CreatePolicyResponse> => {
    const { PolicyName: name = '', PolicyDocument: document = '' } = input;
    checkDocument(document);
    const now = clock.now();
    const policy: StoredPolicy = {
      name,
      id: entityId('policy', ids.uuid()),
      path: input.Path ?? '/',
      description: input.Description,
      tags: (input.Tags ?? []).map(({ Key, Value }) => ({ Key, Value })),
      versions: [{ id: 'v1', document, createdAt: now }],
      defaultVersionId: 'v1',
      versionsMade: 1,
      createdAt: now,
      updatedAt: now,
    };
    if (!(await policies.insert({ scope: globalScope(scope), path: [name], value: policy })))
      throw entityAlreadyExists(
        `A policy called ${name} already exists. Duplicate names are not allowed.`,
      );
    return { Policy: describePolicy(parts, scope, policy) };
  };
}

export function getPolicy(parts: IamParts) {
  return ({ PolicyArn }: GetPolicyRequest, { scope }: RequestContext): GetPolicyResponse => ({
    Policy: describePolicy(parts, scope, findPolicy(parts, scope, PolicyArn)),
  });
}

/** Those of the account: AWS's own are not kept here. */
export function listPolicies(parts: IamParts) {
  return (input: ListPoliciesRequest, { scope }: RequestContext): ListPoliciesResponse => {
    const own = input.Scope === 'AWS' ? [] : parts.policies.list(globalScope(scope));
    const { items, more } = paged(own, input);
    const shown = items.map((policy) => {
      const { Description: _, Tags: _tags, ...rest } = describePolicy(parts, scope, policy);
      return rest;
    });
    const wanted = input.OnlyAttached ? shown.filter((each) => each.AttachmentCount) : shown;
    return { Policies: wanted, ...more };
  };
}

export function deletePolicy(parts: IamParts) {
  return async ({ PolicyArn }: DeletePolicyRequest, { scope }: RequestContext): Promise<object> => {
    const policy = findPolicy(parts, scope, PolicyArn);
    if ((describePolicy(parts, scope, policy).AttachmentCount ?? 0) > 0)
      throw deleteConflict('Cannot delete a policy attached to entities.');
    if (policy.versions.length > 1)
      throw deleteConflict(
        "This policy has more than one version. Before you delete a policy, you must delete the policy's versions. The default version is deleted with the policy.",
      );
    await parts.policies.remove({ scope: globalScope(scope), path: [policy.name] });
    return {};
  };
}
