import type {
  CreatePolicyRequest,
  CreatePolicyResponse,
  DeletePolicyRequest,
  GetPolicyRequest,
  GetPolicyResponse,
  ListPoliciesRequest,
  ListPoliciesResponse,
  Policy,
} from '@aws-sdk/client-iam';
import type { RequestContext } from '@slipway/wire';
import { describeAwsPolicy, describePolicy } from '../describe.ts';
import { entityId, type StoredPolicy } from '../domain/entity.ts';
import { deleteConflict, entityAlreadyExists } from '../errors.ts';
import { findPolicy, policyNotFound } from '../find-policy.ts';
import { isTaken } from '../lookup.ts';
import { checkDocument } from '../managed-document.ts';
import { awsManagedArns } from '../managed-policies.ts';
import { globalScope, type IamParts } from '../needs.ts';
import { pagedNames } from '../paged.ts';
import { holdersOfPolicy } from '../policy-use.ts';
import { tagList } from '../tag-list.ts';

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
      tags: tagList(input.Tags),
      versions: [{ id: 'v1', document, createdAt: now }],
      defaultVersionId: 'v1',
      versionsMade: 1,
      createdAt: now,
      updatedAt: now,
    };
    if (
      isTaken(policies, { scope, name }) ||
      !(await policies.insert({ scope: globalScope(scope), path: [name], value: policy }))
    )
      throw entityAlreadyExists(
        `A policy called ${name} already exists. Duplicate names are not allowed.`,
      );
    return { Policy: describePolicy(parts, scope, policy) };
  };
}

export function getPolicy(parts: IamParts) {
  return (
    { PolicyArn: arn = '' }: GetPolicyRequest,
    { scope }: RequestContext,
  ): GetPolicyResponse => ({
    Policy:
      describeAwsPolicy(parts, scope, arn) ??
      describePolicy(parts, scope, findPolicy(parts, scope, { arn, missing: policyNotFound })),
  });
}

/** Those of the account, and those of AWS's own that are known here, in the order of their ARNs. */
export function listPolicies(parts: IamParts) {
  return (input: ListPoliciesRequest, { scope }: RequestContext): ListPoliciesResponse => {
    const { Scope: source = 'All', PathPrefix = '/' } = input;
    const own = parts.policies.list(globalScope(scope));
    const all = [
      ...(source === 'AWS' ? [] : own.map((policy) => describePolicy(parts, scope, policy))),
      ...(source === 'Local'
        ? []
        : awsManagedArns().flatMap((arn) => describeAwsPolicy(parts, scope, arn) ?? [])),
    ];
    const wanted = all
      .filter(({ Path = '/' }) => Path.startsWith(PathPrefix))
      .filter((policy) => isAskedFor(policy, input));
    const { items, more } = pagedNames(
      wanted.toSorted((a, b) => ((a.Arn ?? '') < (b.Arn ?? '') ? -1 : 1)),
      ({ Arn = '' }) => Arn,
      input,
    );
    return { Policies: items.map(({ Description: _, Tags: _tags, ...shown }) => shown), ...more };
  };
}

function isAskedFor(policy: Policy, { OnlyAttached, PolicyUsageFilter }: ListPoliciesRequest) {
  const { AttachmentCount = 0, PermissionsBoundaryUsageCount = 0 } = policy;
  if (PolicyUsageFilter === 'PermissionsPolicy') return AttachmentCount > 0;
  if (PolicyUsageFilter === 'PermissionsBoundary') return PermissionsBoundaryUsageCount > 0;
  return !OnlyAttached || AttachmentCount > 0;
}

export function deletePolicy(parts: IamParts) {
  return async ({ PolicyArn }: DeletePolicyRequest, { scope }: RequestContext): Promise<object> => {
    const policy = findPolicy(parts, scope, { arn: PolicyArn, missing: policyNotFound });
    const { attached, bounded } = holdersOfPolicy(parts, scope, PolicyArn ?? '');
    if (attached.length + bounded.length > 0)
      throw deleteConflict('Cannot delete a policy attached to entities.');
    if (policy.versions.length > 1)
      throw deleteConflict(
        "This policy has more than one version. Before you delete a policy, you must delete the policy's versions. The default version is deleted with the policy.",
      );
    await parts.policies.remove({ scope: globalScope(scope), path: [policy.name] });
    return {};
  };
}
