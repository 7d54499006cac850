import type { CreateTrainingJobRequest } from '@aws-sdk/client-sagemaker';
import { describe, expect, onTestFinished, test } from 'vitest';
import { imageUri, s3Source, trainingRequest } from '../testing/training-harness.ts';
import { openTrainingPlane, type TrainingPlaneOptions } from '../testing/training-plane.ts';

const open = (options?: TrainingPlaneOptions) => openTrainingPlane(onTestFinished, options);

describe('CreateTrainingJob', () => {
  test('fills in the defaults of the service and the metrics of a built-in algorithm', async () => {
    const metric = { name: 'validation:auc', regex: 'auc:(\\S+)' };
    const plane = await open({ image: { metricDefinitions: [metric] } });
    const { StoppingCondition: _, ...request } = trainingRequest('defaults', 'echo auc:0.9');
    await plane.call('CreateTrainingJob', { ...request, Tags: [{ Key: 'team', Value: 'churn' }] });
    const job = await plane.ended('defaults');
    expect(job).toMatchObject({
      StoppingCondition: { MaxRuntimeInSeconds: 86_400 },
      OutputDataConfig: { S3OutputPath: 's3://out/models', KmsKeyId: '', CompressionType: 'GZIP' },
      AlgorithmSpecification: {
        MetricDefinitions: [{ Name: metric.name, Regex: metric.regex }],
        EnableSageMakerMetricsTimeSeries: true,
      },
      InputDataConfig: [
        { ChannelName: 'train', CompressionType: 'None', RecordWrapperType: 'None' },
      ],
      EnableNetworkIsolation: false,
      FinalMetricDataList: [{ MetricName: 'validation:auc', Value: 0.9 }],
    });
    expect(job).not.toHaveProperty('Tags');
    await expect(
      plane.call('CreateTrainingJob', {
        ...trainingRequest('override', 'true'),
        AlgorithmSpecification: {
          TrainingImage: imageUri,
          TrainingInputMode: 'File',
          MetricDefinitions: [{ Name: 'mine', Regex: '(.*)' }],
        },
      }),
    ).rejects.toThrow("You can't override the metric definitions for Amazon SageMaker algorithms.");
  });

  test('refuses a name that exists, also when two ask at once', async () => {
    const plane = await open();
    const results = await Promise.allSettled([
      plane.call('CreateTrainingJob', trainingRequest('same', 'true')),
      plane.call('CreateTrainingJob', trainingRequest('same', 'true')),
    ]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await plane.ended('same');
    await expect(
      plane.call('CreateTrainingJob', trainingRequest('same', 'true')),
    ).rejects.toMatchObject({
      code: 'ResourceInUse',
      message:
        'Training job names must be unique within an AWS account and region, and a training job with this name already exists (arn:aws:sagemaker:us-east-1:000000000000:training-job/same)',
    });
  });

  test.each(['s3://data/nothing-here/', 's3://no-such-bucket/train/'])(
    'refuses the input %s',
    async (uri) => {
      const plane = await open();
      const InputDataConfig = [{ ChannelName: 'train', DataSource: s3Source(uri) }];
      const bucket = uri.split('/')[2];
      await expect(
        plane.call('CreateTrainingJob', trainingRequest('empty', 'true', { InputDataConfig })),
      ).rejects.toMatchObject({
        code: 'ValidationException',
        message: `No S3 objects found under S3 URL "${uri}" given in input data source. Please ensure that the bucket exists in the selected region (us-east-1), that objects exist under that S3 prefix, and that the role "arn:aws:iam::000000000000:role/training" has "s3:ListBucket" permissions on bucket "${bucket}".`,
      });
      await expect(plane.describe('empty')).rejects.toThrow('Requested resource not found.');
    },
  );

  const unserved: [string, Partial<CreateTrainingJobRequest>, RegExp][] = [
    [
      'an output bucket that is not there',
      { OutputDataConfig: { S3OutputPath: 's3://absent/' } },
      /^Access denied to OutputDataConfig S3 bucket/,
    ],
    [
      'a wait time without spot',
      { StoppingCondition: { MaxWaitTimeInSeconds: 9 } },
      /^Invalid MaxWaitTimeInSeconds. It is only supported when EnableManagedSpotTraining/,
    ],
    [
      'several instances',
      { ResourceConfig: { InstanceType: 'ml.m5.large', InstanceCount: 2, VolumeSizeInGB: 1 } },
      /does not support training on several instances/,
    ],
    [
      'script mode',
      { HyperParameters: { sagemaker_program: '"x.py"' } },
      /does not support script mode/,
    ],
    [
      'Pipe mode',
      { AlgorithmSpecification: { TrainingImage: imageUri, TrainingInputMode: 'Pipe' } },
      /does not support input mode Pipe/,
    ],
    [
      'no image',
      { AlgorithmSpecification: { TrainingInputMode: 'File' } },
      /^Exactly one of TrainingImage and AlgorithmName/,
    ],
    [
      'an expression that cannot be read',
      {
        AlgorithmSpecification: {
          TrainingImage: imageUri,
          TrainingInputMode: 'File',
          MetricDefinitions: [{ Name: 'm', Regex: '(' }],
        },
      },
      /metric m cannot be read/,
    ],
    [
      'a channel twice',
      {
        InputDataConfig: [1, 2].map(() => ({
          ChannelName: 'train',
          DataSource: s3Source('s3://data/train/'),
        })),
      },
      /Channel names must be unique/,
    ],
    ['a reserved tag', { Tags: [{ Key: 'aws:x', Value: 'y' }] }, /reserved for AWS use/],
  ];
  test.each(unserved)('refuses %s', async (_, more, message) => {
    const plane = await open();
    const refused = plane.call('CreateTrainingJob', trainingRequest('refused', 'true', more));
    await expect(refused).rejects.toMatchObject({ code: 'ValidationException' });
    await expect(refused).rejects.toThrow(message);
  });
});
