import { AwsServiceError } from '@slipway/wire';
import type { TargetId } from './domain/scalable-target.ts';

export function validationError(message: string): AwsServiceError {
  return new AwsServiceError({ code: 'ValidationException', message });
}

export function invalidNextToken(): AwsServiceError {
  return new AwsServiceError({ code: 'InvalidNextTokenException', message: 'Invalid next token.' });
}

export function targetNotFound(id: TargetId, verb: 'found' | 'registered'): AwsServiceError {
  return objectNotFound(`No scalable target ${verb} for ${namesOf(id)}`);
}

export function policyNotFound(id: TargetId, name: string): AwsServiceError {
  return objectNotFound(`No scaling policy found for ${namesOf(id)}, policy name: ${name}`);
}

/** What AWS would do and this plane cannot. */
export function notSupportedHere(what: string): AwsServiceError {
  return validationError(`Slipway's local plane does not support ${what}.`);
}

function namesOf({ resourceId, dimension }: TargetId): string {
  return `service namespace: sagemaker, resource ID: ${resourceId}, scalable dimension: ${dimension}`;
}

function objectNotFound(message: string): AwsServiceError {
  return new AwsServiceError({ code: 'ObjectNotFoundException', message });
}
