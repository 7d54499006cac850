import { CreateBucketCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import {
  CreateEndpointCommand,
  CreateEndpointConfigCommand,
  CreateModelCommand,
  CreateTrainingJobCommand,
  type CreateTrainingJobCommandInput,
  DescribeTrainingJobCommand,
  type DescribeTrainingJobCommandOutput,
  waitUntilEndpointInService,
  waitUntilTrainingJobCompletedOrStopped,
} from '@aws-sdk/client-sagemaker';
import type { Clients } from './clients.ts';
import { region } from './clients.ts';
import { samples, trainingCsv } from './sample-data.ts';

export const bucket = 'conformance';
export const roleArn = 'arn:aws:iam::000000000000:role/SageMaker';
/** The registry account of AWS's XGBoost image in eu-west-3, as the SageMaker SDK spells it. */
export const xgboostImage = `659782779980.dkr.ecr.${region}.amazonaws.com/sagemaker-xgboost:1.7-1`;
export const waiting = { maxWaitTime: 240, minDelay: 1, maxDelay: 1 };

/** Bucket with `train/` and `validation/`, of a size that trains in about a second. */
export async function putSampleData({ s3 }: Clients): Promise<void> {
  await s3.send(new CreateBucketCommand({ Bucket: bucket }));
  const put = (Key: string, Body: string) =>
    s3.send(new PutObjectCommand({ Bucket: bucket, Key, Body, ContentType: 'text/csv' }));
  await put('train/part-0.csv', trainingCsv(samples(400, 1)));
  await put('train/part-1.csv', trainingCsv(samples(400, 2)));
  await put('validation/data.csv', trainingCsv(samples(200, 3)));
}

const channel = (ChannelName: string) => ({
  ChannelName,
  ContentType: 'text/csv',
  DataSource: {
    S3DataSource: {
      S3DataType: 'S3Prefix' as const,
      S3Uri: `s3://${bucket}/${ChannelName}/`,
      S3DataDistributionType: 'FullyReplicated' as const,
    },
  },
});

/** A training request that succeeds; a test changes the one thing it is about. */
export function trainingRequest(name: string): CreateTrainingJobCommandInput {
  return {
    TrainingJobName: name,
    RoleArn: roleArn,
    AlgorithmSpecification: { TrainingImage: xgboostImage, TrainingInputMode: 'File' },
    HyperParameters: {
      objective: 'binary:logistic',
      num_round: '20',
      max_depth: '4',
      eval_metric: 'auc',
    },
    InputDataConfig: [channel('train'), channel('validation')],
    OutputDataConfig: { S3OutputPath: `s3://${bucket}/models` },
    ResourceConfig: { InstanceType: 'ml.m5.large', InstanceCount: 1, VolumeSizeInGB: 10 },
    StoppingCondition: { MaxRuntimeInSeconds: 600 },
  };
}

/** Waits for the end of a job with AWS's own waiter; a failed job is an answer too. */
export async function trainingEnd(
  { sagemaker }: Clients,
  name: string,
): Promise<DescribeTrainingJobCommandOutput> {
  const input = { TrainingJobName: name };
  await waitUntilTrainingJobCompletedOrStopped({ client: sagemaker, ...waiting }, input).catch(
    () => undefined,
  );
  return sagemaker.send(new DescribeTrainingJobCommand(input));
}

export async function train(
  clients: Clients,
  request: CreateTrainingJobCommandInput,
): Promise<DescribeTrainingJobCommandOutput> {
  await clients.sagemaker.send(new CreateTrainingJobCommand(request));
  return trainingEnd(clients, request.TrainingJobName ?? '');
}

export interface Deployment {
  /** Name of model, endpoint configuration and endpoint. */
  readonly name: string;
  readonly modelDataUrl: string;
}

export async function createModel({ sagemaker }: Clients, deployment: Deployment): Promise<void> {
  await sagemaker.send(
    new CreateModelCommand({
      ModelName: deployment.name,
      ExecutionRoleArn: roleArn,
      PrimaryContainer: { Image: xgboostImage, ModelDataUrl: deployment.modelDataUrl },
    }),
  );
}

/** Model, configuration and endpoint; resolves when the endpoint is in service. */
export async function deploy(clients: Clients, deployment: Deployment): Promise<void> {
  const { sagemaker } = clients;
  const { name } = deployment;
  await createModel(clients, deployment);
  await sagemaker.send(
    new CreateEndpointConfigCommand({
      EndpointConfigName: name,
      ProductionVariants: [
        {
          VariantName: 'AllTraffic',
          ModelName: name,
          InstanceType: 'ml.m5.large',
          InitialInstanceCount: 1,
        },
      ],
    }),
  );
  await sagemaker.send(new CreateEndpointCommand({ EndpointName: name, EndpointConfigName: name }));
  await waitUntilEndpointInService({ client: sagemaker, ...waiting }, { EndpointName: name });
}
