import type { EpochMs, Scope } from '@slipway/base';

/** Shape of a record in the table of keys: JSON. */
export interface KeyRecord {
  readonly keyId: string;
  readonly accountId: string;
  readonly region: string;
  readonly description: string;
  readonly createdAt: EpochMs;
  readonly state: KeyState;
  /** When a key that waits for it is deleted. */
  readonly deletionAt?: EpochMs | undefined;
  /** `AWS` made it for one of its services. */
  readonly manager: 'CUSTOMER' | 'AWS';
  /** As it was given. */
  readonly policy?: string | undefined;
  readonly tags: readonly {
    readonly TagKey: string | undefined;
    readonly TagValue: string | undefined;
  }[];
  /** Base64: the key material under the plane's master key. */
  readonly wrappedMaterial: string;
  /** Of before its rotations, newest first: what lies under them is still opened. */
  readonly olderMaterials?: readonly string[] | undefined;
  /** Whether it gets new material by itself. */
  readonly rotation?: RotationSettings | undefined;
  /** Those that were, oldest first. */
  readonly rotations?: readonly Rotation[] | undefined;
}

export interface RotationSettings {
  readonly periodInDays: number;
  readonly enabledAt: EpochMs;
}

export interface Rotation {
  readonly at: EpochMs;
  readonly type: 'AUTOMATIC' | 'ON_DEMAND';
}

export type KeyState = 'Enabled' | 'Disabled' | 'PendingDeletion';

/** Shape of a record in the table of aliases: JSON. */
export interface AliasRecord {
  /** `alias/orders` */
  readonly name: string;
  readonly keyId: string;
  readonly createdAt: EpochMs;
  readonly updatedAt: EpochMs;
}

export function keyArn({ accountId, region }: Scope, keyId: string): string {
  return `arn:aws:kms:${region}:${accountId}:key/${keyId}`;
}

export function aliasArn({ accountId, region }: Scope, name: string): string {
  return `arn:aws:kms:${region}:${accountId}:${name}`;
}

/** KMS makes these itself when they are first used. */
export function isManagedAlias(name: string): boolean {
  return name.startsWith('alias/aws/');
}
