import type {
  CreatePolicyVersionRequest,
  CreatePolicyVersionResponse,
  DeletePolicyVersionRequest,
  GetPolicyVersionRequest,
  GetPolicyVersionResponse,
  ListPolicyVersionsRequest,
  ListPolicyVersionsResponse,
  SetDefaultPolicyVersionRequest,
} from '@aws-sdk/client-iam';
import type { RequestContext } from '@slipway/wire';
import { describeVersion } from '../describe.ts';
import { deleteConflict, limitExceeded } from '../errors.ts';
import { findPolicy, policyNotFound } from '../find-policy.ts';
import { awsVersion, noVersion, versionOf } from '../find-version.ts';
import { changed } from '../lookup.ts';
import { checkDocument } from '../managed-document.ts';
import type { IamParts } from '../needs.ts';

const versionsMax = 5;

export function createPolicyVersion(parts: IamParts) {
  return async (
    input: CreatePolicyVersionRequest,
    { scope }: RequestContext,
  ): Promise<CreatePolicyVersionResponse> => {
    const { PolicyDocument: document = '', SetAsDefault = false } = input;
    const { name } = findPolicy(parts, scope, { arn: input.PolicyArn });
    checkDocument(document);
    const createdAt = parts.clock.now();
    const policy = await changed(parts.policies, { kind: 'policy', scope, name }, (old) => {
      if (old.versions.length >= versionsMax) {
        throw limitExceeded(
          'A managed policy can have up to 5 versions. Before you create a new version, you must delete an existing version.',
        );
      }
      const id = `v${old.versionsMade + 1}`;
      return {
        ...old,
        versions: [{ id, document, createdAt }, ...old.versions],
        versionsMade: old.versionsMade + 1,
        defaultVersionId: SetAsDefault ? id : old.defaultVersionId,
        updatedAt: createdAt,
      };
    });
    const { Document: _, ...shown } = describeVersion(policy, versionOf(policy));
    return { PolicyVersion: shown };
  };
}

export function getPolicyVersion(parts: IamParts) {
  return (input: GetPolicyVersionRequest, { scope }: RequestContext): GetPolicyVersionResponse => {
    const { PolicyArn = '', VersionId } = input;
    const aws = awsVersion(PolicyArn);
    if (aws) {
      if (VersionId !== aws.id) throw noVersion(PolicyArn, VersionId);
      return { PolicyVersion: describeVersion({ defaultVersionId: aws.id }, aws) };
    }
    const policy = findPolicy(parts, scope, { arn: PolicyArn });
    return { PolicyVersion: describeVersion(policy, versionOf(policy, VersionId, PolicyArn)) };
  };
}

export function listPolicyVersions(parts: IamParts) {
  return (
    input: ListPolicyVersionsRequest,
    { scope }: RequestContext,
  ): ListPolicyVersionsResponse => {
    const aws = awsVersion(input.PolicyArn ?? '');
    const policy = aws
      ? { versions: [aws], defaultVersionId: aws.id }
      : findPolicy(parts, scope, { arn: input.PolicyArn, missing: policyNotFound });
    const Versions = policy.versions.map((version) => {
      const { Document: _, ...shown } = describeVersion(policy, version);
      return shown;
    });
    return { Versions, IsTruncated: false };
  };
}

export function setDefaultPolicyVersion(parts: IamParts) {
  return async (
    { PolicyArn, VersionId }: SetDefaultPolicyVersionRequest,
    { scope }: RequestContext,
  ): Promise<object> => {
    const { name } = findPolicy(parts, scope, { arn: PolicyArn });
    await changed(parts.policies, { kind: 'policy', scope, name }, (policy) => ({
      ...policy,
      defaultVersionId: versionOf(policy, VersionId, PolicyArn).id,
    }));
    return {};
  };
}

export function deletePolicyVersion(parts: IamParts) {
  return async (
    { PolicyArn, VersionId }: DeletePolicyVersionRequest,
    { scope }: RequestContext,
  ): Promise<object> => {
    const { name } = findPolicy(parts, scope, { arn: PolicyArn });
    await changed(parts.policies, { kind: 'policy', scope, name }, (policy) => {
      const { id } = versionOf(policy, VersionId, PolicyArn);
      if (id === policy.defaultVersionId)
        throw deleteConflict('Cannot delete the default version of a policy.');
      return { ...policy, versions: policy.versions.filter((version) => version.id !== id) };
    });
    return {};
  };
}
