import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CloudWatchLogsClient, DescribeLogGroupsCommand } from '@aws-sdk/client-cloudwatch-logs';
import {
  CreateBucketCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListBucketsCommand,
  PutBucketWebsiteCommand,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import {
  CreateTrainingJobCommand,
  DescribeTrainingJobCommand,
  ListTrainingJobsCommand,
  SageMakerClient,
} from '@aws-sdk/client-sagemaker';
import { InvokeEndpointCommand, SageMakerRuntimeClient } from '@aws-sdk/client-sagemaker-runtime';
import {
  GetCallerIdentityCommand,
  GetDelegatedAccessTokenCommand,
  STSClient,
} from '@aws-sdk/client-sts';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { PlaneOptions } from './config.ts';
import { type Plane, startPlane } from './plane.ts';

let root = '';
let planes: Plane[] = [];
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'slipway-plane-'));
  planes = [];
});
afterEach(async () => {
  await Promise.all(planes.map((plane) => plane.stop()));
  await rm(root, { recursive: true, force: true });
});

async function start(options: PlaneOptions = {}): Promise<Plane> {
  const plane = await startPlane({ port: 0, dataDir: join(root, 'data'), ...options });
  planes.push(plane);
  return plane;
}

function client(plane: Plane, accessKeyId = 'AKIDANYBODY') {
  return {
    endpoint: plane.endpoint,
    region: 'eu-west-3',
    maxAttempts: 1,
    credentials: { accessKeyId, secretAccessKey: 'any' },
  };
}

test('says who is calling, by the credentials file or else as a session of our role', async () => {
  const credentialsFile = join(root, 'users.ini');
  await writeFile(
    credentialsFile,
    '[AKIDALICE]\naccount = 111111111111\narn = arn:aws:iam::111111111111:user/alice\n',
  );
  const plane = await start({ credentialsFile, accountId: '222222222222' });
  const anybody = await new STSClient(client(plane)).send(new GetCallerIdentityCommand({}));
  expect(anybody).toMatchObject({
    Account: '222222222222',
    Arn: 'arn:aws:sts::222222222222:assumed-role/Slipway/local',
  });
  const alice = await new STSClient(client(plane, 'AKIDALICE')).send(
    new GetCallerIdentityCommand({}),
  );
  expect(alice).toMatchObject({
    Account: '111111111111',
    Arn: 'arn:aws:iam::111111111111:user/alice',
  });
});

test('keeps the accounts and regions of its users apart', async () => {
  const plane = await start();
  const s3 = new S3Client({ ...client(plane), forcePathStyle: true });
  await s3.send(
    new CreateBucketCommand({
      Bucket: 'mine',
      CreateBucketConfiguration: { LocationConstraint: 'eu-west-3' },
    }),
  );
  expect((await s3.send(new ListBucketsCommand({}))).Buckets?.map(({ Name }) => Name)).toEqual([
    'mine',
  ]);
});

test('streams an upload with a trailing checksum and a download, metadata and all', async () => {
  const plane = await start();
  const s3 = new S3Client({ ...client(plane), region: 'us-east-1', forcePathStyle: true });
  await s3.send(new CreateBucketCommand({ Bucket: 'data' }));
  const Body = Buffer.alloc(300_000, 'slipway ');
  const key = { Bucket: 'data', Key: 'a b/é+%.bin' };
  const put = await s3.send(
    new PutObjectCommand({
      ...key,
      Body,
      Metadata: { 'who-am-i': 'me' },
      ContentEncoding: 'gzip',
      ChecksumAlgorithm: 'SHA256',
    }),
  );
  expect(put.ChecksumSHA256).toBeDefined();
  const got = await s3.send(new GetObjectCommand({ ...key, Range: 'bytes=8-15' }));
  expect(got.$metadata.httpStatusCode).toBe(206);
  expect(got).toMatchObject({
    ContentEncoding: 'gzip',
    ContentRange: 'bytes 8-15/300000',
    Metadata: { 'who-am-i': 'me' },
  });
  expect(await got.Body?.transformToString()).toBe('slipway ');
  const whole = await s3.send(new GetObjectCommand(key));
  expect(Buffer.from((await whole.Body?.transformToByteArray()) ?? [])).toEqual(Body);
});

test("refuses in each protocol's own shape, so that each client knows the error's name", async () => {
  const plane = await start();
  const s3 = new S3Client({ ...client(plane), forcePathStyle: true });
  const sagemaker = new SageMakerClient(client(plane));
  const runtime = new SageMakerRuntimeClient(client(plane));
  await expect(s3.send(new GetObjectCommand({ Bucket: 'none', Key: 'k' }))).rejects.toMatchObject({
    name: 'NoSuchBucket',
  });
  await expect(s3.send(new HeadObjectCommand({ Bucket: 'none', Key: 'k' }))).rejects.toMatchObject({
    name: 'NotFound',
  });
  await expect(
    s3.send(new PutBucketWebsiteCommand({ Bucket: 'none', WebsiteConfiguration: {} })),
  ).rejects.toMatchObject({
    name: 'NotImplemented',
    message: expect.stringContaining('PutBucketWebsite'),
  });
  await expect(
    sagemaker.send(new DescribeTrainingJobCommand({ TrainingJobName: 'none' })),
  ).rejects.toMatchObject({
    name: 'ValidationException',
    message: 'Requested resource not found.',
  });
  await expect(
    runtime.send(new InvokeEndpointCommand({ EndpointName: 'none', Body: '1' })),
  ).rejects.toMatchObject({ name: 'ValidationError' });
  await expect(
    new STSClient(client(plane)).send(
      new GetDelegatedAccessTokenCommand({ TradeInToken: 'token' }),
    ),
  ).rejects.toMatchObject({
    message: expect.stringContaining('GetDelegatedAccessToken of sts is not served'),
  });
  const logs = new CloudWatchLogsClient(client(plane));
  await expect(logs.send(new DescribeLogGroupsCommand({ limit: 500 }))).rejects.toMatchObject({
    name: 'InvalidParameterException',
    message: expect.stringContaining("Value '500' at 'limit'"),
  });
});

test('checks types and constraints before an operation sees its input', async () => {
  const plane = await start();
  const sagemaker = new SageMakerClient(client(plane));
  const bad = {
    TrainingJobName: 'a_b',
    RoleArn: 'arn:aws:iam::000000000000:role/slipway',
    AlgorithmSpecification: { TrainingInputMode: 'File' },
    OutputDataConfig: { S3OutputPath: 's3://b/o' },
    StoppingCondition: {},
    ResourceConfig: { InstanceType: 'local', InstanceCount: 1, VolumeSizeInGB: 1 },
  } as const;
  const invalid = new CreateTrainingJobCommand(
    bad as unknown as ConstructorParameters<typeof CreateTrainingJobCommand>[0],
  );
  await expect(sagemaker.send(invalid)).rejects.toMatchObject({
    name: 'ValidationException',
    message: expect.stringMatching(
      /^2 validation errors detected: Value 'a_b' at 'trainingJobName'.+; Value 'local' at/,
    ),
  });
  const answer = await fetch(`${plane.endpoint}/`, {
    method: 'POST',
    headers: { 'x-amz-target': 'SageMaker.CreateTrainingJob' },
    body: JSON.stringify({ ...bad, ResourceConfig: { InstanceCount: 'x' } }),
  });
  expect(answer.status).toBe(400);
  expect(await answer.json()).toEqual({
    __type: 'SerializationException',
    message: "STRING_VALUE can not be converted to a Number at 'resourceConfig.instanceCount'",
  });
});

test('keeps web pages out and has no CORS headers', async () => {
  const plane = await start({ allowReset: true });
  const page = await fetch(`${plane.endpoint}/_slipway/reset`, {
    method: 'POST',
    headers: { origin: 'https://evil.example' },
  });
  expect(page.status).toBe(403);
  const preflight = await fetch(`${plane.endpoint}/bucket/key`, {
    method: 'OPTIONS',
    headers: { origin: 'https://evil.example', 'access-control-request-method': 'GET' },
  });
  expect(preflight.ok).toBe(false);
  expect([...preflight.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual(
    [],
  );
});

test('a stored page that is opened in a browser runs without our origin', async () => {
  const plane = await start();
  const s3 = new S3Client({ ...client(plane), region: 'us-east-1', forcePathStyle: true });
  await s3.send(new CreateBucketCommand({ Bucket: 'pages' }));
  const page = {
    Bucket: 'pages',
    Key: 'index.html',
    ContentType: 'text/html',
    Body: '<script>1</script>',
  };
  await s3.send(new PutObjectCommand(page));
  const opened = await fetch(`${plane.endpoint}/pages/index.html`);
  expect(opened.headers.get('content-security-policy')).toBe('sandbox');
  expect(await opened.text()).toBe(page.Body);
});

test('keeps its state over a restart and wipes it on reset, which must be allowed', async () => {
  const first = await start();
  const s3 = (plane: Plane) =>
    new S3Client({ ...client(plane), region: 'us-east-1', forcePathStyle: true });
  await s3(first).send(new CreateBucketCommand({ Bucket: 'kept' }));
  expect((await fetch(`${first.endpoint}/_slipway/reset`, { method: 'POST' })).status).toBe(403);
  const id = first.health().dataDirId;
  await first.stop();
  const second = await start({ allowReset: true });
  expect(await (await fetch(`${second.endpoint}/_slipway/health`)).json()).toMatchObject({
    status: 'ready',
    dataDirId: id,
  });
  expect((await s3(second).send(new ListBucketsCommand({}))).Buckets).toHaveLength(1);
  expect((await fetch(`${second.endpoint}/_slipway/reset`, { method: 'POST' })).status).toBe(200);
  expect((await s3(second).send(new ListBucketsCommand({}))).Buckets ?? []).toHaveLength(0);
  const jobs = await new SageMakerClient(client(second)).send(new ListTrainingJobsCommand({}));
  expect(jobs.TrainingJobSummaries).toEqual([]);
});

test('refuses a taken port and a held data directory, with what to do', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  const address = other.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  await expect(start({ port })).rejects.toMatchObject({
    code: 'PLANE_PORT_TAKEN',
    params: { port },
  });
  expect(await readdir(join(root, 'data')), 'no service was started for it').not.toContain('state');
  await new Promise((resolve) => other.close(resolve));
  await start();
  await expect(start()).rejects.toMatchObject({
    code: 'PLANE_DATA_LOCKED',
    params: { pid: process.pid },
  });
});
