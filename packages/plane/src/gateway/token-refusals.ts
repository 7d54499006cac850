import { AwsServiceError } from '@slipway/wire';

interface Words {
  readonly code: string;
  readonly message: string;
  readonly status: number;
}

interface Refusals {
  readonly expired: Words;
  readonly invalid: Words;
}

const expired = 'The security token included in the request is expired';
const invalid = 'The security token included in the request is invalid';

const query: Refusals = {
  expired: { code: 'ExpiredToken', message: expired, status: 403 },
  invalid: { code: 'InvalidClientTokenId', message: invalid, status: 403 },
};

/** By the name that requests to a service are signed for. */
const services: Readonly<Record<string, Refusals>> = {
  s3: {
    expired: { code: 'ExpiredToken', message: 'The provided token has expired.', status: 400 },
    invalid: {
      code: 'InvalidToken',
      message: 'The provided token is malformed or otherwise invalid.',
      status: 400,
    },
  },
  iam: query,
  sts: query,
  ec2: {
    expired: { code: 'RequestExpired', message: 'Request has expired.', status: 400 },
    invalid: {
      code: 'AuthFailure',
      message: 'AWS was not able to validate the provided access credentials',
      status: 401,
    },
  },
};

const json: Refusals = {
  expired: { code: 'ExpiredTokenException', message: expired, status: 400 },
  invalid: { code: 'UnrecognizedClientException', message: invalid, status: 400 },
};

/**
 * What services say of a session token that is over.
 * Source: https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html,
 * https://docs.aws.amazon.com/IAM/latest/APIReference/CommonErrors.html and
 * https://docs.aws.amazon.com/AWSEC2/latest/APIReference/errors-overview.html (2026-11).
 */
export function expiredToken(signingName: string): AwsServiceError {
  return new AwsServiceError((services[signingName] ?? json).expired);
}

/** Of one that is damaged, or of another access key. */
export function invalidToken(signingName: string): AwsServiceError {
  return new AwsServiceError((services[signingName] ?? json).invalid);
}
