import type { Permission } from '../domain/access-control-list.ts';

/** What an operation needs: an action in policies, or else a permission in the ACL of its bucket or object. */
export interface AccessRule {
  readonly action: string;
  /** In place of `action` when the request names a version. */
  readonly versionAction?: string;
  /** What the policy's resource is. */
  readonly resource: 'bucket' | 'object';
  /** Whose ACL gives it; undefined where none does. */
  readonly acl?: { readonly of: 'bucket' | 'object'; readonly permission: Permission } | undefined;
}

function onBucket(action: string, permission?: Permission): AccessRule {
  const acl = permission && { of: 'bucket' as const, permission };
  return { action: `s3:${action}`, resource: 'bucket', acl };
}

function onObject(action: string, acl?: AccessRule['acl'], versionAction?: string): AccessRule {
  return {
    action: `s3:${action}`,
    resource: 'object',
    acl,
    ...(versionAction !== undefined && { versionAction: `s3:${versionAction}` }),
  };
}

const readObject = { of: 'object', permission: 'READ' } as const;
const writeBucket = { of: 'bucket', permission: 'WRITE' } as const;

/**
 * Operation to what it needs. CreateBucket and ListBuckets are about no bucket yet, DeleteObjects asks for each key.
 * Source: https://docs.aws.amazon.com/AmazonS3/latest/userguide/using-with-s3-policy-actions.html and
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/acl-overview.html (2026-11).
 */
export const accessRules: Readonly<Record<string, AccessRule>> = {
  AbortMultipartUpload: onObject('AbortMultipartUpload', writeBucket),
  CompleteMultipartUpload: onObject('PutObject', writeBucket),
  CopyObject: onObject('PutObject', writeBucket),
  CreateMultipartUpload: onObject('PutObject', writeBucket),
  DeleteBucket: onBucket('DeleteBucket'),
  DeleteBucketCors: onBucket('PutBucketCORS'),
  DeleteBucketEncryption: onBucket('PutEncryptionConfiguration'),
  DeleteBucketLifecycle: onBucket('PutLifecycleConfiguration'),
  DeleteBucketOwnershipControls: onBucket('PutBucketOwnershipControls'),
  DeleteBucketPolicy: onBucket('DeleteBucketPolicy'),
  DeleteBucketTagging: onBucket('PutBucketTagging'),
  DeleteObject: onObject('DeleteObject', writeBucket, 'DeleteObjectVersion'),
  DeleteObjectTagging: onObject('DeleteObjectTagging', undefined, 'DeleteObjectVersionTagging'),
  DeleteBucketAnalyticsConfiguration: onBucket('PutAnalyticsConfiguration'),
  DeleteBucketIntelligentTieringConfiguration: onBucket('PutIntelligentTieringConfiguration'),
  DeleteBucketInventoryConfiguration: onBucket('PutInventoryConfiguration'),
  DeleteBucketMetricsConfiguration: onBucket('PutMetricsConfiguration'),
  DeleteBucketReplication: onBucket('PutReplicationConfiguration'),
  DeleteBucketWebsite: onBucket('DeleteBucketWebsite'),
  DeletePublicAccessBlock: onBucket('PutBucketPublicAccessBlock'),
  GetBucketAcl: onBucket('GetBucketAcl', 'READ_ACP'),
  GetBucketCors: onBucket('GetBucketCORS'),
  GetBucketEncryption: onBucket('GetEncryptionConfiguration'),
  GetBucketLifecycleConfiguration: onBucket('GetLifecycleConfiguration'),
  GetBucketLocation: onBucket('GetBucketLocation'),
  GetBucketNotificationConfiguration: onBucket('GetBucketNotification'),
  GetBucketOwnershipControls: onBucket('GetBucketOwnershipControls'),
  GetBucketPolicy: onBucket('GetBucketPolicy'),
  GetBucketPolicyStatus: onBucket('GetBucketPolicyStatus'),
  GetBucketTagging: onBucket('GetBucketTagging'),
  GetBucketVersioning: onBucket('GetBucketVersioning'),
  GetObject: onObject('GetObject', readObject, 'GetObjectVersion'),
  GetObjectAcl: onObject(
    'GetObjectAcl',
    { of: 'object', permission: 'READ_ACP' },
    'GetObjectVersionAcl',
  ),
  GetObjectAttributes: onObject('GetObjectAttributes', readObject, 'GetObjectVersionAttributes'),
  GetObjectTagging: onObject('GetObjectTagging', undefined, 'GetObjectVersionTagging'),
  GetPublicAccessBlock: onBucket('GetBucketPublicAccessBlock'),
  GetBucketAccelerateConfiguration: onBucket('GetAccelerateConfiguration'),
  GetBucketAnalyticsConfiguration: onBucket('GetAnalyticsConfiguration'),
  GetBucketIntelligentTieringConfiguration: onBucket('GetIntelligentTieringConfiguration'),
  GetBucketInventoryConfiguration: onBucket('GetInventoryConfiguration'),
  GetBucketLogging: onBucket('GetBucketLogging'),
  GetBucketMetricsConfiguration: onBucket('GetMetricsConfiguration'),
  GetBucketReplication: onBucket('GetReplicationConfiguration'),
  GetBucketRequestPayment: onBucket('GetBucketRequestPayment'),
  GetBucketWebsite: onBucket('GetBucketWebsite'),
  GetObjectLegalHold: onObject('GetObjectLegalHold'),
  GetObjectLockConfiguration: onBucket('GetBucketObjectLockConfiguration'),
  GetObjectRetention: onObject('GetObjectRetention'),
  HeadBucket: onBucket('ListBucket', 'READ'),
  ListBucketAnalyticsConfigurations: onBucket('GetAnalyticsConfiguration'),
  ListBucketIntelligentTieringConfigurations: onBucket('GetIntelligentTieringConfiguration'),
  ListBucketInventoryConfigurations: onBucket('GetInventoryConfiguration'),
  ListBucketMetricsConfigurations: onBucket('GetMetricsConfiguration'),
  HeadObject: onObject('GetObject', readObject, 'GetObjectVersion'),
  ListMultipartUploads: onBucket('ListBucketMultipartUploads', 'READ'),
  ListObjects: onBucket('ListBucket', 'READ'),
  ListObjectsV2: onBucket('ListBucket', 'READ'),
  ListObjectVersions: onBucket('ListBucketVersions', 'READ'),
  ListParts: onObject('ListMultipartUploadParts'),
  PutBucketAcl: onBucket('PutBucketAcl', 'WRITE_ACP'),
  PutBucketCors: onBucket('PutBucketCORS'),
  PutBucketEncryption: onBucket('PutEncryptionConfiguration'),
  PutBucketLifecycleConfiguration: onBucket('PutLifecycleConfiguration'),
  PutBucketNotificationConfiguration: onBucket('PutBucketNotification'),
  PutBucketOwnershipControls: onBucket('PutBucketOwnershipControls'),
  PutBucketPolicy: onBucket('PutBucketPolicy'),
  PutBucketTagging: onBucket('PutBucketTagging'),
  PutBucketVersioning: onBucket('PutBucketVersioning'),
  PutObject: onObject('PutObject', writeBucket),
  PutObjectAcl: onObject(
    'PutObjectAcl',
    { of: 'object', permission: 'WRITE_ACP' },
    'PutObjectVersionAcl',
  ),
  PutObjectTagging: onObject('PutObjectTagging', undefined, 'PutObjectVersionTagging'),
  PutPublicAccessBlock: onBucket('PutBucketPublicAccessBlock'),
  PutBucketAccelerateConfiguration: onBucket('PutAccelerateConfiguration'),
  PutBucketLogging: onBucket('PutBucketLogging'),
  PutBucketRequestPayment: onBucket('PutBucketRequestPayment'),
  PutObjectLegalHold: onObject('PutObjectLegalHold'),
  PutObjectRetention: onObject('PutObjectRetention'),
  UploadPart: onObject('PutObject', writeBucket),
  UploadPartCopy: onObject('PutObject', writeBucket),
};

export const readRule: AccessRule = onObject('GetObject', readObject, 'GetObjectVersion');
export const deleteRule: AccessRule = onObject('DeleteObject', writeBucket, 'DeleteObjectVersion');
export const listRule: AccessRule = onBucket('ListBucket', 'READ');

/** Beside an upload, where it brings tags or an ACL: whoever may write to the bucket by its ACL may send them. */
export const tagRule: AccessRule = onObject('PutObjectTagging', writeBucket);
export const aclRule: AccessRule = onObject('PutObjectAcl', writeBucket);

/** Operations that the caller's own policies alone decide. */
export const accountRules: Readonly<Record<string, string>> = {
  CreateBucket: 's3:CreateBucket',
  ListBuckets: 's3:ListAllMyBuckets',
};
