import { SlipwayError } from '@slipway/base';
import { AwsServiceError } from '@slipway/wire';

/** The job or its data are at fault: the message becomes the run's ErrorMessage. */
export class RunFailure extends Error {
  override readonly name = 'RunFailure';
}

export function errorMessageOf(error: unknown): string {
  if (error instanceof RunFailure) return error.message;
  if (error instanceof AwsServiceError) return `${error.code}: ${error.message}`;
  if (error instanceof SlipwayError) return error.message;
  return `InternalServerError: ${error instanceof Error ? error.message : String(error)}`;
}
