import { AwsServiceError } from '@slipway/wire';

/** The refusals of KMS. Source: https://docs.aws.amazon.com/kms/latest/APIReference/CommonErrors.html and the operations' pages (2026-11). */
function refusal(code: string, message: string): AwsServiceError {
  return new AwsServiceError({ code, status: 400, message });
}

export function keyNotFound(arn: string): AwsServiceError {
  return refusal('NotFoundException', `Key '${arn}' does not exist`);
}

export function invalidKeyId(keyId: string): AwsServiceError {
  return refusal('NotFoundException', `Invalid keyId '${keyId}'`);
}

export function aliasNotFound(arn: string): AwsServiceError {
  return refusal('NotFoundException', `Alias ${arn} is not found.`);
}

export function invalidArn(arn: string): AwsServiceError {
  return refusal('InvalidArnException', `Invalid arn ${arn}`);
}

export function aliasExists(arn: string): AwsServiceError {
  return refusal('AlreadyExistsException', `An alias with the name ${arn} already exists`);
}

export function aliasReserved(): AwsServiceError {
  return refusal('NotAuthorizedException', 'Aliases that begin with alias/aws/ are reserved.');
}

export function aliasMalformed(): AwsServiceError {
  return refusal(
    'ValidationException',
    'Alias must start with the prefix "alias/". Please see https://docs.aws.amazon.com/kms/latest/developerguide/kms-alias.html',
  );
}

export function aliasTargetIsAlias(): AwsServiceError {
  return refusal('ValidationException', 'Aliases must refer to keys. Not aliases');
}

export function keyDisabled(arn: string): AwsServiceError {
  return refusal('DisabledException', `${arn} is disabled.`);
}

export function pendingDeletion(arn: string): AwsServiceError {
  return refusal('KMSInvalidStateException', `${arn} is pending deletion.`);
}

export function notPendingDeletion(arn: string): AwsServiceError {
  return refusal('KMSInvalidStateException', `${arn} is not pending deletion.`);
}

export function managedByAws(arn: string): AwsServiceError {
  return refusal('AccessDeniedException', `${arn} is managed by AWS and cannot be changed.`);
}

/** Without a word why: that would help to guess. */
export function invalidCiphertext(): AwsServiceError {
  return refusal('InvalidCiphertextException', '');
}

/** Of a ciphertext: whether its key is gone, elsewhere or somebody else's is not said. */
export function unreachableKey(): AwsServiceError {
  return refusal(
    'AccessDeniedException',
    'The ciphertext refers to a customer master key that does not exist, does not exist in this region, or you are not allowed to access.',
  );
}

export function incorrectKey(): AwsServiceError {
  return refusal(
    'IncorrectKeyException',
    'The key ID in the request does not identify a CMK that can perform this operation.',
  );
}

export function validation(message: string): AwsServiceError {
  return refusal('ValidationException', message);
}

export function invalidMarker(): AwsServiceError {
  return refusal('InvalidMarkerException', 'Invalid marker');
}

export function unsupported(what: string): AwsServiceError {
  return refusal('UnsupportedOperationException', `${what} is not served by this plane.`);
}

export function dryRun(): AwsServiceError {
  return new AwsServiceError({
    code: 'DryRunOperationException',
    status: 412,
    message: 'The request would have succeeded, but the DryRun option is set.',
  });
}

export function limitExceeded(message: string): AwsServiceError {
  return refusal('LimitExceededException', message);
}

export function malformedPolicy(message: string): AwsServiceError {
  return refusal('MalformedPolicyDocumentException', message);
}

export function noSuchPolicy(): AwsServiceError {
  return refusal('NotFoundException', 'No such policy exists');
}

export function tagRefused(message: string): AwsServiceError {
  return refusal('TagException', message);
}

export function aliasCharacters(name: string): AwsServiceError {
  return refusal('ValidationException', `${name} contains invalid characters for an alias`);
}

export function grantNotFound(grantId = ''): AwsServiceError {
  return refusal('NotFoundException', `Grant ID ${grantId} not found`);
}
