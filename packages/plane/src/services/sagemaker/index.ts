import type { Operations, ServiceDefinition } from '@slipway/wire';
import type { EndpointRuntime } from '#ports/endpoints.ts';
import type { ScalableVariants } from '#ports/scalable-variants.ts';
import type { SpotCapacity } from '#ports/spot-capacity.ts';
import { createAutoMl } from './automl/family.ts';
import { createHosting } from './hosting/family.ts';
import { createMonitoring } from './monitoring/family.ts';
import { createProcessing } from './processing/family.ts';
import { createRegistry } from './registry/family.ts';
import type { SageMakerNeeds } from './service.ts';
import { tagStore } from './store.ts';
import { addTags } from './tags/operations/add-tags.ts';
import { deleteTags } from './tags/operations/delete-tags.ts';
import { listTags } from './tags/operations/list-tags.ts';
import { createTraining } from './training/family.ts';
import { createTransform } from './transform/family.ts';
import { createTuning } from './tuning/family.ts';

export type { SageMakerNeeds } from './service.ts';

export interface SageMaker {
  readonly definition: ServiceDefinition;
  /** What InvokeEndpoint asks. */
  readonly endpoints: EndpointRuntime;
  /** What Application Auto Scaling counts. */
  readonly variants: ScalableVariants;
  /** What the admin door of interruptions asks. */
  readonly spot: SpotCapacity;
  /** Takes up what an earlier plane left; after `supervisor.recover()` and before requests are let in. */
  start(): Promise<void>;
  /** Before `supervisor.shutdown()`, which ends the processes that are left. */
  stop(): Promise<void>;
  /** Behind it: nothing that came from S3 lies about, but what a job has still to upload there. */
  wipe(): Promise<void>;
}

/** Amazon SageMaker: training jobs, processing jobs, models, endpoints, batch transform, tags. */
export function createSageMaker(needs: SageMakerNeeds): SageMaker {
  const registry = createRegistry(needs);
  const hosting = createHosting(needs, registry.packages);
  const processing = createProcessing(needs);
  const training = createTraining(needs, processing.jobs);
  const transform = createTransform(needs);
  const parts = [
    registry,
    hosting,
    processing,
    training,
    transform,
    createTuning(needs, training.jobs),
    createAutoMl(needs, { training: training.jobs, processing: processing.jobs }),
    createMonitoring(needs, { processing: processing.jobs, captured: hosting.captured }),
  ];
  const tags = tagStore(needs.records);
  const tagOperations = {
    AddTags: addTags(tags),
    ListTags: listTags(tags),
    DeleteTags: deleteTags(tags),
  };
  const operations: Operations = Object.assign(
    tagOperations,
    ...parts.map((part) => part.operations),
  );
  return {
    endpoints: hosting.endpoints,
    variants: hosting.variants,
    spot: training.spot,
    start: async () => {
      for (const part of parts) await part.start();
    },
    stop: async () => {
      await Promise.all(parts.map((part) => part.stop()));
    },
    wipe: async () => {
      await training.wipe();
      await processing.wipe();
      await transform.wipe();
    },
    definition: {
      id: 'sagemaker',
      signingNames: ['sagemaker'],
      protocol: 'aws-json-1.1',
      targetPrefixes: ['SageMaker'],
      operations,
    },
  };
}
