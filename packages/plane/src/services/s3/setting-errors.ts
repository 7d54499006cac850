import type { AwsServiceError } from '@slipway/wire';
import { refusal } from './errors.ts';

/** What S3 answers about settings that a bucket does not have. Sources as in `errors.ts`. */
export function noSuchCorsConfiguration(bucket: string): AwsServiceError {
  const message = 'The CORS configuration does not exist';
  return refusal(404, 'NoSuchCORSConfiguration', { message, members: { BucketName: bucket } });
}

export function noSuchBucketPolicy(bucket: string): AwsServiceError {
  const message = 'The bucket policy does not exist';
  return refusal(404, 'NoSuchBucketPolicy', { message, members: { BucketName: bucket } });
}

export function noSuchTagSet(bucket: string): AwsServiceError {
  const message = 'The TagSet does not exist';
  return refusal(404, 'NoSuchTagSet', { message, members: { BucketName: bucket } });
}

export function noSuchLifecycleConfiguration(bucket: string): AwsServiceError {
  const message = 'The lifecycle configuration does not exist';
  return refusal(404, 'NoSuchLifecycleConfiguration', { message, members: { BucketName: bucket } });
}

export function ownershipControlsNotFound(bucket: string): AwsServiceError {
  const message = 'The bucket ownership controls were not found';
  return refusal(404, 'OwnershipControlsNotFoundError', {
    message,
    members: { BucketName: bucket },
  });
}

export function noSuchPublicAccessBlock(bucket: string): AwsServiceError {
  const message = 'The public access block configuration was not found';
  return refusal(404, 'NoSuchPublicAccessBlockConfiguration', {
    message,
    members: { BucketName: bucket },
  });
}

export function noSuchWebsiteConfiguration(bucket: string): AwsServiceError {
  const message = 'The specified bucket does not have a website configuration';
  return refusal(404, 'NoSuchWebsiteConfiguration', { message, members: { BucketName: bucket } });
}

export function replicationNotFound(bucket: string): AwsServiceError {
  const message = 'The replication configuration was not found';
  return refusal(404, 'ReplicationConfigurationNotFoundError', {
    message,
    members: { BucketName: bucket },
  });
}

export function objectLockNotFound(bucket: string): AwsServiceError {
  const message = 'Object Lock configuration does not exist for this bucket';
  return refusal(404, 'ObjectLockConfigurationNotFoundError', {
    message,
    members: { BucketName: bucket },
  });
}

export function bucketWithoutLock(): AwsServiceError {
  return refusal(400, 'InvalidRequest', { message: 'Bucket is missing Object Lock Configuration' });
}

/** Source: https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html (2026-11). */
export function invalidRedirect(): AwsServiceError {
  return refusal(400, 'InvalidRedirectLocation', {
    message: "The website redirect location must have a prefix of 'http://' or 'https://' or '/'.",
  });
}

export function versioningMissing(): AwsServiceError {
  return refusal(400, 'IllegalVersioningConfigurationException', {
    message: 'The Versioning element must be specified',
  });
}

export function invalidLoggingTarget(bucket: string): AwsServiceError {
  return refusal(400, 'InvalidTargetBucketForLogging', {
    message: 'The target bucket for logging does not exist',
    members: { TargetBucket: bucket },
  });
}

/** What AWS would take, and what it means does not happen here. */
export function settingNotServed(what: string): AwsServiceError {
  return refusal(501, 'NotImplemented', { message: `Slipway serves ${what}.` });
}

/** Of analytics, inventories, metrics and tiering, which have names of their own in a bucket. */
export function noSuchConfiguration(): AwsServiceError {
  return refusal(404, 'NoSuchConfiguration', {
    message: 'The specified configuration does not exist.',
  });
}

/** Source: https://github.com/aws/aws-cdk/issues/5991 and its like. */
export function destinationNotValid(destination: {
  readonly kind: string;
  readonly arn: string;
}): AwsServiceError {
  return refusal(400, 'InvalidArgument', {
    message: 'Unable to validate the following destination configurations',
    members: {
      ArgumentName1: destination.arn,
      ArgumentValue1: `The destination ${destination.kind} does not exist`,
    },
  });
}

export function notificationNotServed(): AwsServiceError {
  return refusal(501, 'NotImplemented', {
    message:
      'Slipway serves no destination of event notifications: neither Amazon EventBridge, nor queues, topics and functions.',
  });
}
