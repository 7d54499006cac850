import type { CreateTransformJobRequest } from '@aws-sdk/client-sagemaker';
import type { Scope } from '@slipway/base';
import type { Records } from '@slipway/storage';
import { arnOf } from '../domain/arn.ts';
import { notFound } from '../errors.ts';
import { type Collection, collection } from '../store.ts';
import type { TransformJob } from './domain/transform-job.ts';

export type TransformRecord = TransformJob<Omit<CreateTransformJobRequest, 'Tags'>>;
export type TransformStore = Collection<TransformRecord>;

export function transformStore(records: Records): TransformStore {
  return collection(records, 'transform-job');
}

export function getTransformJob(
  store: TransformStore,
  scope: Scope,
  name: string,
): TransformRecord {
  const found = store.find(scope, name);
  const arn = arnOf({ scope, kind: 'transform-job', name });
  if (found === undefined) throw notFound('transform-job', { name, arn });
  return found;
}
