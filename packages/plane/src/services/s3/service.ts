import type { LeadingLabel, Operations, ServiceDefinition } from '@slipway/wire';
import { withAccess } from './access/with-access.ts';
import { statuses, uncheckedShapes } from './corrections.ts';
import { abortMultipartUpload } from './operations/abort-multipart-upload.ts';
import { completeMultipartUpload } from './operations/complete-multipart-upload.ts';
import { copyObject } from './operations/copy-object.ts';
import { createBucket } from './operations/create-bucket.ts';
import { createMultipartUpload } from './operations/create-multipart-upload.ts';
import { deleteBucket } from './operations/delete-bucket.ts';
import { deleteBucketCors } from './operations/delete-bucket-cors.ts';
import { deleteBucketEncryption } from './operations/delete-bucket-encryption.ts';
import { deleteBucketLifecycle } from './operations/delete-bucket-lifecycle.ts';
import { deleteBucketOwnershipControls } from './operations/delete-bucket-ownership-controls.ts';
import { deleteBucketPolicy } from './operations/delete-bucket-policy.ts';
import { deleteBucketReplication } from './operations/delete-bucket-replication.ts';
import { deleteBucketTagging } from './operations/delete-bucket-tagging.ts';
import { deleteBucketWebsite } from './operations/delete-bucket-website.ts';
import { deleteObject } from './operations/delete-object.ts';
import { deleteObjectTagging } from './operations/delete-object-tagging.ts';
import { deleteObjects } from './operations/delete-objects.ts';
import { deletePublicAccessBlock } from './operations/delete-public-access-block.ts';
import { getBucketAccelerateConfiguration } from './operations/get-bucket-accelerate-configuration.ts';
import { getBucketAcl } from './operations/get-bucket-acl.ts';
import { getBucketCors } from './operations/get-bucket-cors.ts';
import { getBucketEncryption } from './operations/get-bucket-encryption.ts';
import { getBucketLifecycleConfiguration } from './operations/get-bucket-lifecycle-configuration.ts';
import { getBucketLocation } from './operations/get-bucket-location.ts';
import { getBucketLogging } from './operations/get-bucket-logging.ts';
import { getBucketNotificationConfiguration } from './operations/get-bucket-notification-configuration.ts';
import { getBucketOwnershipControls } from './operations/get-bucket-ownership-controls.ts';
import { getBucketPolicy } from './operations/get-bucket-policy.ts';
import { getBucketPolicyStatus } from './operations/get-bucket-policy-status.ts';
import { getBucketReplication } from './operations/get-bucket-replication.ts';
import { getBucketRequestPayment } from './operations/get-bucket-request-payment.ts';
import { getBucketTagging } from './operations/get-bucket-tagging.ts';
import { getBucketVersioning } from './operations/get-bucket-versioning.ts';
import { getBucketWebsite } from './operations/get-bucket-website.ts';
import { getObject } from './operations/get-object.ts';
import { getObjectAcl } from './operations/get-object-acl.ts';
import { getObjectAttributes } from './operations/get-object-attributes.ts';
import { getObjectLockConfiguration } from './operations/get-object-lock-configuration.ts';
import { getObjectTagging } from './operations/get-object-tagging.ts';
import { getPublicAccessBlock } from './operations/get-public-access-block.ts';
import { headBucket } from './operations/head-bucket.ts';
import { headObject } from './operations/head-object.ts';
import { listBuckets } from './operations/list-buckets.ts';
import { listMultipartUploads } from './operations/list-multipart-uploads.ts';
import { listObjectVersions } from './operations/list-object-versions.ts';
import { listObjects } from './operations/list-objects.ts';
import { listObjectsV2 } from './operations/list-objects-v2.ts';
import { listParts } from './operations/list-parts.ts';
import { withoutObjectLock } from './operations/no-object-lock.ts';
import { putBucketAccelerateConfiguration } from './operations/put-bucket-accelerate-configuration.ts';
import { putBucketAcl } from './operations/put-bucket-acl.ts';
import { putBucketCors } from './operations/put-bucket-cors.ts';
import { putBucketEncryption } from './operations/put-bucket-encryption.ts';
import { putBucketLifecycleConfiguration } from './operations/put-bucket-lifecycle-configuration.ts';
import { putBucketLogging } from './operations/put-bucket-logging.ts';
import { putBucketNotificationConfiguration } from './operations/put-bucket-notification-configuration.ts';
import { putBucketOwnershipControls } from './operations/put-bucket-ownership-controls.ts';
import { putBucketPolicy } from './operations/put-bucket-policy.ts';
import { putBucketRequestPayment } from './operations/put-bucket-request-payment.ts';
import { putBucketTagging } from './operations/put-bucket-tagging.ts';
import { putBucketVersioning } from './operations/put-bucket-versioning.ts';
import { putObject } from './operations/put-object.ts';
import { putObjectAcl } from './operations/put-object-acl.ts';
import { putObjectTagging } from './operations/put-object-tagging.ts';
import { putPublicAccessBlock } from './operations/put-public-access-block.ts';
import { noConfiguration, noConfigurations } from './operations/unset-configurations.ts';
import { uploadPart } from './operations/upload-part.ts';
import { uploadPartCopy } from './operations/upload-part-copy.ts';
import { beyondModel, bucketOf } from './pages/beyond-model.ts';
import { crossOrigin } from './pages/cross-origin.ts';
import type { S3Parts } from './parts.ts';

const leadingLabel: LeadingLabel = { member: 'Bucket', hostLabels: ['s3'] };

export function s3Definition(parts: S3Parts): ServiceDefinition {
  return {
    id: 's3',
    signingNames: ['s3'],
    protocol: 'rest-xml',
    xmlNamespace: 'http://s3.amazonaws.com/doc/2006-03-01/',
    leadingLabel,
    validationCode: 'InvalidArgument',
    uncheckedShapes,
    statuses,
    beyondModel: beyondModel(parts, leadingLabel),
    crossOrigin: (request) => crossOrigin(parts, bucketOf(request, leadingLabel))(request),
    operations: withAccess(parts, {
      ...bucketOperations(parts),
      ...unsetOperations(parts),
      ...objectOperations(parts),
    }),
  };
}

function bucketOperations(parts: S3Parts): Operations {
  return {
    CreateBucket: createBucket(parts),
    DeleteBucket: deleteBucket(parts),
    DeleteBucketCors: deleteBucketCors(parts),
    DeleteBucketLifecycle: deleteBucketLifecycle(parts),
    DeleteBucketOwnershipControls: deleteBucketOwnershipControls(parts),
    DeleteBucketPolicy: deleteBucketPolicy(parts),
    DeleteBucketTagging: deleteBucketTagging(parts),
    DeleteBucketEncryption: deleteBucketEncryption(parts),
    DeletePublicAccessBlock: deletePublicAccessBlock(parts),
    GetBucketAcl: getBucketAcl(parts),
    GetBucketCors: getBucketCors(parts),
    GetBucketLifecycleConfiguration: getBucketLifecycleConfiguration(parts),
    GetBucketEncryption: getBucketEncryption(parts),
    GetBucketLocation: getBucketLocation(parts),
    GetBucketNotificationConfiguration: getBucketNotificationConfiguration(parts),
    GetBucketOwnershipControls: getBucketOwnershipControls(parts),
    GetBucketPolicy: getBucketPolicy(parts),
    GetBucketPolicyStatus: getBucketPolicyStatus(parts),
    GetBucketTagging: getBucketTagging(parts),
    GetBucketVersioning: getBucketVersioning(parts),
    GetPublicAccessBlock: getPublicAccessBlock(parts),
    HeadBucket: headBucket(parts),
    ListBuckets: listBuckets(parts),
    ListMultipartUploads: listMultipartUploads(parts),
    ListObjectVersions: listObjectVersions(parts),
    ListObjects: listObjects(parts),
    ListObjectsV2: listObjectsV2(parts),
    PutBucketAcl: putBucketAcl(parts),
    PutBucketCors: putBucketCors(parts),
    PutBucketLifecycleConfiguration: putBucketLifecycleConfiguration(parts),
    PutBucketNotificationConfiguration: putBucketNotificationConfiguration(parts),
    PutBucketOwnershipControls: putBucketOwnershipControls(parts),
    PutBucketPolicy: putBucketPolicy(parts),
    PutBucketTagging: putBucketTagging(parts),
    PutBucketVersioning: putBucketVersioning(parts),
    PutBucketEncryption: putBucketEncryption(parts),
    PutPublicAccessBlock: putPublicAccessBlock(parts),
  };
}

/** About settings that no bucket has here, as S3 answers where there are none. */
function unsetOperations(parts: S3Parts): Operations {
  const none = noConfiguration(parts);
  const empty = noConfigurations(parts);
  return {
    DeleteBucketAnalyticsConfiguration: none,
    DeleteBucketIntelligentTieringConfiguration: none,
    DeleteBucketInventoryConfiguration: none,
    DeleteBucketMetricsConfiguration: none,
    DeleteBucketReplication: deleteBucketReplication(parts),
    DeleteBucketWebsite: deleteBucketWebsite(parts),
    GetBucketAccelerateConfiguration: getBucketAccelerateConfiguration(parts),
    GetBucketAnalyticsConfiguration: none,
    GetBucketIntelligentTieringConfiguration: none,
    GetBucketInventoryConfiguration: none,
    GetBucketLogging: getBucketLogging(parts),
    GetBucketMetricsConfiguration: none,
    GetBucketReplication: getBucketReplication(parts),
    GetBucketRequestPayment: getBucketRequestPayment(parts),
    GetBucketWebsite: getBucketWebsite(parts),
    GetObjectLegalHold: withoutObjectLock(parts, 'GET'),
    GetObjectLockConfiguration: getObjectLockConfiguration(parts),
    GetObjectRetention: withoutObjectLock(parts, 'GET'),
    ListBucketAnalyticsConfigurations: empty,
    ListBucketIntelligentTieringConfigurations: empty,
    ListBucketInventoryConfigurations: empty,
    ListBucketMetricsConfigurations: empty,
    PutBucketAccelerateConfiguration: putBucketAccelerateConfiguration(parts),
    PutBucketLogging: putBucketLogging(parts),
    PutBucketRequestPayment: putBucketRequestPayment(parts),
    PutObjectLegalHold: withoutObjectLock(parts, 'PUT'),
    PutObjectRetention: withoutObjectLock(parts, 'PUT'),
  };
}

function objectOperations(parts: S3Parts): Operations {
  return {
    AbortMultipartUpload: abortMultipartUpload(parts),
    CompleteMultipartUpload: completeMultipartUpload(parts),
    CopyObject: copyObject(parts),
    CreateMultipartUpload: createMultipartUpload(parts),
    DeleteObject: deleteObject(parts),
    DeleteObjectTagging: deleteObjectTagging(parts),
    DeleteObjects: deleteObjects(parts),
    GetObject: getObject(parts),
    GetObjectAcl: getObjectAcl(parts),
    GetObjectAttributes: getObjectAttributes(parts),
    GetObjectTagging: getObjectTagging(parts),
    HeadObject: headObject(parts),
    ListParts: listParts(parts),
    PutObject: putObject(parts),
    PutObjectAcl: putObjectAcl(parts),
    PutObjectTagging: putObjectTagging(parts),
    UploadPart: uploadPart(parts),
    UploadPartCopy: uploadPartCopy(parts),
  };
}
