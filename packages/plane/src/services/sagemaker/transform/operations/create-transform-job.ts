import type {
  CreateTransformJobRequest,
  CreateTransformJobResponse,
} from '@aws-sdk/client-sagemaker';
import type { Clock } from '@slipway/base';
import type { RequestContext } from '@slipway/wire';
import type { Ids } from '#ports/ids.ts';
import { arnOf } from '../../domain/arn.ts';
import { alreadyExists, notSupportedHere, validationError } from '../../errors.ts';
import { modelSourceOf } from '../../hosting/domain/model-source.ts';
import { containerOf, getModel, type HostingStore } from '../../hosting/hosting-store.ts';
import { parseTags } from '../../tags.ts';
import { PRODUCT_MAX_MB } from '../domain/transform-settings.ts';
import { processingOf } from '../transform-request.ts';
import type { TransformStore } from '../transform-store.ts';
import type { TransformRunner } from '../work/transform-runner.ts';

export interface CreateTransformNeeds {
  readonly jobs: TransformStore;
  readonly hosting: HostingStore;
  readonly runner: TransformRunner;
  readonly clock: Clock;
  readonly ids: Ids;
}

/** Answers as soon as the job is recorded; whether there is anything to score shows in the job, as on AWS. */
export function createTransformJob({ jobs, hosting, runner, clock, ids }: CreateTransformNeeds) {
  return async (
    input: CreateTransformJobRequest,
    { scope }: RequestContext,
  ): Promise<CreateTransformJobResponse> => {
    const { Tags, ...shape } = input;
    const tags = parseTags(Tags);
    const name = input.TransformJobName ?? '';
    const model = getModel(hosting, scope, input.ModelName ?? '');
    refuseUnsupported(input);
    checkProduct(input);
    const processing = processingOf(input);
    if (processing !== undefined && 'kind' in processing) throw validationError(processing.message);
    const arn = arnOf({ scope, kind: 'transform-job', name });
    const now = clock.now();
    const value = {
      name,
      id: ids.uuid(),
      createdAt: now,
      modifiedAt: now,
      status: 'InProgress' as const,
      input: shape,
      source: modelSourceOf(containerOf(model)),
    };
    if (!(await jobs.insert({ scope, name, value }, tags))) {
      throw alreadyExists('transform-job', { name, arn });
    }
    runner.run(scope, name);
    return { TransformJobArn: arn };
  };
}

function refuseUnsupported(input: CreateTransformJobRequest): void {
  const type = input.TransformInput?.DataSource?.S3DataSource?.S3DataType;
  const split = input.TransformInput?.SplitType;
  if (type !== 'S3Prefix' && type !== 'ManifestFile') throw notSupportedHere(`S3DataType ${type}`);
  if (split === 'RecordIO' || split === 'TFRecord') throw notSupportedHere(`SplitType ${split}`);
  if (input.DataCaptureConfig !== undefined)
    throw notSupportedHere('DataCaptureConfig of transform jobs');
}

function checkProduct({
  MaxConcurrentTransforms = 1,
  MaxPayloadInMB = 0,
}: CreateTransformJobRequest): void {
  if (Math.max(1, MaxConcurrentTransforms) * MaxPayloadInMB <= PRODUCT_MAX_MB) return;
  throw validationError(
    `MaxConcurrentTransforms * MaxPayloadInMB must not be greater than ${PRODUCT_MAX_MB} MB, ` +
      `but is ${MaxConcurrentTransforms} * ${MaxPayloadInMB}.`,
  );
}
