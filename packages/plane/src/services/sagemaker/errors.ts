import { AwsServiceError } from '@slipway/wire';
import type { ResourceKind } from './domain/arn.ts';

/**
 * The refusals of SageMaker. `ValidationException` is in no API model and yet the most frequent one; which code
 * and text a missing or existing resource gets depends on its kind, and clients match on them.
 */
export function validationError(message: string): AwsServiceError {
  return new AwsServiceError({ code: 'ValidationException', message });
}

export function resourceInUse(message: string): AwsServiceError {
  return new AwsServiceError({ code: 'ResourceInUse', message });
}

export function resourceLimitExceeded(message: string): AwsServiceError {
  return new AwsServiceError({ code: 'ResourceLimitExceeded', message });
}

export function resourceNotFound(message: string): AwsServiceError {
  return new AwsServiceError({ code: 'ResourceNotFound', message });
}

/** A request that AWS would serve and this plane cannot honour: said plainly rather than ignored. */
export function notSupportedHere(what: string, hint?: string): AwsServiceError {
  const advice = hint === undefined ? '' : ` ${hint}`;
  return validationError(`Slipway's local plane does not support ${what}.${advice}`);
}

export interface ResourceName {
  readonly name: string;
  readonly arn: string;
}

/** What Describe, Stop and Delete answer for a name that does not exist. */
export function notFound(kind: ResourceKind, resource: ResourceName): AwsServiceError {
  const text = notFoundTexts[kind](resource);
  return kindsWithModelledNotFound.includes(kind) ? resourceNotFound(text) : validationError(text);
}

/** The others answer `ValidationException`, whatever the API model says. */
const kindsWithModelledNotFound: readonly ResourceKind[] = [
  'hyper-parameter-tuning-job',
  'automl-job',
  'monitoring-schedule',
  'data-quality-job-definition',
];

const notFoundTexts: Readonly<Record<ResourceKind, (resource: ResourceName) => string>> = {
  'training-job': () => 'Requested resource not found.',
  'hyper-parameter-tuning-job': ({ name }) =>
    `Amazon SageMaker can't find a tuning job called ${name}. Type another name.`,
  'automl-job': ({ name }) => `Could not find AutoML job with name: ${name}`,
  'processing-job': ({ name }) => `Could not find requested job with name: ${name}`,
  'monitoring-schedule': ({ arn }) => `Could not find monitoring schedule "${arn}".`,
  'data-quality-job-definition': ({ arn }) => `Could not find job definition "${arn}".`,
  'transform-job': ({ name }) => `Could not find requested job with name: ${name}`,
  model: ({ arn }) => `Could not find model "${arn}".`,
  endpoint: ({ arn }) => `Could not find endpoint "${arn}".`,
  'endpoint-config': ({ arn }) => `Could not find endpoint configuration "${arn}".`,
  'model-package-group': ({ arn }) => `ModelPackageGroup ${arn} does not exist.`,
  'model-package': ({ arn }) => `ModelPackage ${arn} does not exist.`,
};

/** What Create answers for a name that is taken. */
export function alreadyExists(kind: ResourceKind, { name, arn }: ResourceName): AwsServiceError {
  switch (kind) {
    case 'training-job':
      return resourceInUse(namesMustBeUnique('Training job', 'training job', arn));
    case 'hyper-parameter-tuning-job':
      return resourceInUse(
        `A hyperparameter tuning job with the name, ${name}, already exists. Choose a different name.`,
      );
    case 'automl-job':
      return resourceInUse(namesMustBeUnique('AutoML job', 'AutoML job', arn));
    case 'monitoring-schedule':
      return resourceInUse(namesMustBeUnique('Monitoring schedule', 'monitoring schedule', arn));
    case 'data-quality-job-definition':
      return resourceInUse(namesMustBeUnique('Job definition', 'job definition', arn));
    case 'processing-job':
    case 'transform-job':
      return resourceInUse(namesMustBeUnique('Job', 'job', arn));
    case 'model':
      return validationError(`Cannot create already existing model "${arn}".`);
    case 'endpoint':
      return validationError(`Cannot create already existing endpoint "${arn}".`);
    case 'endpoint-config':
      return validationError(`Cannot create already existing endpoint configuration "${arn}".`);
    case 'model-package-group':
      return validationError(`Model Package Group already exists: ${arn}`);
    case 'model-package':
      return validationError(`ModelPackage already exists: ${arn}`);
  }
}

function namesMustBeUnique(subject: string, noun: string, arn: string): string {
  return `${subject} names must be unique within an AWS account and region, and a ${noun} with this name already exists (${arn})`;
}

/** Stop or Delete of a job whose status forbids it. */
export function jobInStatus(
  noun:
    | 'training job'
    | 'hyperparameter tuning job'
    | 'AutoML job'
    | 'processing job'
    | 'transform job',
  status: string,
): AwsServiceError {
  return validationError(`The request was rejected because the ${noun} is in status ${status}.`);
}

/** Update or Delete of an endpoint that is being created, updated or deleted. */
export function endpointInProgress(arn: string): AwsServiceError {
  return validationError(`Cannot update in-progress endpoint "${arn}".`);
}
