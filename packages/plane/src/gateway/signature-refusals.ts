import { AwsServiceError, type ServiceDefinition } from '@slipway/wire';

type Reason = 'missing' | 'unknownKey' | 'mismatch' | 'skewed' | 'incomplete';

/** S3's codes of what can be wrong with a signature. */
const reasons: Readonly<Record<string, Reason>> = {
  MissingAuthenticationToken: 'missing',
  InvalidAccessKeyId: 'unknownKey',
  SignatureDoesNotMatch: 'mismatch',
  RequestTimeTooSkewed: 'skewed',
  AuthorizationHeaderMalformed: 'incomplete',
  AuthorizationQueryParametersError: 'incomplete',
  AccessDenied: 'incomplete',
};

interface Words {
  readonly code: string;
  readonly status: number;
  readonly message?: string;
}

const mismatch =
  'The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.';
const invalidToken = 'The security token included in the request is invalid.';

const json: Readonly<Record<Reason, Words>> = {
  missing: { code: 'MissingAuthenticationTokenException', status: 400 },
  unknownKey: { code: 'UnrecognizedClientException', status: 400, message: invalidToken },
  mismatch: { code: 'InvalidSignatureException', status: 400, message: mismatch },
  skewed: { code: 'InvalidSignatureException', status: 400 },
  incomplete: { code: 'IncompleteSignatureException', status: 400 },
};

const query: Readonly<Record<Reason, Words>> = {
  missing: {
    code: 'MissingAuthenticationToken',
    status: 403,
    message: 'Request is missing Authentication Token',
  },
  unknownKey: { code: 'InvalidClientTokenId', status: 403, message: invalidToken },
  mismatch: { code: 'SignatureDoesNotMatch', status: 403, message: mismatch },
  skewed: { code: 'SignatureDoesNotMatch', status: 403 },
  incomplete: { code: 'IncompleteSignature', status: 400 },
};

const notValidated = 'AWS was not able to validate the provided access credentials';
const ec2: Readonly<Record<Reason, Words>> = {
  missing: { code: 'AuthFailure', status: 401, message: notValidated },
  unknownKey: { code: 'AuthFailure', status: 401, message: notValidated },
  mismatch: { code: 'AuthFailure', status: 401, message: notValidated },
  skewed: { code: 'RequestExpired', status: 400, message: 'Request has expired.' },
  incomplete: { code: 'AuthFailure', status: 401, message: notValidated },
};

/**
 * S3's refusal of a signature, as the service of the request says it.
 * Source: https://docs.aws.amazon.com/IAM/latest/APIReference/CommonErrors.html and
 * https://docs.aws.amazon.com/AWSEC2/latest/APIReference/errors-overview.html (2026-11).
 */
export function inWordsOf(
  { protocol }: Pick<ServiceDefinition, 'protocol'>,
  error: AwsServiceError,
): AwsServiceError {
  const reason = reasons[error.code];
  if (protocol === 'rest-xml' || reason === undefined) return error;
  const words = tableOf(protocol)[reason];
  // Services of REST answer 403 where those of plain JSON answer 400.
  const status = protocol === 'rest-json' ? 403 : words.status;
  const message = reason === 'skewed' ? skewMessage(error) : error.message;
  return new AwsServiceError({ message, ...words, status });
}

const minuteMs = 60_000;
const skewMinutes = 5;

/** `Signature expired: 20261126T120000Z is now earlier than 20261126T120500Z (20261126T121000Z - 5 min.)` */
function skewMessage({ members, message }: AwsServiceError): string {
  const { RequestTime: signed, ServerTime: server } = members;
  const now = Date.parse(String(server));
  if (typeof signed !== 'string' || Number.isNaN(now)) return message;
  const at = (minutes: number) =>
    new Date(now + minutes * minuteMs).toISOString().replaceAll(/[-:]|\.\d+/g, '');
  return signed < at(0)
    ? `Signature expired: ${signed} is now earlier than ${at(-skewMinutes)} (${at(0)} - ${skewMinutes} min.)`
    : `Signature not yet current: ${signed} is still later than ${at(skewMinutes)} (${at(0)} + ${skewMinutes} min.)`;
}

function tableOf(protocol: ServiceDefinition['protocol']) {
  if (protocol === 'ec2-query') return ec2;
  return protocol === 'aws-query' ? query : json;
}
