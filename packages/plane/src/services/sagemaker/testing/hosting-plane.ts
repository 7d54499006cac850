import type { DescribeEndpointOutput } from '@aws-sdk/client-sagemaker';
import type { ModelRunner } from '@slipway/engines';
import type { Invocation } from '#ports/endpoints.ts';
import type { Hook } from '../../../testing/hooks.ts';
import { createHosting, type Hosting } from '../hosting/family.ts';
import { createRegistry } from '../registry/family.ts';
import {
  call,
  eventually,
  type HostingBench,
  openHostingBench,
  openSharedRunner,
  role,
  scope,
  xgboostUri,
} from './hosting-bench.ts';
import { modelArchive } from './model-archive.ts';

export interface HostingPlane {
  readonly bench: HostingBench;
  readonly hosting: Hosting;
  /** Anew over the same records and objects, as after a stop. */
  start(): Promise<void>;
  ask<Output = Record<string, unknown>>(name: string, input: object): Promise<Output>;
  /** A model whose data is, unless said otherwise, the archive under its own name. */
  model(name: string, data?: string, image?: string): Promise<void>;
  config(name: string, ...variants: readonly object[]): Promise<void>;
  /** Creates the endpoint and waits for what becomes of it. */
  serve(name: string, configName: string): Promise<DescribeEndpointOutput>;
  describeEndpoint(name: string): Promise<DescribeEndpointOutput>;
  /** The endpoint once nothing about it changes. */
  settled(name: string): Promise<DescribeEndpointOutput>;
  /** The answer of a variant to one row; undefined where the endpoint or the variant does not serve. */
  invoke(
    endpoint: string,
    target?: string,
    request?: Partial<Invocation>,
  ): Promise<{ readonly variant: string; readonly text: string } | undefined>;
}

type Hooks = Readonly<Record<'beforeAll' | 'beforeEach' | 'afterEach' | 'afterAll', Hook>>;

/** For the tests of a file: each has a fresh plane, with the archives `a` and `b` in the bucket `models`. */
export function eachHostingPlane(hooks: Hooks): HostingPlane {
  let models: ModelRunner;
  let bench: HostingBench;
  let hosting: Hosting;

  hooks.beforeAll(async () => {
    models = await openSharedRunner();
  });
  hooks.afterAll(() => models.close());

  hooks.beforeEach(async () => {
    bench = await openHostingBench(models);
    bench.objects.put('s3://models/a/model.tar.gz', await modelArchive('regression'));
    bench.objects.put('s3://models/b/model.tar.gz', await modelArchive('binary-logistic'));
    await start();
  });
  hooks.afterEach(async () => {
    await hosting.stop();
    await bench.close();
  });

  async function start() {
    hosting = createHosting(bench.needs, createRegistry(bench.needs).packages);
    await hosting.start();
  }
  const ask: HostingPlane['ask'] = (name, input) => call(hosting.operations, name, input);
  return {
    get bench() {
      return bench;
    },
    get hosting() {
      return hosting;
    },
    start,
    ask,
    ...requestsOf(ask),
    async invoke(endpoint, target, request) {
      const chosen = hosting.endpoints.find(scope, endpoint)?.choose(target);
      if (chosen === undefined) return undefined;
      const row = { body: Buffer.from('1,2,3'), contentType: 'text/csv', accept: '' };
      const answer = await chosen.predict({ ...row, ...request });
      return { variant: chosen.name, text: Buffer.from(answer.body).toString() };
    },
  };
}

type Requests = Pick<HostingPlane, 'model' | 'config' | 'serve' | 'describeEndpoint' | 'settled'>;

function requestsOf(ask: HostingPlane['ask']): Requests {
  const describeEndpoint: HostingPlane['describeEndpoint'] = (name) =>
    ask('DescribeEndpoint', { EndpointName: name });
  const settled: HostingPlane['settled'] = (name) =>
    eventually(async () => {
      const found = await describeEndpoint(name);
      return /ing$/.test(found.EndpointStatus ?? '') ? undefined : found;
    });
  return {
    async model(name, data = `s3://models/${name}/model.tar.gz`, image = xgboostUri) {
      const PrimaryContainer = { Image: image, ModelDataUrl: data };
      await ask('CreateModel', { ModelName: name, ExecutionRoleArn: role, PrimaryContainer });
    },
    async config(name, ...variants) {
      await ask('CreateEndpointConfig', { EndpointConfigName: name, ProductionVariants: variants });
    },
    async serve(name, configName) {
      await ask('CreateEndpoint', { EndpointName: name, EndpointConfigName: configName });
      return await settled(name);
    },
    describeEndpoint,
    settled,
  };
}

export function variant(name: string, modelName: string, weight = 1) {
  return {
    VariantName: name,
    ModelName: modelName,
    InstanceType: 'ml.m5.large',
    InitialInstanceCount: 1,
    InitialVariantWeight: weight,
  };
}

export const arn = (resource: string) => `arn:aws:sagemaker:us-east-1:000000000000:${resource}`;
