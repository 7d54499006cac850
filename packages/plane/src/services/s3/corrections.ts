/**
 * Shapes of AWS's public model that S3 refuses in its own words and under its own codes (`InvalidStorageClass`,
 * `IllegalLocationConstraintException`), not as a validation error: the operations check them.
 * Source: https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html (2026-11).
 */
export const uncheckedShapes: readonly string[] = [
  'BucketCannedACL',
  'BucketLocationConstraint',
  'ChecksumAlgorithm',
  'ChecksumMode',
  // Its pattern wants a bare slash; clients send it escaped as well, and S3 decodes it.
  'CopySource',
  'EncodingType',
  'MetadataDirective',
  'ObjectCannedACL',
  'ObjectOwnership',
  'ServerSideEncryption',
  'StorageClass',
  'TransitionDefaultMinimumObjectSize',
];

/** The model says 200; the service answers without content. */
export const statuses: Readonly<Record<string, number>> = {
  PutBucketPolicy: 204,
  PutBucketTagging: 204,
};
