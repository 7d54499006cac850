import type { Grant } from './access-control-list.ts';
import type { CorsRule } from './cors.ts';
import type { BucketEncryption } from './encryption.ts';
import type { LifecycleRule, TransitionMinimum } from './lifecycle.ts';
import type { Tag } from './tags.ts';
import type { VersioningStatus } from './version.ts';

/** Who owns objects that other accounts put, and whether ACLs count. */
export type ObjectOwnership = 'BucketOwnerEnforced' | 'BucketOwnerPreferred' | 'ObjectWriter';

export function isOwnership(text: string): text is ObjectOwnership {
  return ['BucketOwnerEnforced', 'BucketOwnerPreferred', 'ObjectWriter'].includes(text);
}

export interface PublicAccessBlock {
  readonly blockPublicAcls: boolean;
  readonly ignorePublicAcls: boolean;
  readonly blockPublicPolicy: boolean;
  readonly restrictPublicBuckets: boolean;
}

/** Shape of a record in the table of buckets: JSON. Bucket names are unique over all accounts. */
export interface BucketRecord {
  readonly name: string;
  readonly accountId: string;
  readonly region: string;
  /** Made with the old name of eu-west-1, which is told again. */
  readonly isEu?: boolean;
  /** Epoch milliseconds. */
  readonly createdAt: number;
  /** Undefined where it was never set. */
  readonly encryption?: BucketEncryption | undefined;
  /** Undefined for a bucket that was never versioned. */
  readonly versioning?: VersioningStatus | undefined;
  /** `null` for a bucket that has no such setting, as those made before 2023: ACLs count. Undefined: enforced. */
  readonly ownership?: ObjectOwnership | null | undefined;
  /** `null`: none. Undefined: all four, as new buckets have it. */
  readonly publicAccess?: PublicAccessBlock | null | undefined;
  /** Undefined for `private`. */
  readonly grants?: readonly Grant[] | undefined;
  readonly tags?: readonly Tag[] | undefined;
  readonly cors?: readonly CorsRule[] | undefined;
  readonly lifecycle?: readonly LifecycleRule[] | undefined;
  /** Undefined for S3's default. */
  readonly transitionMinimum?: TransitionMinimum | undefined;
  /** The document, as it was put. */
  readonly policy?: string | undefined;
}

export function ownershipOf({ ownership }: BucketRecord): ObjectOwnership {
  if (ownership === null) return 'ObjectWriter';
  return ownership ?? 'BucketOwnerEnforced';
}

const allBlocked: PublicAccessBlock = {
  blockPublicAcls: true,
  ignorePublicAcls: true,
  blockPublicPolicy: true,
  restrictPublicBuckets: true,
};

const noneBlocked: PublicAccessBlock = {
  blockPublicAcls: false,
  ignorePublicAcls: false,
  blockPublicPolicy: false,
  restrictPublicBuckets: false,
};

export function publicAccessOf({ publicAccess }: BucketRecord): PublicAccessBlock {
  if (publicAccess === null) return noneBlocked;
  return publicAccess ?? allBlocked;
}
