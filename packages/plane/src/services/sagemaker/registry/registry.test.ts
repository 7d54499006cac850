import { memoryRecords } from '@slipway/storage';
import { beforeEach, describe, expect, test } from 'vitest';
import { call, scope } from '../testing/hosting-bench.ts';
import { createRegistry, type Registry } from './family.ts';

// Source: https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_CreateModelPackage.html,
// API_ListModelPackages.html, API_UpdateModelPackage.html, read 2026-11.

let registry: Registry;
let now = 0;

beforeEach(() => {
  now = 0;
  registry = createRegistry({ records: memoryRecords(), clock: { now: () => (now += 1000) } });
});

const ask = <Output = Record<string, unknown>>(name: string, input: object) =>
  call<Output>(registry.operations, name, input);

const arn = (rest: string) => `arn:aws:sagemaker:us-east-1:000000000000:${rest}`;
const InferenceSpecification = {
  Containers: [{ Image: 'image', ModelDataUrl: 's3://models/a/model.tar.gz' }],
  SupportedContentTypes: ['text/csv'],
  SupportedResponseMIMETypes: ['text/csv'],
};
const group = (name: string) => ask('CreateModelPackageGroup', { ModelPackageGroupName: name });
const version = (name: string, more: object = {}) =>
  ask('CreateModelPackage', { ModelPackageGroupName: name, InferenceSpecification, ...more });

async function listed(input: object): Promise<readonly unknown[]> {
  const answer = await ask<{
    ModelPackageSummaryList: readonly { readonly ModelPackageArn: string }[];
  }>('ListModelPackages', input);
  return answer.ModelPackageSummaryList.map(({ ModelPackageArn }) => ModelPackageArn);
}

describe('a group', () => {
  test('counts its versions, and gives no number twice', async () => {
    await group('Churn');
    await version('Churn');
    expect(await version('Churn')).toEqual({ ModelPackageArn: arn('model-package/churn/2') });
    await ask('DeleteModelPackage', { ModelPackageName: arn('model-package/churn/2') });
    expect(await version('Churn')).toEqual({ ModelPackageArn: arn('model-package/churn/3') });
    expect(await listed({ ModelPackageGroupName: 'Churn' })).toEqual([
      arn('model-package/churn/1'),
      arn('model-package/churn/3'),
    ]);
  });

  test('gives each of many versions at once its own number', async () => {
    await group('a');
    const made = await Promise.all(Array.from({ length: 20 }, () => version('a')));
    expect(new Set(made.map(({ ModelPackageArn }) => ModelPackageArn)).size).toBe(20);
  });

  test('stays while it holds versions', async () => {
    await group('a');
    await version('a');
    const input = { ModelPackageGroupName: 'a' };
    await expect(ask('DeleteModelPackageGroup', input)).rejects.toMatchObject({
      code: 'ConflictException',
    });
    await ask('DeleteModelPackage', { ModelPackageName: 'a/1' });
    await ask('DeleteModelPackageGroup', input);
    await expect(ask('DescribeModelPackageGroup', input)).rejects.toMatchObject({
      code: 'ValidationException',
      message: `ModelPackageGroup ${arn('model-package-group/a')} does not exist.`,
    });
  });

  test('exists once', async () => {
    await group('a');
    await expect(group('a')).rejects.toMatchObject({
      message: expect.stringContaining('already exists'),
    });
  });
});

describe('a version', () => {
  test('shows what it was given and waits for approval', async () => {
    await group('a');
    const ModelMetrics = {
      ModelQuality: { Statistics: { ContentType: 'application/json', S3Uri: 's3://m/q.json' } },
    };
    await version('a', { ModelMetrics, CustomerMetadataProperties: { f1: '0.93' } });
    expect(await ask('DescribeModelPackage', { ModelPackageName: 'a/1' })).toMatchObject({
      ModelPackageArn: arn('model-package/a/1'),
      ModelPackageGroupName: 'a',
      ModelPackageVersion: 1,
      ModelApprovalStatus: 'PendingManualApproval',
      ModelPackageStatus: 'Completed',
      InferenceSpecification,
      ModelMetrics,
      CustomerMetadataProperties: { f1: '0.93' },
    });
  });

  test('is deployed when it is approved, not before', async () => {
    await group('a');
    await version('a');
    const reference = arn('model-package/a/1');
    expect(() => registry.packages.containersOf(scope, reference)).toThrow(
      'invalid approval status PendingManualApproval',
    );
    await ask('UpdateModelPackage', {
      ModelPackageArn: reference,
      ModelApprovalStatus: 'Approved',
      ApprovalDescription: 'f1 over 0.9',
    });
    expect(registry.packages.containersOf(scope, reference)).toEqual(
      InferenceSpecification.Containers,
    );
    expect(await ask('DescribeModelPackage', { ModelPackageName: reference })).toMatchObject({
      ModelApprovalStatus: 'Approved',
      ApprovalDescription: 'f1 over 0.9',
    });
    expect(await listed({ ModelPackageGroupName: 'a', ModelApprovalStatus: 'Approved' })).toEqual([
      reference,
    ]);
  });

  test('is described among others, and what is missing is named', async () => {
    await group('a');
    await version('a');
    const ModelPackageArnList = [arn('model-package/a/1'), arn('model-package/a/9')];
    expect(await ask('BatchDescribeModelPackage', { ModelPackageArnList })).toMatchObject({
      ModelPackageSummaries: { [arn('model-package/a/1')]: { InferenceSpecification } },
      BatchDescribeModelPackageErrorMap: {
        [arn('model-package/a/9')]: { ErrorCode: 'ValidationException' },
      },
    });
  });
});

test('a package without a group has a name and no approval', async () => {
  const input = { ModelPackageName: 'Alone', InferenceSpecification };
  expect(await ask('CreateModelPackage', input)).toEqual({
    ModelPackageArn: arn('model-package/alone'),
  });
  await expect(ask('CreateModelPackage', input)).rejects.toMatchObject({
    message: expect.stringContaining('ModelPackage already exists'),
  });
  await group('g');
  await version('g');
  expect(await listed({})).toEqual([arn('model-package/alone')]);
  expect(await listed({ ModelPackageType: 'Versioned' })).toEqual([arn('model-package/g/1')]);
  expect(await listed({ ModelPackageType: 'Both' })).toHaveLength(2);
  expect(registry.packages.containersOf(scope, 'Alone')).toHaveLength(1);
});

test.each([
  [{ ModelPackageName: 'n', ModelPackageGroupName: 'g' }, 'Cannot determine which one to use'],
  [{}, 'Missing ARN.'],
  [{ ModelPackageName: 'n', InferenceSpecification: undefined }, 'InferenceSpecification'],
  [{ ModelPackageName: 'n', ModelApprovalStatus: 'Approved' }, 'ModelApprovalStatus'],
  [{ ModelPackageGroupName: 'nobody' }, 'does not exist.'],
  [{ ModelPackageGroupName: 'g', SourceAlgorithmSpecification: {} }, 'Slipway'],
  [{ ModelPackageGroupName: 'g', ValidationSpecification: {} }, 'Slipway'],
])('CreateModelPackage with %o is refused', async (part, text) => {
  await group('g');
  await expect(
    ask('CreateModelPackage', { InferenceSpecification, ...part }),
  ).rejects.toMatchObject({
    code: 'ValidationException',
    message: expect.stringContaining(text),
  });
});
