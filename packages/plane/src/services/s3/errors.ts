import { AwsServiceError } from '@slipway/wire';

/**
 * The refusals of S3 with its own texts, as https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html
 * (2026-11) and public recordings of the service have them. Clients match on codes, and some on texts.
 */
export function refusal(
  status: number,
  code: string,
  text: { readonly message: string; readonly members?: Readonly<Record<string, unknown>> },
): AwsServiceError {
  return new AwsServiceError({ code, status, ...text });
}

export function noSuchBucket(bucket: string): AwsServiceError {
  const message = 'The specified bucket does not exist';
  return refusal(404, 'NoSuchBucket', { message, members: { BucketName: bucket } });
}

export function noSuchKey(
  key: string,
  headers: Readonly<Record<string, string>> = {},
): AwsServiceError {
  return new AwsServiceError({
    code: 'NoSuchKey',
    status: 404,
    message: 'The specified key does not exist.',
    members: { Key: key },
    headers,
  });
}

export function methodNotAllowed(
  resourceType: string,
  method: string,
  headers: Readonly<Record<string, string>> = {},
): AwsServiceError {
  return new AwsServiceError({
    code: 'MethodNotAllowed',
    status: 405,
    message: 'The specified method is not allowed against this resource.',
    members: { Method: method, ResourceType: resourceType },
    headers,
  });
}

export function noSuchUpload(uploadId: string): AwsServiceError {
  const message =
    'The specified upload does not exist. The upload ID may be invalid, or the upload may have been aborted or completed.';
  return refusal(404, 'NoSuchUpload', { message, members: { UploadId: uploadId } });
}

export function noSuchVersion(key: string, versionId: string): AwsServiceError {
  const message = 'The specified version does not exist.';
  return refusal(404, 'NoSuchVersion', { message, members: { Key: key, VersionId: versionId } });
}

export function bucketAlreadyOwnedByYou(bucket: string): AwsServiceError {
  const message =
    'Your previous request to create the named bucket succeeded and you already own it.';
  return refusal(409, 'BucketAlreadyOwnedByYou', { message, members: { BucketName: bucket } });
}

export function bucketAlreadyExists(bucket: string): AwsServiceError {
  const message =
    'The requested bucket name is not available. The bucket namespace is shared by all users of the system. Please select a different name and try again.';
  return refusal(409, 'BucketAlreadyExists', { message, members: { BucketName: bucket } });
}

export function bucketNotEmpty(bucket: string, isVersioned: boolean): AwsServiceError {
  const empty = 'The bucket you tried to delete is not empty';
  const message = isVersioned ? `${empty}. You must delete all versions in the bucket.` : empty;
  return refusal(409, 'BucketNotEmpty', { message, members: { BucketName: bucket } });
}

export function invalidBucketName(bucket: string): AwsServiceError {
  const message = 'The specified bucket is not valid.';
  return refusal(400, 'InvalidBucketName', { message, members: { BucketName: bucket } });
}

export function illegalLocationConstraint(constraint: string): AwsServiceError {
  const message =
    constraint === ''
      ? 'The unspecified location constraint is incompatible for the region specific endpoint this request was sent to.'
      : `The ${constraint} location constraint is incompatible for the region specific endpoint this request was sent to.`;
  return refusal(400, 'IllegalLocationConstraintException', { message });
}

export function invalidLocationConstraint(constraint: string): AwsServiceError {
  const message = 'The specified location-constraint is not valid';
  return refusal(400, 'InvalidLocationConstraint', {
    message,
    members: { LocationConstraint: constraint },
  });
}

export function accessDenied(message = 'Access Denied'): AwsServiceError {
  return refusal(403, 'AccessDenied', { message });
}

export function invalidBucketOwner(owner: string): AwsServiceError {
  const message = `The value of the expected bucket owner parameter must be an AWS Account ID... [${owner}]`;
  return refusal(400, 'InvalidBucketOwnerAWSAccountID', { message });
}

export function keyTooLong(sizeBytes: number, maxBytes: number): AwsServiceError {
  const message = 'Your key is too long';
  return refusal(400, 'KeyTooLongError', {
    message,
    members: { Size: sizeBytes, MaxSizeAllowed: maxBytes },
  });
}

export function metadataTooLarge(sizeBytes: number, maxBytes: number): AwsServiceError {
  const message = 'Your metadata headers exceed the maximum allowed metadata size';
  return refusal(400, 'MetadataTooLarge', {
    message,
    members: { Size: sizeBytes, MaxSizeAllowed: maxBytes },
  });
}

export function invalidArgument(
  message: string,
  argument: { readonly name: string; readonly value: unknown },
): AwsServiceError {
  const { name, value } = argument;
  const shown = value === undefined ? undefined : { ArgumentValue: String(value ?? '') };
  return refusal(400, 'InvalidArgument', { message, members: { ArgumentName: name, ...shown } });
}

export function invalidRequest(message: string): AwsServiceError {
  return refusal(400, 'InvalidRequest', { message });
}

export function malformedXml(): AwsServiceError {
  const message =
    'The XML you provided was not well-formed or did not validate against our published schema';
  return refusal(400, 'MalformedXML', { message });
}

export function missingContentLength(): AwsServiceError {
  const message = 'You must provide the Content-Length HTTP header.';
  return refusal(411, 'MissingContentLength', { message });
}

export function entityTooLarge(sizeBytes: number, maxBytes: number): AwsServiceError {
  const message = 'Your proposed upload exceeds the maximum allowed size';
  return refusal(400, 'EntityTooLarge', {
    message,
    members: { ProposedSize: sizeBytes, MaxSizeAllowed: maxBytes },
  });
}

export function entityTooSmall(part: {
  readonly sizeBytes: number;
  readonly minBytes: number;
  readonly partNumber: number | undefined;
  readonly etag: string | undefined;
}): AwsServiceError {
  const message = 'Your proposed upload is smaller than the minimum allowed size';
  return refusal(400, 'EntityTooSmall', {
    message,
    members: {
      ProposedSize: part.sizeBytes,
      MinSizeAllowed: part.minBytes,
      ...(part.partNumber !== undefined && { PartNumber: part.partNumber, ETag: part.etag }),
    },
  });
}

export function invalidPart(part: {
  readonly uploadId: string;
  readonly partNumber: number;
  readonly etag: string;
}): AwsServiceError {
  const message =
    "One or more of the specified parts could not be found.  The part may not have been uploaded, or the specified entity tag may not match the part's entity tag.";
  return refusal(400, 'InvalidPart', {
    message,
    members: { UploadId: part.uploadId, PartNumber: part.partNumber, ETag: part.etag },
  });
}

export function invalidPartOrder(uploadId: string): AwsServiceError {
  const message =
    'The list of parts was not in ascending order. Parts must be ordered by part number.';
  return refusal(400, 'InvalidPartOrder', { message, members: { UploadId: uploadId } });
}

export function incompleteBody(): AwsServiceError {
  const message =
    'You did not provide the number of bytes specified by the Content-Length HTTP header.';
  return refusal(400, 'IncompleteBody', { message });
}

export function badChecksum(algorithm: string): AwsServiceError {
  const message = `The ${algorithm} you specified did not match the calculated checksum.`;
  return refusal(400, 'BadDigest', { message });
}

export function badContentMd5(expected: string, calculated: string): AwsServiceError {
  const message = 'The Content-MD5 you specified did not match what we received.';
  return refusal(400, 'BadDigest', {
    message,
    members: { ExpectedDigest: expected, CalculatedDigest: calculated },
  });
}

export function invalidDigest(value: string): AwsServiceError {
  const message = 'The Content-MD5 you specified was invalid.';
  return refusal(400, 'InvalidDigest', { message, members: { 'Content-MD5': value } });
}

export function preconditionFailed(condition: string): AwsServiceError {
  const message = 'At least one of the pre-conditions you specified did not hold';
  return refusal(412, 'PreconditionFailed', { message, members: { Condition: condition } });
}

/** Has no body; the validators travel as in a whole answer (RFC 9110, 15.4.5). */
export function notModified(headers: Readonly<Record<string, string>>): AwsServiceError {
  return new AwsServiceError({
    code: 'NotModified',
    status: 304,
    message: 'Not Modified',
    headers,
  });
}

export function invalidRange(requested: string, sizeBytes: number): AwsServiceError {
  return new AwsServiceError({
    code: 'InvalidRange',
    status: 416,
    message: 'The requested range is not satisfiable',
    members: { RangeRequested: requested, ActualObjectSize: sizeBytes },
    headers: { 'content-range': `bytes */${sizeBytes}` },
  });
}

export function invalidPartNumber(requested: number, actual: number): AwsServiceError {
  const message = 'The requested partnumber is not satisfiable';
  return refusal(416, 'InvalidPartNumber', {
    message,
    members: { PartNumberRequested: requested, ActualPartCount: actual },
  });
}

export function invalidObjectState(storageClass: string): AwsServiceError {
  const message = "The operation is not valid for the object's storage class";
  return refusal(403, 'InvalidObjectState', { message, members: { StorageClass: storageClass } });
}

export function invalidStorageClass(storageClass: string): AwsServiceError {
  const message = 'The storage class you specified is not valid';
  return refusal(400, 'InvalidStorageClass', {
    message,
    members: { StorageClassRequested: storageClass },
  });
}

export function aclNotSupported(): AwsServiceError {
  return refusal(400, 'AccessControlListNotSupported', {
    message: 'The bucket does not allow ACLs',
  });
}

/** A header that AWS would honour and this plane cannot, or AWS cannot itself: refused rather than ignored. */
export function headerNotImplemented(header: string, more?: string): AwsServiceError {
  const message = 'A header you provided implies functionality that is not implemented';
  const members = { Header: header, ...(more !== undefined && { additionalMessage: more }) };
  return refusal(501, 'NotImplemented', { message, members });
}

export function invalidBucketAclWithOwnership(): AwsServiceError {
  const message = "Bucket cannot have ACLs set with ObjectOwnership's BucketOwnerEnforced setting";
  return refusal(400, 'InvalidBucketAclWithObjectOwnership', { message });
}

export function malformedPolicy(message: string): AwsServiceError {
  return refusal(400, 'MalformedPolicy', { message });
}

export function unexpectedContent(): AwsServiceError {
  return refusal(400, 'UnexpectedContent', { message: 'This request does not support content' });
}

export function malformedAcl(): AwsServiceError {
  const message =
    'The XML you provided was not well-formed or did not validate against our published schema';
  return refusal(400, 'MalformedACLError', { message });
}

export function missingSecurityHeader(): AwsServiceError {
  const message = 'Your request was missing a required header';
  return refusal(400, 'MissingSecurityHeader', {
    message,
    members: { MissingHeaderName: 'x-amz-acl' },
  });
}

export function unresolvableEmail(address: string): AwsServiceError {
  const message = 'The e-mail address you provided does not match any account on record.';
  return refusal(400, 'UnresolvableGrantByEmailAddress', {
    message,
    members: { EmailAddress: address },
  });
}

export function invalidTag(message: string, key: string, more: object = {}): AwsServiceError {
  return refusal(400, 'InvalidTag', { message, members: { TagKey: key, ...more } });
}

export function tooManyTags(max: number): AwsServiceError {
  return max > 10
    ? refusal(400, 'BadRequest', { message: `Bucket tag count cannot be greater than ${max}` })
    : refusal(400, 'BadRequest', { message: `Object tags cannot be greater than ${max}` });
}

export function malformedPost(): AwsServiceError {
  const message = 'The body of your POST request is not well-formed multipart/form-data.';
  return refusal(400, 'MalformedPOSTRequest', { message });
}

export function invalidPolicyDocument(): AwsServiceError {
  const message = 'Invalid Policy: Invalid JSON.';
  return refusal(400, 'InvalidPolicyDocument', { message });
}

export function invalidAccessKeyId(accessKeyId: string): AwsServiceError {
  const message = 'The AWS Access Key Id you provided does not exist in our records.';
  return refusal(403, 'InvalidAccessKeyId', {
    message,
    members: { AWSAccessKeyId: accessKeyId },
  });
}

export function signatureDoesNotMatch(): AwsServiceError {
  const message =
    'The request signature we calculated does not match the signature you provided. Check your key and signing method.';
  return refusal(403, 'SignatureDoesNotMatch', { message });
}

export function badRequest(message: string): AwsServiceError {
  return refusal(400, 'BadRequest', { message });
}

export function accessForbidden(message: string, method: string): AwsServiceError {
  return refusal(403, 'AccessForbidden', {
    message,
    members: { Method: method, ResourceType: 'OBJECT' },
  });
}
