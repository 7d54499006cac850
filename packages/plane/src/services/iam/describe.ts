import type {
  AccessKeyMetadata,
  Group,
  InstanceProfile,
  Policy,
  Role,
  PolicyVersion as ShownVersion,
  User,
} from '@aws-sdk/client-iam';
import type { Scope } from '@slipway/base';
import {
  arnOf,
  type Entity,
  type PolicyVersion,
  type StoredAccessKey,
  type StoredGroup,
  type StoredIdentity,
  type StoredInstanceProfile,
  type StoredPolicy,
  type StoredRole,
  type StoredUser,
} from './domain/entity.ts';
import { awsManagedPolicy } from './managed-policies.ts';
import { globalScope, type IamParts } from './needs.ts';
import { holdersOfPolicy } from './policy-use.ts';

type Owner = Pick<Scope, 'accountId'>;

function shownTags({ tags }: Entity) {
  return tags.length > 0 && { Tags: tags.map(({ Key, Value }) => ({ Key, Value })) };
}

function shownBoundary({ boundary }: StoredIdentity) {
  return (
    boundary !== undefined && {
      PermissionsBoundary: {
        PermissionsBoundaryType: 'PermissionsBoundaryPolicy' as const,
        PermissionsBoundaryArn: boundary,
      },
    }
  );
}

export function describeGroup({ accountId }: Owner, group: StoredGroup): Group {
  return {
    Path: group.path,
    GroupName: group.name,
    GroupId: group.id,
    Arn: arnOf('group', accountId, group),
    CreateDate: new Date(group.createdAt),
  };
}

export function describeUser({ accountId }: Owner, user: StoredUser): User {
  return {
    Path: user.path,
    UserName: user.name,
    UserId: user.id,
    Arn: arnOf('user', accountId, user),
    CreateDate: new Date(user.createdAt),
    ...shownBoundary(user),
    ...shownTags(user),
  };
}

export function describeRole({ accountId }: Owner, role: StoredRole): Role {
  return {
    Path: role.path,
    RoleName: role.name,
    RoleId: role.id,
    Arn: arnOf('role', accountId, role),
    CreateDate: new Date(role.createdAt),
    // As on AWS: policies come out percent-encoded.
    AssumeRolePolicyDocument: encodeURIComponent(role.trustPolicy),
    ...(role.description !== undefined && { Description: role.description }),
    MaxSessionDuration: role.maxSessionSeconds,
    ...shownBoundary(role),
    ...shownTags(role),
  };
}

export function describePolicy(parts: IamParts, scope: Owner, policy: StoredPolicy): Policy {
  const arn = arnOf('policy', scope.accountId, policy);
  return {
    PolicyName: policy.name,
    PolicyId: policy.id,
    Arn: arn,
    Path: policy.path,
    DefaultVersionId: policy.defaultVersionId,
    ...useOfPolicy(parts, scope, arn),
    IsAttachable: true,
    ...(policy.description !== undefined && { Description: policy.description }),
    CreateDate: new Date(policy.createdAt),
    UpdateDate: new Date(policy.updatedAt),
    Tags: policy.tags.map(({ Key, Value }) => ({ Key, Value })),
  };
}

/** One of AWS's own; undefined when it is not known here. */
export function describeAwsPolicy(parts: IamParts, scope: Owner, arn: string): Policy | undefined {
  const policy = awsManagedPolicy(arn);
  return (
    policy && {
      PolicyName: arn.slice(arn.lastIndexOf('/') + 1),
      PolicyId: policy.id,
      Arn: arn,
      Path: arn.slice(arn.indexOf('/'), arn.lastIndexOf('/') + 1),
      DefaultVersionId: policy.version,
      ...useOfPolicy(parts, scope, arn),
      IsAttachable: true,
      CreateDate: new Date(policy.created),
      UpdateDate: new Date(policy.updated),
      Tags: [],
    }
  );
}

function useOfPolicy(parts: IamParts, scope: Owner, arn: string) {
  const { attached, bounded } = holdersOfPolicy(parts, scope, arn);
  return {
    AttachmentCount: attached.length,
    PermissionsBoundaryUsageCount: bounded.length,
  };
}

export function describeVersion(
  { defaultVersionId }: Pick<StoredPolicy, 'defaultVersionId'>,
  { id, document, createdAt }: PolicyVersion,
): ShownVersion {
  return {
    Document: encodeURIComponent(document),
    VersionId: id,
    IsDefaultVersion: id === defaultVersionId,
    CreateDate: new Date(createdAt),
  };
}

export function describeAccessKey(key: StoredAccessKey): AccessKeyMetadata {
  return {
    UserName: key.userName,
    AccessKeyId: key.id,
    Status: key.isActive ? 'Active' : 'Inactive',
    CreateDate: new Date(key.createdAt),
  };
}

export function describeProfile(
  { roles }: IamParts,
  scope: Owner,
  profile: StoredInstanceProfile,
): InstanceProfile {
  const { roleName } = profile;
  const role = roleName === undefined ? undefined : roles.find(globalScope(scope), [roleName]);
  return {
    Path: profile.path,
    InstanceProfileName: profile.name,
    InstanceProfileId: profile.id,
    Arn: arnOf('instance-profile', scope.accountId, profile),
    CreateDate: new Date(profile.createdAt),
    Roles: role ? [describeRole(scope, role)] : [],
    Tags: profile.tags.map(({ Key, Value }) => ({ Key, Value })),
  };
}
