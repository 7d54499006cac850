import type { ServiceDefinition } from '@slipway/wire';
import { uncheckedShapes } from './corrections.ts';
import { abortMultipartUpload } from './operations/abort-multipart-upload.ts';
import { completeMultipartUpload } from './operations/complete-multipart-upload.ts';
import { copyObject } from './operations/copy-object.ts';
import { createBucket } from './operations/create-bucket.ts';
import { createMultipartUpload } from './operations/create-multipart-upload.ts';
import { deleteBucket } from './operations/delete-bucket.ts';
import { deleteObject } from './operations/delete-object.ts';
import { deleteObjects } from './operations/delete-objects.ts';
import { getBucketLocation } from './operations/get-bucket-location.ts';
import { getBucketVersioning } from './operations/get-bucket-versioning.ts';
import { getObject } from './operations/get-object.ts';
import { getObjectTagging } from './operations/get-object-tagging.ts';
import { headBucket } from './operations/head-bucket.ts';
import { headObject } from './operations/head-object.ts';
import { listBuckets } from './operations/list-buckets.ts';
import { listMultipartUploads } from './operations/list-multipart-uploads.ts';
import { listObjects } from './operations/list-objects.ts';
import { listObjectsV2 } from './operations/list-objects-v2.ts';
import { listParts } from './operations/list-parts.ts';
import { putObject } from './operations/put-object.ts';
import { uploadPart } from './operations/upload-part.ts';
import { uploadPartCopy } from './operations/upload-part-copy.ts';
import type { S3Parts } from './parts.ts';

export function s3Definition(parts: S3Parts): ServiceDefinition {
  return {
    id: 's3',
    signingNames: ['s3'],
    protocol: 'rest-xml',
    xmlNamespace: 'http://s3.amazonaws.com/doc/2006-03-01/',
    leadingLabel: { member: 'Bucket', hostLabels: ['s3'] },
    validationCode: 'InvalidArgument',
    uncheckedShapes,
    operations: {
      AbortMultipartUpload: abortMultipartUpload(parts),
      CompleteMultipartUpload: completeMultipartUpload(parts),
      CopyObject: copyObject(parts),
      CreateBucket: createBucket(parts),
      CreateMultipartUpload: createMultipartUpload(parts),
      DeleteBucket: deleteBucket(parts),
      DeleteObject: deleteObject(parts),
      DeleteObjects: deleteObjects(parts),
      GetBucketLocation: getBucketLocation(parts),
      GetBucketVersioning: getBucketVersioning(parts),
      GetObject: getObject(parts),
      GetObjectTagging: getObjectTagging(parts),
      HeadBucket: headBucket(parts),
      HeadObject: headObject(parts),
      ListBuckets: listBuckets(parts),
      ListMultipartUploads: listMultipartUploads(parts),
      ListObjects: listObjects(parts),
      ListObjectsV2: listObjectsV2(parts),
      ListParts: listParts(parts),
      PutObject: putObject(parts),
      UploadPart: uploadPart(parts),
      UploadPartCopy: uploadPartCopy(parts),
    },
  };
}
