import { AwsServiceError } from '@slipway/wire';

/** Refusals of CloudWatch by the names of its error shapes; the wire turns them into the query protocol's codes. */
export function invalidParameterValue(message: string): AwsServiceError {
  return new AwsServiceError({ code: 'InvalidParameterValueException', message });
}

export function invalidParameterCombination(message: string): AwsServiceError {
  return new AwsServiceError({ code: 'InvalidParameterCombinationException', message });
}

export function missingParameter(message: string): AwsServiceError {
  return new AwsServiceError({ code: 'MissingRequiredParameterException', message });
}

export function validationError(message: string): AwsServiceError {
  return new AwsServiceError({ code: 'ValidationException', message });
}

export function invalidNextToken(): AwsServiceError {
  return new AwsServiceError({ code: 'InvalidNextToken', message: 'Invalid next token.' });
}

export function invalidFormat(message: string): AwsServiceError {
  return new AwsServiceError({ code: 'InvalidFormatFault', message });
}

export function alarmNotFound(names: readonly string[]): AwsServiceError {
  const message = `Alarm not found: ${names.join(', ')}`;
  return new AwsServiceError({ code: 'ResourceNotFound', status: 404, message });
}

/** What AWS would do and this plane cannot. */
export function notSupportedHere(what: string): AwsServiceError {
  return validationError(`Slipway's local plane does not support ${what}.`);
}
