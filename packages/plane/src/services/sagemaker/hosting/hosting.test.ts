import { chmod, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DescribeEndpointOutput } from '@aws-sdk/client-sagemaker';
import type { ModelRunner } from '@slipway/engines';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
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
} from '../testing/hosting-bench.ts';
import { modelArchive, modelFixtures, tarGz } from '../testing/model-archive.ts';
import { createHosting, type Hosting } from './family.ts';

// Source of states, errors and texts: AWS's API reference (CreateModel, CreateEndpointConfig, CreateEndpoint,
// UpdateEndpoint, DescribeEndpoint), https://docs.aws.amazon.com/sagemaker/latest/APIReference/, read 2026-11.

const arn = (resource: string) => `arn:aws:sagemaker:us-east-1:000000000000:${resource}`;

let models: ModelRunner;
let bench: HostingBench;
let hosting: Hosting;

beforeAll(async () => {
  models = await openSharedRunner();
});
afterAll(() => models.close());

beforeEach(async () => {
  bench = await openHostingBench(models);
  bench.objects.put('s3://models/a/model.tar.gz', await modelArchive('regression'));
  bench.objects.put('s3://models/b/model.tar.gz', await modelArchive('binary-logistic'));
  hosting = createHosting(bench.needs, createRegistry(bench.needs).packages);
  await hosting.start();
});
afterEach(async () => {
  await hosting.stop();
  await bench.close();
});

const ask = <Output = Record<string, unknown>>(name: string, input: object) =>
  call<Output>(hosting.operations, name, input);

async function model(name: string, data = `s3://models/${name}/model.tar.gz`, image = xgboostUri) {
  const PrimaryContainer = { Image: image, ModelDataUrl: data };
  await ask('CreateModel', { ModelName: name, ExecutionRoleArn: role, PrimaryContainer });
}

function variant(name: string, modelName: string, weight = 1) {
  return {
    VariantName: name,
    ModelName: modelName,
    InstanceType: 'ml.m5.large',
    InitialInstanceCount: 1,
    InitialVariantWeight: weight,
  };
}

async function config(name: string, ...variants: readonly object[]) {
  await ask('CreateEndpointConfig', { EndpointConfigName: name, ProductionVariants: variants });
}

const describeEndpoint = (name: string) =>
  ask<DescribeEndpointOutput>('DescribeEndpoint', { EndpointName: name });

const settled = (name: string) =>
  eventually(async () => {
    const found = await describeEndpoint(name);
    return /ing$/.test(found.EndpointStatus ?? '') ? undefined : found;
  });

async function serve(name: string, configName: string) {
  await ask('CreateEndpoint', { EndpointName: name, EndpointConfigName: configName });
  return await settled(name);
}

async function invoke(endpoint: string, target?: string) {
  const chosen = hosting.endpoints.find(scope, endpoint)?.choose(target);
  if (chosen === undefined) return undefined;
  const body = Buffer.from('1,2,3');
  const answer = await chosen.predict({ body, contentType: 'text/csv', accept: '' });
  return { variant: chosen.name, text: Buffer.from(answer.body).toString() };
}

describe('an endpoint', () => {
  test('goes from Creating to InService and answers what its model answers', async () => {
    await model('a');
    await config('one', variant('AllTraffic', 'a'));
    await ask('CreateEndpoint', { EndpointName: 'e', EndpointConfigName: 'one' });
    expect(await describeEndpoint('e')).toMatchObject({
      EndpointStatus: 'Creating',
      EndpointArn: arn('endpoint/e'),
      PendingDeploymentSummary: { EndpointConfigName: 'one' },
    });
    expect(await settled('e')).toMatchObject({
      EndpointStatus: 'InService',
      EndpointConfigName: 'one',
      ProductionVariants: [
        {
          VariantName: 'AllTraffic',
          CurrentWeight: 1,
          DesiredWeight: 1,
          CurrentInstanceCount: 1,
          DesiredInstanceCount: 1,
        },
      ],
    });
    expect((await invoke('e'))?.text).toMatch(/^-?\d+\.\d+\n$/);
    expect(await bench.logged('/aws/sagemaker/Endpoints/e')).toEqual([
      expect.stringContaining('Model loaded'),
    ]);
  });

  test('outlives its model, its configuration and its data', async () => {
    await model('a');
    await config('one', variant('v', 'a'));
    await serve('e', 'one');
    const before = await invoke('e');
    await ask('DeleteModel', { ModelName: 'a' });
    await ask('DeleteEndpointConfig', { EndpointConfigName: 'one' });
    await hosting.stop();
    bench.objects.put('s3://models/a/model.tar.gz', 'gone bad');
    hosting = createHosting(bench.needs, createRegistry(bench.needs).packages);
    await hosting.start();
    // Requests that come at once wait for the model.
    expect(await invoke('e')).toEqual(before);
  });

  test('splits traffic by weight, and by name', async () => {
    await model('a');
    await model('b');
    await config('two', variant('blue', 'a', 3), variant('green', 'b', 1));
    await serve('e', 'two');
    const counts = { blue: 0, green: 0 };
    for (let times = 0; times < 40; times += 1) {
      const name = (await invoke('e'))?.variant;
      if (name === 'blue' || name === 'green') counts[name] += 1;
    }
    expect(counts).toEqual({ blue: 30, green: 10 });
    expect((await invoke('e', 'green'))?.variant).toBe('green');
    expect(await invoke('e', 'red')).toBeUndefined();
  });

  test('takes new weights and counts', async () => {
    await model('a');
    await config('two', variant('blue', 'a', 1), variant('green', 'a', 1));
    await serve('e', 'two');
    await ask('UpdateEndpointWeightsAndCapacities', {
      EndpointName: 'e',
      DesiredWeightsAndCapacities: [
        { VariantName: 'blue', DesiredWeight: 0 },
        { VariantName: 'green', DesiredInstanceCount: 3 },
      ],
    });
    expect((await settled('e')).ProductionVariants).toMatchObject([
      { VariantName: 'blue', CurrentWeight: 0, DesiredWeight: 0, CurrentInstanceCount: 1 },
      { VariantName: 'green', CurrentWeight: 1, CurrentInstanceCount: 3, DesiredInstanceCount: 3 },
    ]);
    for (let times = 0; times < 5; times += 1) expect((await invoke('e'))?.variant).toBe('green');
    const unknown = [{ VariantName: 'red', DesiredWeight: 1 }];
    await expect(
      ask('UpdateEndpointWeightsAndCapacities', {
        EndpointName: 'e',
        DesiredWeightsAndCapacities: unknown,
      }),
    ).rejects.toMatchObject({ code: 'ValidationException' });
  });

  test('is updated without losing a request', async () => {
    await model('a');
    await model('b');
    await config('one', variant('v', 'a'));
    await config('other', variant('v', 'b'));
    await serve('e', 'one');
    const first = (await invoke('e'))?.text;
    const answers = new Set<string>();
    let isDone = false;
    const clients = Array.from({ length: 8 }, async () => {
      while (!isDone) answers.add((await invoke('e'))?.text ?? 'LOST');
    });
    await ask('UpdateEndpoint', { EndpointName: 'e', EndpointConfigName: 'other' });
    expect((await settled('e')).EndpointConfigName).toBe('other');
    isDone = true;
    await Promise.all(clients);
    const second = (await invoke('e'))?.text;
    expect(second).not.toBe(first);
    expect(answers).not.toContain('LOST');
    expect([first, second]).toEqual(expect.arrayContaining([...answers]));
    await eventually(async () => {
      const dirs = await readdir(join(bench.needs.workDir, 'endpoints'));
      return dirs.length === 1 ? dirs : undefined;
    });
  });

  test('keeps weights and counts at an update when asked to', async () => {
    await model('a');
    await config('one', variant('v', 'a', 2));
    await serve('e', 'one');
    const wishes = [{ VariantName: 'v', DesiredWeight: 7, DesiredInstanceCount: 4 }];
    await ask('UpdateEndpointWeightsAndCapacities', {
      EndpointName: 'e',
      DesiredWeightsAndCapacities: wishes,
    });
    await settled('e');
    await ask('UpdateEndpoint', {
      EndpointName: 'e',
      EndpointConfigName: 'one',
      RetainAllVariantProperties: true,
      ExcludeRetainedVariantProperties: [{ VariantPropertyType: 'DesiredWeight' }],
    });
    expect((await settled('e')).ProductionVariants).toMatchObject([
      { CurrentWeight: 2, CurrentInstanceCount: 4 },
    ]);
  });

  test('goes on as before when an update fails, and says why', async () => {
    await model('a');
    bench.objects.put('s3://models/bad/model.tar.gz', 'no archive');
    await model('bad');
    await config('one', variant('v', 'a'));
    await config('broken', variant('v', 'bad'));
    await serve('e', 'one');
    const before = await invoke('e');
    await ask('UpdateEndpoint', { EndpointName: 'e', EndpointConfigName: 'broken' });
    const after = await settled('e');
    expect(after).toMatchObject({ EndpointStatus: 'InService', EndpointConfigName: 'one' });
    expect(after.FailureReason).toContain('not a gzip-compressed tar archive');
    expect(await invoke('e')).toEqual(before);
  });

  test('is deleted: no more requests, no files', async () => {
    await model('a');
    await config('one', variant('v', 'a'));
    await serve('e', 'one');
    await ask('DeleteEndpoint', { EndpointName: 'e' });
    expect(hosting.endpoints.find(scope, 'e')).toBeUndefined();
    const refusal = await eventually(() =>
      describeEndpoint('e').then(
        () => undefined,
        (error: unknown) => error,
      ),
    );
    expect(refusal).toMatchObject({
      code: 'ValidationException',
      message: `Could not find endpoint "${arn('endpoint/e')}".`,
    });
    expect(await readdir(join(bench.needs.workDir, 'endpoints'))).toEqual([]);
  });

  test('may be changed or deleted at once after a restart', async () => {
    await model('a');
    await model('b');
    await config('one', variant('v', 'a', 1), variant('w', 'a', 1));
    await config('other', variant('v', 'b'));
    for (const name of ['updated', 'weighted', 'deleted']) await serve(name, 'one');
    await hosting.stop();
    hosting = createHosting(bench.needs, createRegistry(bench.needs).packages);
    await hosting.start();
    await ask('UpdateEndpoint', { EndpointName: 'updated', EndpointConfigName: 'other' });
    const wishes = [{ VariantName: 'v', DesiredWeight: 0 }];
    await ask('UpdateEndpointWeightsAndCapacities', {
      EndpointName: 'weighted',
      DesiredWeightsAndCapacities: wishes,
    });
    await ask('DeleteEndpoint', { EndpointName: 'deleted' });
    expect(await settled('updated')).toMatchObject({ EndpointConfigName: 'other' });
    expect((await invoke('updated'))?.variant).toBe('v');
    expect(await invoke('updated', 'w')).toBeUndefined();
    await settled('weighted');
    for (let times = 0; times < 4; times += 1)
      expect((await invoke('weighted'))?.variant).toBe('w');
    expect(hosting.endpoints.find(scope, 'deleted')).toBeUndefined();
  });

  test('is taken up where a plane that died had left it', async () => {
    await model('a');
    await config('one', variant('v', 'a'));
    await ask('CreateEndpoint', { EndpointName: 'e', EndpointConfigName: 'one' });
    await hosting.stop();
    expect(await describeEndpoint('e')).toMatchObject({ EndpointStatus: 'Creating' });
    hosting = createHosting(bench.needs, createRegistry(bench.needs).packages);
    await hosting.start();
    expect(await settled('e')).toMatchObject({ EndpointStatus: 'InService' });
  });

  test("writes its container's refusals to its log, but not a flood of them", async () => {
    await model('a');
    await config('one', variant('v', 'a'));
    await serve('e', 'one');
    const chosen = hosting.endpoints.find(scope, 'e')?.choose(undefined);
    const body = Buffer.from('a,b');
    const calls = Array.from({ length: 200 }, () =>
      chosen?.predict({ body, contentType: 'text/csv', accept: '' }).catch(() => undefined),
    );
    await Promise.all(calls);
    const lines = await eventually(async () => {
      const found = await bench.logged('/aws/sagemaker/Endpoints/e');
      const refusals = found.filter((line) => line.startsWith('415 Loading csv data failed'));
      return refusals.length > 4 ? found : undefined;
    });
    expect(lines.length).toBeLessThan(100);
  });
});

describe('an endpoint that cannot serve', () => {
  test.each([
    [
      'an image of which there is no stand-in',
      '1.dkr.ecr.us-east-1.amazonaws.com/mine:1',
      'a',
      /It serves|it serves: xgboost/,
    ],
    ['data that is no archive', xgboostUri, 'text', /not a gzip-compressed tar archive/],
    ['an archive that leads out of itself', xgboostUri, 'escape', /leads out of it/],
    ['an archive with a link', xgboostUri, 'link', /only files and folders/],
  ])('fails and says why: %s', async (...[, image, data, reason]) => {
    bench.objects.put('s3://models/text/model.tar.gz', 'no archive');
    bench.objects.put(
      's3://models/escape/model.tar.gz',
      await tarGz([{ name: '../../evil', content: 'x' }]),
    );
    const link = { name: 'slipway', type: 'symlink', linkname: '/etc' } as const;
    bench.objects.put('s3://models/link/model.tar.gz', await tarGz([link]));
    await model('m', `s3://models/${data}/model.tar.gz`, image);
    await config('c', variant('AllTraffic', 'm'));
    const endpoint = await serve('e', 'c');
    expect(endpoint.EndpointStatus).toBe('Failed');
    expect(endpoint.FailureReason).toMatch(
      /^The primary container for production variant AllTraffic did not start/,
    );
    expect(endpoint.FailureReason).toMatch(reason);
    expect(hosting.endpoints.find(scope, 'e')).toBeUndefined();
    expect(await bench.logged('/aws/sagemaker/Endpoints/e')).toEqual([
      expect.stringMatching(/^ERROR/),
    ]);
    await ask('DeleteEndpoint', { EndpointName: 'e' });
  });
});

describe('a model without an ONNX form', () => {
  const script = (lines: string) => `#!/bin/sh\nset -e\n${lines}\n`;

  async function exportBy(text: string) {
    const path = join(bench.dir, 'export.sh');
    await writeFile(path, text);
    await chmod(path, 0o755);
    bench.objects.put(
      's3://models/native/model.tar.gz',
      await tarGz([{ name: 'xgboost-model', content: 'native' }]),
    );
    await model('native');
    await config('c', variant('v', 'native'));
    return await serve('e', 'c');
  }

  test("is brought to one by its image's export program", async () => {
    const from = join(modelFixtures, 'regression');
    const endpoint = await exportBy(
      script(`test -f "$3/xgboost-model"\ncp ${from}/model.onnx ${from}/serving.json "$4"`),
    );
    expect(endpoint.EndpointStatus).toBe('InService');
    expect((await invoke('e'))?.text).toMatch(/^-?\d/);
  });

  test('fails with the last line of that program', async () => {
    const endpoint = await exportBy(
      script('echo "some noise" >&2; echo "objective rank:x has no ONNX form" >&2; exit 1'),
    );
    expect(endpoint).toMatchObject({
      EndpointStatus: 'Failed',
      FailureReason: expect.stringContaining('objective rank:x has no ONNX form'),
    });
  });
});

describe('a model whose data is no archive', () => {
  test('is served from the objects below a prefix', async () => {
    for (const name of ['model.onnx', 'serving.json']) {
      const bytes = await readFile(join(modelFixtures, 'regression', name));
      bench.objects.put(`s3://models/plain/slipway/${name}`, bytes);
    }
    const S3DataSource = {
      S3Uri: 's3://models/plain/',
      S3DataType: 'S3Prefix',
      CompressionType: 'None',
    };
    const PrimaryContainer = { Image: xgboostUri, ModelDataSource: { S3DataSource } };
    await ask('CreateModel', { ModelName: 'plain', PrimaryContainer });
    await config('c', variant('v', 'plain'));
    expect((await serve('e', 'c')).EndpointStatus).toBe('InService');
    expect((await invoke('e'))?.text).toMatch(/^-?\d/);
  });

  test('fails when a key would leave the folder', async () => {
    bench.objects.put('s3://models/plain/../../evil', 'x');
    const S3DataSource = {
      S3Uri: 's3://models/plain/',
      S3DataType: 'S3Prefix',
      CompressionType: 'None',
    };
    const PrimaryContainer = { Image: xgboostUri, ModelDataSource: { S3DataSource } };
    await ask('CreateModel', { ModelName: 'plain', PrimaryContainer });
    await config('c', variant('v', 'plain'));
    expect((await serve('e', 'c')).FailureReason).toContain("leads out of the model's folder");
  });
});

describe('models and configurations', () => {
  test('answer again what they were given', async () => {
    await model('a');
    await config('one', variant('v', 'a'));
    expect(await ask('DescribeModel', { ModelName: 'a' })).toMatchObject({
      ModelArn: arn('model/a'),
      ExecutionRoleArn: role,
      PrimaryContainer: { Image: xgboostUri, ModelDataUrl: 's3://models/a/model.tar.gz' },
      CreationTime: expect.any(Date),
    });
    expect(await ask('DescribeEndpointConfig', { EndpointConfigName: 'one' })).toMatchObject({
      EndpointConfigArn: arn('endpoint-config/one'),
      ProductionVariants: [variant('v', 'a')],
    });
  });

  test('are listed by pages, newest first', async () => {
    for (const name of ['m1', 'm2', 'm3']) await model(name, 's3://models/a/model.tar.gz');
    const query = { MaxResults: 2, SortBy: 'Name', SortOrder: 'Ascending' };
    const first = await ask('ListModels', query);
    expect(first).toMatchObject({ Models: [{ ModelName: 'm1' }, { ModelName: 'm2' }] });
    expect(await ask('ListModels', { ...query, NextToken: first['NextToken'] })).toMatchObject({
      Models: [{ ModelName: 'm3' }],
    });
    await config('c', variant('v', 'm1'));
    expect(await ask('ListEndpointConfigs', {})).toMatchObject({
      EndpointConfigs: [{ EndpointConfigName: 'c' }],
    });
    await serve('e', 'c');
    expect(await ask('ListEndpoints', { StatusEquals: 'InService' })).toMatchObject({
      Endpoints: [{ EndpointName: 'e' }],
    });
    expect(await ask('ListEndpoints', { StatusEquals: 'Failed' })).toMatchObject({ Endpoints: [] });
  });
});

describe('refuses', () => {
  const refusal = (name: string, input: object) =>
    ask(name, input).then(
      () => undefined,
      (error: { code: string; message: string }) => `${error.code}: ${error.message}`,
    );

  test('names that are not there', async () => {
    const could = 'ValidationException: Could not find';
    expect(await refusal('DescribeModel', { ModelName: 'x' })).toBe(
      `${could} model "${arn('model/x')}".`,
    );
    expect(await refusal('DeleteModel', { ModelName: 'x' })).toBe(
      `${could} model "${arn('model/x')}".`,
    );
    const config = `${could} endpoint configuration "${arn('endpoint-config/x')}".`;
    expect(await refusal('DescribeEndpointConfig', { EndpointConfigName: 'x' })).toBe(config);
    expect(await refusal('DeleteEndpointConfig', { EndpointConfigName: 'x' })).toBe(config);
    expect(await refusal('CreateEndpoint', { EndpointName: 'e', EndpointConfigName: 'x' })).toBe(
      config,
    );
    for (const name of [
      'DescribeEndpoint',
      'DeleteEndpoint',
      'UpdateEndpoint',
      'UpdateEndpointWeightsAndCapacities',
    ]) {
      expect(await refusal(name, { EndpointName: 'x', EndpointConfigName: 'x' })).toBe(
        `${could} endpoint "${arn('endpoint/x')}".`,
      );
    }
    expect(
      await refusal('CreateEndpointConfig', {
        EndpointConfigName: 'c',
        ProductionVariants: [variant('v', 'x')],
      }),
    ).toBe(`${could} model "${arn('model/x')}".`);
  });

  test('names that are taken', async () => {
    await model('a');
    await config('c', variant('v', 'a'));
    await serve('e', 'c');
    const cannot = 'ValidationException: Cannot create already existing';
    const PrimaryContainer = { Image: xgboostUri };
    expect(await refusal('CreateModel', { ModelName: 'a', PrimaryContainer })).toBe(
      `${cannot} model "${arn('model/a')}".`,
    );
    expect(
      await refusal('CreateEndpointConfig', {
        EndpointConfigName: 'c',
        ProductionVariants: [variant('v', 'a')],
      }),
    ).toBe(`${cannot} endpoint configuration "${arn('endpoint-config/c')}".`);
    expect(await refusal('CreateEndpoint', { EndpointName: 'e', EndpointConfigName: 'c' })).toBe(
      `${cannot} endpoint "${arn('endpoint/e')}".`,
    );
  });

  test('to change an endpoint that is changing', async () => {
    await model('a');
    await config('c', variant('v', 'a'));
    await ask('CreateEndpoint', { EndpointName: 'e', EndpointConfigName: 'c' });
    const busy = `ValidationException: Cannot update in-progress endpoint "${arn('endpoint/e')}".`;
    expect(await refusal('DeleteEndpoint', { EndpointName: 'e' })).toBe(busy);
    expect(await refusal('UpdateEndpoint', { EndpointName: 'e', EndpointConfigName: 'c' })).toBe(
      busy,
    );
    await settled('e');
  });

  test('an update of an endpoint whose configuration is gone', async () => {
    await model('a');
    await config('old', variant('v', 'a'));
    await config('new', variant('v', 'a'));
    await serve('e', 'old');
    await ask('DeleteEndpointConfig', { EndpointConfigName: 'old' });
    // Source: https://github.com/hashicorp/terraform-provider-aws/issues/40048
    expect(await refusal('UpdateEndpoint', { EndpointName: 'e', EndpointConfigName: 'new' })).toBe(
      `ValidationException: Could not find endpoint configuration "${arn('endpoint-config/old')}".`,
    );
  });

  test('model data that is not there', async () => {
    const PrimaryContainer = { Image: xgboostUri, ModelDataUrl: 's3://models/none.tar.gz' };
    expect(await refusal('CreateModel', { ModelName: 'm', PrimaryContainer })).toBe(
      'ValidationException: Could not find model data at s3://models/none.tar.gz.',
    );
  });

  test.each([
    ['ServerlessConfig', { ServerlessConfig: { MemorySizeInMB: 1024, MaxConcurrency: 1 } }],
    ['no model', { ModelName: undefined }],
    ['InstancePools', { InstancePools: [{ InstanceType: 'ml.m5.large', Priority: 1 }] }],
  ])('a variant that this plane cannot run: %s', async (_, part) => {
    await model('a');
    const ProductionVariants = [{ ...variant('v', 'a'), ...part }];
    expect(
      await refusal('CreateEndpointConfig', { EndpointConfigName: 'c', ProductionVariants }),
    ).toMatch(/^ValidationException: Slipway's local plane does not support/);
  });

  test.each([
    ['AsyncInferenceConfig', { AsyncInferenceConfig: { OutputConfig: {} } }],
    ['ShadowProductionVariants', { ShadowProductionVariants: [{}] }],
    ['VpcConfig', { VpcConfig: {} }],
  ])('a configuration that this plane cannot honour: %s', async (_, part) => {
    await model('a');
    const input = { EndpointConfigName: 'c', ProductionVariants: [variant('v', 'a')], ...part };
    expect(await refusal('CreateEndpointConfig', input)).toMatch(
      /^ValidationException: Slipway's local plane/,
    );
  });

  test.each([
    ['several containers', { Containers: [{ Image: 'x' }, { Image: 'y' }] }],
    ['multi-model', { PrimaryContainer: { Image: 'x', Mode: 'MultiModel' } }],
    ['VpcConfig', { PrimaryContainer: { Image: 'x' }, VpcConfig: {} }],
    ['no container', {}],
  ])('a model that this plane cannot serve: %s', async (_, part) => {
    expect(await refusal('CreateModel', { ModelName: 'm', ...part })).toMatch(
      /^ValidationException: /,
    );
  });
});

test('unpacked models lie in private folders of the plane only', async () => {
  await model('a');
  await config('c', variant('v', 'a'));
  await serve('e', 'c');
  const [deployment = ''] = await readdir(join(bench.needs.workDir, 'endpoints'));
  const marker = await readFile(
    join(bench.needs.workDir, 'endpoints', deployment, '0', 'serving-folder'),
    'utf8',
  );
  expect(marker).toBe('model/slipway');
});
