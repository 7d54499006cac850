// provenance: aws-doc https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_CreateTrainingJob.html
import { DescribeLogStreamsCommand, GetLogEventsCommand } from '@aws-sdk/client-cloudwatch-logs';
import { GetObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import {
  AddTagsCommand,
  CreateTrainingJobCommand,
  CreateTransformJobCommand,
  DeleteEndpointCommand,
  DeleteTagsCommand,
  DescribeEndpointCommand,
  DescribeTransformJobCommand,
  ListTagsCommand,
  ListTrainingJobsCommand,
  StopTrainingJobCommand,
  waitUntilTransformJobCompletedOrStopped,
} from '@aws-sdk/client-sagemaker';
import { InvokeEndpointCommand } from '@aws-sdk/client-sagemaker-runtime';
import { GetCallerIdentityCommand } from '@aws-sdk/client-sts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Clients, clientsFor } from '../harness/clients.ts';
import { type RunningPlane, startPlane } from '../harness/plane.ts';
import { refusalOf } from '../harness/refusal.ts';
import { areaUnderCurve, samples, scoringCsv } from '../harness/sample-data.ts';
import {
  bucket,
  createModel,
  deploy,
  putSampleData,
  train,
  trainingEnd,
  trainingRequest,
  waiting,
} from '../harness/training.ts';

const heldOut = samples(300, 9);
const numbers = (text: string) => text.trim().split(/[\n,]/).map(Number);

describe('a model from data to answers through the AWS SDK for JavaScript', () => {
  let plane: RunningPlane;
  let clients: Clients;
  let modelDataUrl = '';
  let jobArn = '';
  beforeAll(async () => {
    plane = await startPlane();
    clients = clientsFor(plane.url);
    await putSampleData(clients);
  });
  afterAll(async () => {
    clients?.destroy();
    await plane?.stop();
  });

  const invoke = async (Body: string, Accept?: string) => {
    const { Body: answer, ContentType } = await clients.runtime.send(
      new InvokeEndpointCommand({ EndpointName: 'served', ContentType: 'text/csv', Body, Accept }),
    );
    return { text: new TextDecoder().decode(answer), contentType: ContentType };
  };

  it('knows who calls', async () => {
    const { Account, Arn } = await clients.sts.send(new GetCallerIdentityCommand({}));
    expect(Account).toBe('000000000000');
    expect(Arn).toMatch(/^arn:aws:(iam|sts)::000000000000:/);
  });

  it('trains: completed, with metrics, times and an artefact', async () => {
    const job = await train(clients, {
      ...trainingRequest('first-job'),
      Tags: [{ Key: 'team', Value: 'a' }],
    });
    expect(job).toMatchObject({ TrainingJobStatus: 'Completed', SecondaryStatus: 'Completed' });
    modelDataUrl = job.ModelArtifacts?.S3ModelArtifacts ?? '';
    jobArn = job.TrainingJobArn ?? '';
    expect(modelDataUrl).toBe(`s3://${bucket}/models/first-job/output/model.tar.gz`);
    expect(job.TrainingTimeInSeconds).toBeGreaterThanOrEqual(0);
    const metric = job.FinalMetricDataList?.find(
      ({ MetricName }) => MetricName === 'validation:auc',
    );
    expect(metric?.Value).toBeGreaterThan(0.9);
    const passed = job.SecondaryStatusTransitions?.map(({ Status }) => Status);
    expect(passed).toEqual(['Starting', 'Downloading', 'Training', 'Uploading', 'Completed']);
  });

  it('logs a round a line where CloudWatch has them', async () => {
    const logGroupName = '/aws/sagemaker/TrainingJobs';
    const { logStreams } = await clients.logs.send(
      new DescribeLogStreamsCommand({ logGroupName, logStreamNamePrefix: 'first-job/' }),
    );
    expect(logStreams).toHaveLength(1);
    const { logStreamName } = logStreams?.[0] ?? {};
    const page = await clients.logs.send(
      new GetLogEventsCommand({ logGroupName, logStreamName, startFromHead: true }),
    );
    const rounds = page.events?.filter(({ message }) =>
      /^\[\d+\]#011train-auc/.test(message ?? ''),
    );
    expect(rounds).toHaveLength(20);
    const after = await clients.logs.send(
      new GetLogEventsCommand({ logGroupName, logStreamName, nextToken: page.nextForwardToken }),
    );
    expect(after.events).toEqual([]);
    expect(after.nextForwardToken).toBe(page.nextForwardToken);
  });

  it('lists jobs and changes tags', async () => {
    const { TrainingJobSummaries } = await clients.sagemaker.send(
      new ListTrainingJobsCommand({ NameContains: 'first' }),
    );
    expect(TrainingJobSummaries?.map((job) => job.TrainingJobName)).toEqual(['first-job']);
    const ResourceArn = jobArn;
    await clients.sagemaker.send(
      new AddTagsCommand({ ResourceArn, Tags: [{ Key: 'stage', Value: 'dev' }] }),
    );
    await clients.sagemaker.send(new DeleteTagsCommand({ ResourceArn, TagKeys: ['team'] }));
    const { Tags } = await clients.sagemaker.send(new ListTagsCommand({ ResourceArn }));
    expect(Tags).toEqual([{ Key: 'stage', Value: 'dev' }]);
  });

  it('serves the model and ranks rows that it has not seen', async () => {
    await deploy(clients, { name: 'served', modelDataUrl });
    const { text, contentType } = await invoke(scoringCsv(heldOut));
    expect(contentType).toMatch(/^text\/csv/);
    expect(numbers(text)).toHaveLength(heldOut.length);
    expect(areaUnderCurve(heldOut, numbers(text))).toBeGreaterThan(0.95);
  });

  it('answers in JSON when that is asked for', async () => {
    const { text, contentType } = await invoke(scoringCsv(heldOut.slice(0, 2)), 'application/json');
    expect(contentType).toMatch(/^application\/json/);
    expect(JSON.parse(text)).toEqual({
      predictions: [{ score: expect.any(Number) }, { score: expect.any(Number) }],
    });
  });

  it('scores a file in a batch transform as the endpoint does', async () => {
    await createModel(clients, { name: 'batch', modelDataUrl });
    const Body = scoringCsv(heldOut);
    await clients.s3.send(new PutObjectCommand({ Bucket: bucket, Key: 'score/in.csv', Body }));
    await clients.sagemaker.send(
      new CreateTransformJobCommand({
        TransformJobName: 'score',
        ModelName: 'batch',
        BatchStrategy: 'MultiRecord',
        TransformInput: {
          ContentType: 'text/csv',
          SplitType: 'Line',
          DataSource: {
            S3DataSource: { S3DataType: 'S3Prefix', S3Uri: `s3://${bucket}/score/` },
          },
        },
        TransformOutput: { S3OutputPath: `s3://${bucket}/scored`, AssembleWith: 'Line' },
        TransformResources: { InstanceType: 'ml.m5.large', InstanceCount: 1 },
      }),
    );
    const client = clients.sagemaker;
    await waitUntilTransformJobCompletedOrStopped(
      { client, ...waiting },
      { TransformJobName: 'score' },
    );
    const job = await client.send(new DescribeTransformJobCommand({ TransformJobName: 'score' }));
    expect(job.TransformJobStatus).toBe('Completed');
    const { Body: scored } = await clients.s3.send(
      new GetObjectCommand({ Bucket: bucket, Key: 'scored/in.csv.out' }),
    );
    const { text } = await invoke(Body);
    expect(numbers((await scored?.transformToString()) ?? '')).toEqual(numbers(text));
  });

  it('stops a training job, which then is Stopped', async () => {
    const request = trainingRequest('to-stop');
    await clients.sagemaker.send(
      new CreateTrainingJobCommand({
        ...request,
        HyperParameters: { ...request.HyperParameters, num_round: '200000' },
      }),
    );
    await clients.sagemaker.send(new StopTrainingJobCommand({ TrainingJobName: 'to-stop' }));
    const job = await trainingEnd(clients, 'to-stop');
    expect(job).toMatchObject({ TrainingJobStatus: 'Stopped', SecondaryStatus: 'Stopped' });
    const again = clients.sagemaker.send(
      new StopTrainingJobCommand({ TrainingJobName: 'to-stop' }),
    );
    expect(await refusalOf(again)).toMatchObject({
      code: 'ValidationException',
      message: 'The request was rejected because the training job is in status Stopped.',
    });
  });

  it('takes an endpoint away', async () => {
    const EndpointName = 'served';
    await clients.sagemaker.send(new DeleteEndpointCommand({ EndpointName }));
    await expect
      .poll(
        async () => {
          const call = clients.sagemaker.send(new DescribeEndpointCommand({ EndpointName }));
          return call.then(
            () => 'there',
            (error: Error) => error.message,
          );
        },
        { timeout: 20_000 },
      )
      .toMatch(
        /^Could not find endpoint "arn:aws:sagemaker:eu-west-3:000000000000:endpoint\/served"/,
      );
  });
});
