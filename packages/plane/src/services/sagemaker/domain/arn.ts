import type { Scope } from '@slipway/base';

/** Resource part of an ARN, and name of the table that the resource lives in. */
export type ResourceKind =
  | 'training-job'
  | 'processing-job'
  | 'hyper-parameter-tuning-job'
  | 'automl-job'
  | 'monitoring-schedule'
  | 'data-quality-job-definition'
  | 'transform-job'
  | 'model'
  | 'endpoint'
  | 'endpoint-config'
  | 'model-package-group'
  | 'model-package';

export interface ResourceId {
  readonly scope: Scope;
  readonly kind: ResourceKind;
  readonly name: string;
}

export const resourceKinds: readonly ResourceKind[] = [
  'training-job',
  'processing-job',
  'hyper-parameter-tuning-job',
  'automl-job',
  'monitoring-schedule',
  'data-quality-job-definition',
  'transform-job',
  'model',
  'endpoint',
  'endpoint-config',
  'model-package-group',
  'model-package',
];

/** Kinds whose names are kept in lower case, whatever was asked for. */
const lowerCased: readonly ResourceKind[] = ['model-package-group', 'model-package'];

/** `arn:aws:sagemaker:us-east-1:000000000000:training-job/churn`; the case of the name is kept. */
export function arnOf({ scope, kind, name }: ResourceId): string {
  return `arn:aws:sagemaker:${scope.region}:${scope.accountId}:${kind}/${name}`;
}

/** Undefined when it is not the ARN of a resource that this plane serves. */
export function parseArn(arn: string): ResourceId | undefined {
  const match =
    /^arn:aws[a-z-]*:sagemaker:([a-z0-9-]+):(\d{12}):([a-z-]+)\/([A-Za-z0-9-]+(?:\/\d{1,9})?)$/.exec(
      arn,
    );
  if (match === null) return undefined;
  const [, region = '', accountId = '', kindText = '', name = ''] = match;
  const kind = resourceKinds.find((candidate) => candidate === kindText);
  if (kind === undefined) return undefined;
  // Only packages have versions.
  if (name.includes('/') && kind !== 'model-package') return undefined;
  const key = lowerCased.includes(kind) ? name.toLowerCase() : name;
  return { scope: { accountId, region }, kind, name: key };
}
