import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { role, xgboostUri } from '../testing/hosting-bench.ts';
import { arn, eachHostingPlane, variant } from '../testing/hosting-plane.ts';

// Source of states, errors and texts: AWS's API reference (CreateModel, CreateEndpointConfig, CreateEndpoint,
// UpdateEndpoint, DescribeEndpoint), https://docs.aws.amazon.com/sagemaker/latest/APIReference/, read 2026-11.

const plane = eachHostingPlane({ beforeAll, beforeEach, afterEach, afterAll });
const { ask, config, model, serve, settled } = plane;

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
