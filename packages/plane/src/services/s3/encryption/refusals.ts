import { AwsServiceError } from '@slipway/wire';
import { accessDenied, invalidArgument, invalidRequest } from '../errors.ts';

/** What S3 says to requests about encryption. Texts as public recordings of the service have them (2026-11). */
const sse = 'x-amz-server-side-encryption';

export function unknownEncryption(value: string): AwsServiceError {
  return invalidArgument('The encryption method specified is not supported', { name: sse, value });
}

export function kmsHeaderMissing(): AwsServiceError {
  return invalidArgument(
    'Server Side Encryption with AWS KMS managed key requires HTTP header x-amz-server-side-encryption : aws:kms',
    { name: sse, value: '' },
  );
}

export function kmsNeedsSignature(): AwsServiceError {
  return new AwsServiceError({
    code: 'InvalidArgument',
    message:
      'Requests specifying Server Side Encryption with AWS KMS managed keys require AWS Signature Version 4.',
  });
}

export function contextMalformed(value: string): AwsServiceError {
  return invalidArgument(
    'The header x-amz-server-side-encryption-context shall be Base64-encoded UTF-8 string holding JSON which represents a string-string map',
    { name: `${sse}-context`, value },
  );
}

/** S3 knows the encryption of an object that is read: asking for one is an error. */
export function encryptionNotForReads(value: string): AwsServiceError {
  return invalidArgument(`${sse} header is not supported for this operation.`, {
    name: sse,
    value,
  });
}

export function twoEncryptions(value: string): AwsServiceError {
  return invalidArgument(
    'Server Side Encryption with Customer provided key is incompatible with the encryption method specified',
    { name: sse, value },
  );
}

export function customerAlgorithmMissing(): AwsServiceError {
  return invalidArgument(
    'Requests specifying Server Side Encryption with Customer provided keys must provide a valid encryption algorithm.',
    { name: sse, value: undefined },
  );
}

export function customerAlgorithmUnknown(value: string): AwsServiceError {
  return new AwsServiceError({
    code: 'InvalidEncryptionAlgorithmError',
    status: 400,
    message: 'The Encryption request you specified is not valid. Supported value: AES256.',
    members: { ArgumentName: sse, ArgumentValue: value },
  });
}

export function customerKeyMissing(): AwsServiceError {
  return invalidArgument(
    'Requests specifying Server Side Encryption with Customer provided keys must provide an appropriate secret key.',
    { name: sse, value: undefined },
  );
}

/** The key itself is not repeated in the answer. */
export function customerKeyInvalid(): AwsServiceError {
  return invalidArgument('The secret key was invalid for the specified algorithm.', {
    name: sse,
    value: undefined,
  });
}

export function customerKeyOther(): AwsServiceError {
  return accessDenied(
    'Requests specifying Server Side Encryption with Customer provided keys must provide the correct secret key.',
  );
}

export function customerMd5Wrong(): AwsServiceError {
  return invalidArgument(
    'The calculated MD5 hash of the key did not match the hash that was provided.',
    { name: sse, value: undefined },
  );
}

export function customerKeyNeeded(): AwsServiceError {
  return invalidRequest(
    'The object was stored using a form of Server Side Encryption. The correct parameters must be provided to retrieve the object.',
  );
}

export function customerKeyNotApplicable(): AwsServiceError {
  return invalidRequest('The encryption parameters are not applicable to this object.');
}

export function partKeyNeeded(): AwsServiceError {
  return invalidRequest(
    'The multipart upload initiate requested encryption. Subsequent part requests must include the appropriate encryption parameters.',
  );
}

export function partKeyNotAsked(): AwsServiceError {
  return invalidRequest(
    'The multipart upload initiate requested encryption. Subsequent part requests must include the appropriate encryption parameters.',
  );
}

export function partKeyOther(): AwsServiceError {
  return invalidRequest(
    'The provided encryption parameters did not match the ones used originally.',
  );
}

/** Source: https://docs.aws.amazon.com/AmazonS3/latest/userguide/blocking-unblocking-s3-c-encryption-gpb.html (2026-11). */
export function customerKeysBlocked(bucket: string): AwsServiceError {
  return new AwsServiceError({
    code: 'AccessDenied',
    status: 403,
    message: `Server-side encryption with customer-provided keys (SSE-C) is blocked for the bucket ${bucket}. Allow it with PutBucketEncryption and BlockedEncryptionTypes NONE.`,
  });
}
