// provenance: aws-doc https://docs.aws.amazon.com/sagemaker/latest/APIReference/CommonErrors.html
import { PutObjectCommand } from '@aws-sdk/client-s3';
import {
  CreateModelCommand,
  CreateTrainingJobCommand,
  type CreateTrainingJobCommandInput,
  DescribeTrainingJobCommand,
} from '@aws-sdk/client-sagemaker';
import { InvokeEndpointCommand } from '@aws-sdk/client-sagemaker-runtime';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Clients, clientsFor } from '../harness/clients.ts';
import { type RunningPlane, startPlane } from '../harness/plane.ts';
import { refusalOf } from '../harness/refusal.ts';
import {
  bucket,
  createModel,
  deploy,
  putSampleData,
  roleArn,
  train,
  trainingRequest,
  xgboostImage,
} from '../harness/training.ts';

describe('bad input is refused as AWS refuses it, with words that help', () => {
  let plane: RunningPlane;
  let clients: Clients;
  beforeAll(async () => {
    plane = await startPlane();
    clients = clientsFor(plane.url);
    await putSampleData(clients);
  });
  afterAll(async () => {
    clients?.destroy();
    await plane?.stop();
  });

  /** A training request whose `train` channel is this text. */
  async function requestWith(name: string, Body: string): Promise<CreateTrainingJobCommandInput> {
    const Key = `${name}/data.csv`;
    await clients.s3.send(new PutObjectCommand({ Bucket: bucket, Key, Body }));
    const request = trainingRequest(name);
    const [first] = request.InputDataConfig ?? [];
    const source = first?.DataSource?.S3DataSource;
    const S3DataSource = { S3DataType: source?.S3DataType, S3Uri: `s3://${bucket}/${name}/` };
    return { ...request, InputDataConfig: [{ ...first, DataSource: { S3DataSource } }] } as never;
  }

  async function failureOf(request: CreateTrainingJobCommandInput): Promise<string> {
    const job = await train(clients, request);
    expect(job.TrainingJobStatus).toBe('Failed');
    return job.FailureReason ?? '';
  }

  it('refuses an image that nothing here can run, and says what can', async () => {
    const request = trainingRequest('unknown-image');
    const TrainingImage = '123456789012.dkr.ecr.eu-west-3.amazonaws.com/my-own:latest';
    const reason = await failureOf({
      ...request,
      AlgorithmSpecification: { TrainingImage, TrainingInputMode: 'File' },
    });
    expect(reason).toContain('my-own');
    expect(reason).toContain('xgboost');
  });

  it('refuses a channel without data when the job is made', async () => {
    const request = trainingRequest('no-data');
    const [first] = request.InputDataConfig ?? [];
    const S3DataSource = { S3DataType: 'S3Prefix', S3Uri: `s3://${bucket}/nothing-here/` } as const;
    const InputDataConfig = [
      { ChannelName: 'train', ContentType: first?.ContentType, DataSource: { S3DataSource } },
    ];
    const call = clients.sagemaker.send(
      new CreateTrainingJobCommand({ ...request, InputDataConfig }),
    );
    expect(await refusalOf(call)).toMatchObject({
      code: 'ValidationException',
      message: expect.stringContaining(
        `No S3 objects found under S3 URL "s3://${bucket}/nothing-here/" given in input data source.`,
      ),
    });
  });

  it('refuses a job without the train channel that XGBoost needs', async () => {
    const request = trainingRequest('no-train');
    const InputDataConfig = request.InputDataConfig?.slice(1);
    const reason = await failureOf({ ...request, InputDataConfig });
    expect(reason).toMatch(/^AlgorithmError|^ClientError/);
    expect(reason).toMatch(/train/);
  });

  it('refuses a hyperparameter that is misspelt and names the one that was meant', async () => {
    const request = trainingRequest('misspelt');
    const HyperParameters = { ...request.HyperParameters, max_dept: '4' };
    const reason = await failureOf({ ...request, HyperParameters });
    expect(reason).toContain('Extraneous hyperparameter found: max_dept');
    expect(reason).toContain('max_depth');
  });

  it('refuses a hyperparameter out of its range', async () => {
    const request = trainingRequest('out-of-range');
    const reason = await failureOf({
      ...request,
      HyperParameters: { ...request.HyperParameters, eta: '3' },
    });
    expect(reason).toMatch(/^AlgorithmError: Hyperparameter eta: .*\b3\b.* not in /);
  });

  it('refuses a label that is text and says where it is', async () => {
    const reason = await failureOf(await requestWith('text-label', 'yes,1,2\nno,3,4\n'));
    expect(reason).toContain('data.csv');
    expect(reason).toContain('yes');
  });

  it('refuses an empty CSV', async () => {
    const reason = await failureOf(await requestWith('empty-csv', ''));
    expect(reason).toMatch(/empty|no data/i);
  });

  it('refuses a name that exists', async () => {
    const request = trainingRequest('twice');
    await train(clients, request);
    const call = clients.sagemaker.send(new CreateTrainingJobCommand(request));
    expect(await refusalOf(call)).toMatchObject({
      code: 'ResourceInUse',
      message: expect.stringContaining(
        'Training job names must be unique within an AWS account and region, and a training job with this name already exists (arn:aws:sagemaker:eu-west-3:000000000000:training-job/twice)',
      ),
    });
  });

  it('refuses a model name that exists', async () => {
    const { ModelArtifacts } = await clients.sagemaker.send(
      new DescribeTrainingJobCommand({ TrainingJobName: 'twice' }),
    );
    const model = { name: 'same', modelDataUrl: ModelArtifacts?.S3ModelArtifacts ?? '' };
    await createModel(clients, model);
    expect(await refusalOf(createModel(clients, model))).toMatchObject({
      code: 'ValidationException',
      message: expect.stringMatching(/^Cannot create already existing model/),
    });
  });

  it('refuses an endpoint that does not exist', async () => {
    const call = clients.runtime.send(
      new InvokeEndpointCommand({ EndpointName: 'nobody', ContentType: 'text/csv', Body: '1' }),
    );
    expect(await refusalOf(call)).toMatchObject({
      code: 'ValidationError',
      status: 400,
      message: 'Endpoint nobody of account 000000000000 not found.',
    });
  });

  it('refuses a job that does not exist with the text of the service', async () => {
    const call = clients.sagemaker.send(
      new DescribeTrainingJobCommand({ TrainingJobName: 'nobody' }),
    );
    expect(await refusalOf(call)).toMatchObject({
      code: 'ValidationException',
      message: 'Requested resource not found.',
    });
  });

  it('refuses a body that is not CSV, as the container does', async () => {
    const { ModelArtifacts } = await clients.sagemaker.send(
      new DescribeTrainingJobCommand({ TrainingJobName: 'twice' }),
    );
    await deploy(clients, {
      name: 'answers',
      modelDataUrl: ModelArtifacts?.S3ModelArtifacts ?? '',
    });
    const send = (Body: string, ContentType: string) =>
      clients.runtime.send(
        new InvokeEndpointCommand({ EndpointName: 'answers', ContentType, Body }),
      );
    const notCsv = await refusalOf(send('{"a": "b"}', 'text/csv'));
    expect(notCsv).toMatchObject({ code: 'ModelError', status: 424 });
    expect(notCsv.message).toMatch(/Received client error \(4\d\d\) from primary with message/);
    const wrongType = await refusalOf(send('1,2,3', 'image/png'));
    expect(wrongType).toMatchObject({ code: 'ModelError', status: 424 });
    expect(wrongType.message).toContain('(415)');
  });

  it('refuses a name with a wrong character, and a type that does not exist', async () => {
    const request = trainingRequest('bad_name');
    const ResourceConfig = { ...request.ResourceConfig, InstanceType: 'ml.huge' as never };
    const call = clients.sagemaker.send(
      new CreateTrainingJobCommand({ ...request, ResourceConfig }),
    );
    const refused = await refusalOf(call);
    expect(refused.code).toBe('ValidationException');
    expect(refused.message).toMatch(/^2 validation errors detected: /);
    expect(refused.message).toContain("Value 'bad_name' at 'trainingJobName' failed to satisfy");
    expect(refused.message).toContain("Value 'ml.huge' at 'resourceConfig.instanceType' failed to");
  });

  it('refuses what is not served yet, plainly', async () => {
    const call = clients.sagemaker.send(
      new CreateModelCommand({
        ModelName: 'inside-a-vpc',
        ExecutionRoleArn: roleArn,
        PrimaryContainer: { Image: xgboostImage, MultiModelConfig: {}, Mode: 'MultiModel' },
      }),
    );
    const refused = await refusalOf(call);
    expect(refused.code).toBe('ValidationException');
    expect(refused.message).toMatch(/multi-?model/i);
  });
});
