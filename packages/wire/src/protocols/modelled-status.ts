import type { ErrorModel } from '#schema/service-model.ts';
import type { AwsServiceError } from '../errors.ts';

const unspecified = 400;

/** A refusal that does not say its status has the one of its error shape. */
export function modelledStatus(error: AwsServiceError, model: ErrorModel | undefined): number {
  if (error.status !== unspecified) return error.status;
  return model?.httpStatus ?? error.status;
}
