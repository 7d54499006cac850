import type { Scope } from '@slipway/base';

/** Resource part of an ARN, and name of the table that the resource lives in. */
export type ResourceKind =
  | 'training-job'
  | 'processing-job'
  | 'hyper-parameter-tuning-job'
  | 'automl-job'
  | 'transform-job'
  | 'model'
  | 'endpoint'
  | 'endpoint-config';

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
  'transform-job',
  'model',
  'endpoint',
  'endpoint-config',
];

/** `arn:aws:sagemaker:us-east-1:000000000000:training-job/churn`; the case of the name is kept. */
export function arnOf({ scope, kind, name }: ResourceId): string {
  return `arn:aws:sagemaker:${scope.region}:${scope.accountId}:${kind}/${name}`;
}

/** Undefined when it is not the ARN of a resource that this plane serves. */
export function parseArn(arn: string): ResourceId | undefined {
  const match = /^arn:aws[a-z-]*:sagemaker:([a-z0-9-]+):(\d{12}):([a-z-]+)\/([A-Za-z0-9-]+)$/.exec(
    arn,
  );
  if (match === null) return undefined;
  const [, region = '', accountId = '', kindText = '', name = ''] = match;
  const kind = resourceKinds.find((candidate) => candidate === kindText);
  return kind === undefined ? undefined : { scope: { accountId, region }, kind, name };
}
