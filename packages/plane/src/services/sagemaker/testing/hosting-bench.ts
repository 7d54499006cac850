import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { type Scope, silentLog } from '@slipway/base';
import {
  createOnnxRunner,
  createSupervisor,
  type ModelRunner,
  type PythonEnvironments,
} from '@slipway/engines';
import { memoryRecords } from '@slipway/storage';
import type { Operations, RequestContext } from '@slipway/wire';
import type { Image } from '#ports/images.ts';
import { masterKeyOf } from '../../../adapters/master-key.ts';
import { createPlainFiles } from '../../../adapters/plain-files/plain-files.ts';
import { createLogStore } from '../../logs/store.ts';
import type { SageMakerNeeds } from '../service.ts';
import { MemoryObjectStore } from './memory-object-store.ts';
import { modelFixtures } from './model-archive.ts';
import { scheduleNeeds } from './schedule-needs.ts';

export const scope: Scope = { accountId: '000000000000', region: 'us-east-1' };
export const xgboostUri = '683313688378.dkr.ecr.us-east-1.amazonaws.com/sagemaker-xgboost:1.7-1';
export const role = 'arn:aws:iam::000000000000:role/SageMaker';

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
  origin: 'http://127.0.0.1',
};

export interface HostingBench {
  readonly needs: SageMakerNeeds;
  readonly objects: MemoryObjectStore;
  readonly dir: string;
  /** Messages of every stream of a log group. */
  logged(group: string): Promise<readonly string[]>;
  close(): Promise<void>;
}

/** What SageMaker asks of a plane: real engines and log store, records and objects in memory, all below a temporary folder. */
export async function openHostingBench(models: ModelRunner): Promise<HostingBench> {
  const dir = await mkdtemp(join(tmpdir(), 'slipway-hosting-'));
  const clock = { now: () => Date.now() };
  const objects = new MemoryObjectStore(['models', 'data']);
  const logs = createLogStore({ dir: join(dir, 'logs'), clock });
  const supervisor = createSupervisor({ dir: join(dir, 'processes'), clock, log: silentLog });
  await supervisor.recover();
  const xgboost = plainImage(dir);
  const needs: SageMakerNeeds = {
    records: memoryRecords(),
    objects,
    files: createPlainFiles({ objects, dir: join(dir, 'plain') }),
    masterKey: masterKeyOf(),
    logs,
    images: {
      resolve: (uri) => (uri.includes('xgboost') ? xgboost : undefined),
      all: () => [xgboost],
    },
    supervisor,
    environments: scriptEnvironments(join(dir, 'export.sh')),
    models,
    ...scheduleNeeds(),
    clock,
    ids: { uuid: () => crypto.randomUUID() },
    log: silentLog,
    plane: { environment: () => ({}) },
    workDir: join(dir, 'work'),
    runtimesDir: '/nonexistent',
  };
  return {
    needs,
    objects,
    dir,
    logged: async (group) => {
      const streams = logs.streams(scope, group);
      const events = await Promise.all(
        streams.map(({ name }) =>
          logs.read(scope, { group, stream: name }, { from: 0, limit: 1000 }),
        ),
      );
      return events.flat().map(({ message }) => message);
    },
    close: async () => {
      await supervisor.shutdown();
      await rm(dir, { recursive: true, force: true });
    },
  };
}

/** A runner whose worker stays up from test to test; starting one takes a good part of a second. */
export async function openSharedRunner(): Promise<ModelRunner> {
  const models = createOnnxRunner({ workers: 1, log: silentLog });
  await models.open({ dir: join(modelFixtures, 'regression') });
  return models;
}

function plainImage(dir: string): Image {
  return {
    name: 'xgboost',
    repositories: ['xgboost', 'sagemaker-xgboost'],
    tags: ['1.7-1'],
    environment: 'xgboost',
    trainModule: 'none',
    exportModule: 'export',
    metricDefinitions: [],
    executionParameters: {
      maxConcurrentTransforms: 4,
      batchStrategy: 'MULTI_RECORD',
      maxPayloadInMB: 6,
    },
    dir,
  };
}

/** An "interpreter" that is a script of the test: it is called as `script -m export <model dir> <out dir>`. */
function scriptEnvironments(script: string): PythonEnvironments {
  return { ensure: async (name) => ({ name, python: script, fingerprint: 'test' }) };
}

/** Calls an operation as the gateway does, without its checks. */
export async function call<Output = Record<string, unknown>>(
  operations: Operations,
  name: string,
  input: object,
): Promise<Output> {
  const handler = operations[name];
  if (handler === undefined) throw new Error(`no operation ${name}`);
  return (await handler(input as never, context)) as Output;
}

/** Polls until the answer is not undefined; fails after 20 seconds. */
export async function eventually<Value>(look: () => Promise<Value | undefined>): Promise<Value> {
  const deadline = Date.now() + 20_000;
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    if (Date.now() > deadline) throw new Error('it did not happen in 20 s');
    await delay(10);
  }
}
