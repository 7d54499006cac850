import type { EpochMs } from '@slipway/base';

export interface Tag {
  readonly Key: string | undefined;
  readonly Value: string | undefined;
}

/** What users, roles, policies and instance profiles have alike. */
export interface Entity {
  readonly name: string;
  readonly id: string;
  /** `/` or `/team/` */
  readonly path: string;
  readonly tags: readonly Tag[];
  readonly createdAt: EpochMs;
}

/** What may have policies of its own: a user, a group or a role. */
export interface PolicyHolder extends Entity {
  /** By name. */
  readonly inlinePolicies: Readonly<Record<string, string>>;
  /** ARNs. */
  readonly attachedPolicies: readonly string[];
}

export type StoredGroup = PolicyHolder;

/** What requests come from: a user or a role. */
export interface StoredIdentity extends PolicyHolder {
  /** ARN of the managed policy that limits what the others can give. */
  readonly boundary?: string | undefined;
}

export interface StoredUser extends StoredIdentity {
  /** Names of the groups that it is in. */
  readonly groups?: readonly string[] | undefined;
}

export interface StoredRole extends StoredIdentity {
  readonly trustPolicy: string;
  readonly description?: string | undefined;
  readonly maxSessionSeconds: number;
}

export interface StoredAccessKey {
  readonly id: string;
  readonly accountId: string;
  readonly userName: string;
  readonly isActive: boolean;
  /** Sealed with the plane's master key. */
  readonly sealedSecret: string;
  readonly createdAt: EpochMs;
}

/** When an access key was used last, and for what. */
export interface StoredKeyUse {
  readonly at: EpochMs;
  readonly service: string;
  readonly region: string;
}

export interface StoredAccountAlias {
  readonly alias: string;
  readonly accountId: string;
}

export interface PolicyVersion {
  /** `v1` */
  readonly id: string;
  readonly document: string;
  readonly createdAt: EpochMs;
}

export interface StoredPolicy extends Entity {
  readonly description?: string | undefined;
  /** Newest first. */
  readonly versions: readonly PolicyVersion[];
  readonly defaultVersionId: string;
  readonly versionsMade: number;
  readonly updatedAt: EpochMs;
}

export interface StoredInstanceProfile extends Entity {
  /** One at most, as on AWS. */
  readonly roleName?: string | undefined;
}

export type EntityKind = 'user' | 'group' | 'role' | 'policy' | 'instance-profile';

const idPrefixes: Readonly<Record<EntityKind, string>> = {
  user: 'AIDA',
  group: 'AGPA',
  role: 'AROA',
  policy: 'ANPA',
  'instance-profile': 'AIPA',
};

/** `AIDA` and 17 characters. */
export function entityId(kind: EntityKind, uuid: string): string {
  return `${idPrefixes[kind]}${uuid.replaceAll('-', '').slice(0, 17).toUpperCase()}`;
}

export function arnOf(
  kind: EntityKind,
  accountId: string,
  { path, name }: Pick<Entity, 'path' | 'name'>,
): string {
  return `arn:aws:iam::${accountId}:${kind}${path}${name}`;
}

export function tagsOf({ tags }: Pick<Entity, 'tags'>): ReadonlyMap<string, string> {
  return new Map(tags.map(({ Key = '', Value = '' }) => [Key, Value]));
}
