import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type {
  CreateProcessingJobRequest,
  DescribeProcessingJobResponse,
} from '@aws-sdk/client-sagemaker';
import { silentLog } from '@slipway/base';
import { createSupervisor } from '@slipway/engines';
import { memoryRecords, type Records } from '@slipway/storage';
import type { Operations, RequestContext } from '@slipway/wire';
import type { CapturedData } from '#ports/endpoints.ts';
import type { Image } from '#ports/images.ts';
import type { LogStore } from '#ports/log-store.ts';
import type { Metrics } from '#ports/metrics.ts';
import type { AdjustableClock } from '#ports/schedule-clock.ts';
import { masterKeyOf } from '../../../adapters/master-key.ts';
import { createPlainFiles } from '../../../adapters/plain-files/plain-files.ts';
import { createMonitoring } from '../monitoring/family.ts';
import { createProcessing } from '../processing/family.ts';
import type { SageMakerNeeds } from '../service.ts';
import { memoryLogStore } from './memory-log-store.ts';
import { MemoryObjectStore } from './memory-object-store.ts';
import { scheduleNeeds } from './schedule-needs.ts';

export const scope = { accountId: '000000000000', region: 'us-east-1' };
export const imageUri = '000000000000.dkr.ecr.us-east-1.amazonaws.com/scripted:1';
export const scriptImageUri = '000000000000.dkr.ecr.us-east-1.amazonaws.com/scripts:1';

export interface ProcessingHarness {
  readonly objects: MemoryObjectStore;
  readonly logs: LogStore;
  readonly schedule: AdjustableClock;
  readonly metrics: Metrics;
  call<Output>(operation: string, input: object): Promise<Output>;
  describe(name: string): Promise<DescribeProcessingJobResponse>;
  until(
    name: string,
    isReached: (job: DescribeProcessingJobResponse) => boolean,
  ): Promise<DescribeProcessingJobResponse>;
  ended(name: string): Promise<DescribeProcessingJobResponse>;
  messages(name: string): Promise<readonly string[]>;
  /** A graceful stop, then a new start over the same state. */
  restart(): Promise<void>;
  /** To be called at the end of the test. */
  dispose(): Promise<void>;
}

export interface ProcessingHarnessOptions {
  /** Holds processes and scratch files. */
  readonly dir: string;
  /** Stands in for a Python interpreter. */
  readonly python: string;
}

/** Processing jobs on a real supervisor, with storage in memory. */
export async function processingHarness(
  options: ProcessingHarnessOptions,
): Promise<ProcessingHarness> {
  const objects = new MemoryObjectStore(['data', 'out']);
  const logs = memoryLogStore();
  const times = scheduleNeeds();
  const state = { objects, logs, records: memoryRecords(), ...times };
  let plane = await open(options, state);
  const call: ProcessingHarness['call'] = async (operation, input) => {
    const handler = plane.operations[operation] as Handler;
    return (await handler(input, context)) as never;
  };
  const describe = (name: string) =>
    call<DescribeProcessingJobResponse>('DescribeProcessingJob', { ProcessingJobName: name });
  const until: ProcessingHarness['until'] = async (name, isReached) => {
    for (;;) {
      const job = await describe(name);
      if (isReached(job) || isFinal(job)) return job;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  };
  return {
    objects,
    logs,
    ...times,
    call,
    describe,
    until,
    ended: (name) => until(name, isFinal),
    messages: (name) => messagesOf(logs, name),
    async restart() {
      await plane.stop();
      plane = await open(options, state);
    },
    dispose: () => plane.stop(),
  };
}

interface HarnessState {
  readonly objects: MemoryObjectStore;
  readonly logs: LogStore;
  readonly records: Records;
  readonly schedule: AdjustableClock;
  readonly metrics: Metrics;
}

/** An endpoint that captures, and one that does not. */
const captured: CapturedData = {
  destination: (_, endpoint) => {
    if (endpoint === 'churn') return { uri: 's3://data/captured/' };
    return endpoint === 'silent' ? {} : undefined;
  },
  flush: async () => {},
};

type Handler = (input: object, context: RequestContext) => unknown;

async function open(
  { dir, python }: ProcessingHarnessOptions,
  state: HarnessState,
): Promise<{ readonly operations: Operations; stop(): Promise<void> }> {
  const clock = { now: () => Date.now() };
  const log = silentLog;
  const supervisor = createSupervisor({
    dir: join(dir, 'processes'),
    slots: 2,
    clock,
    log,
    shutdownGraceMs: 500,
  });
  await supervisor.recover();
  const needs: SageMakerNeeds = {
    ...state,
    files: createPlainFiles({ objects: state.objects, dir: join(dir, 'plain') }),
    masterKey: masterKeyOf(),
    supervisor,
    clock,
    log,
    ids: { uuid: () => randomUUID() },
    images: {
      all: () => images,
      resolve: (uri) => images.find(({ name }) => uri.includes(`/${name}:`)),
    },
    environments: { ensure: async (name) => ({ name, python, fingerprint: 'f' }) },
    plane: { environment: (_, role = '') => ({ AWS_ENDPOINT_URL: 'http://plane', ROLE: role }) },
    models: { open: () => Promise.reject(new Error('no models here')), close: async () => {} },
    workDir: join(dir, 'work'),
    runtimesDir: '/nonexistent',
  };
  const processing = createProcessing(needs);
  const monitoring = createMonitoring(needs, { processing: processing.jobs, captured });
  await processing.start();
  await monitoring.start();
  return {
    operations: { ...processing.operations, ...monitoring.operations },
    async stop() {
      await monitoring.stop();
      await processing.stop();
      await supervisor.shutdown();
      await processing.wipe();
    },
  };
}

/** A request that runs the shell program; its working directory is what stands in for the container's `/`. */
export function processingRequest(
  name: string,
  program: string,
  more: Partial<CreateProcessingJobRequest> = {},
): CreateProcessingJobRequest {
  return {
    ProcessingJobName: name,
    RoleArn: 'arn:aws:iam::000000000000:role/processing',
    AppSpecification: { ImageUri: imageUri },
    ProcessingResources: {
      ClusterConfig: { InstanceCount: 1, InstanceType: 'ml.m5.large', VolumeSizeInGB: 1 },
    },
    Environment: { PROGRAM: program },
    ...more,
  };
}

const scripted: Image = {
  name: 'scripted',
  repositories: ['scripted'],
  tags: ['1'],
  environment: 'scripted',
  processModule: 'scripted.process',
  metricDefinitions: [],
  executionParameters: {
    maxConcurrentTransforms: 1,
    batchStrategy: 'MULTI_RECORD',
    maxPayloadInMB: 6,
  },
  dir: '/nonexistent',
};
const { processModule: _, ...withoutModule } = scripted;
const images: readonly Image[] = [
  scripted,
  { ...withoutModule, name: 'scripts', runsScripts: true },
];

const context: RequestContext = {
  requestId: 'test',
  scope,
  principal: {
    accessKeyId: undefined,
    accountId: scope.accountId,
    arn: 'arn:aws:iam::000000000000:root',
  },
  headers: {},
  signal: new AbortController().signal,
  origin: 'http://127.0.0.1:1',
};

async function messagesOf(logs: LogStore, job: string): Promise<readonly string[]> {
  const group = '/aws/sagemaker/ProcessingJobs';
  const stream = logs
    .streams(scope, group)
    .find(({ name }) => name.startsWith(`${job}/algo-1-`))?.name;
  if (stream === undefined) return [];
  const events = await logs.read(scope, { group, stream }, { from: 0, limit: 10_000 });
  return events.map(({ message }) => message);
}

function isFinal({ ProcessingJobStatus: status }: DescribeProcessingJobResponse): boolean {
  return status === 'Completed' || status === 'Failed' || status === 'Stopped';
}
