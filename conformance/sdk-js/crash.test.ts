// provenance: slipway-only AWS promises durability; how a local process keeps it through kill -9 is ours to show
import { createHash, randomBytes } from 'node:crypto';
import { createServer } from 'node:net';
import {
  GetObjectCommand,
  ListMultipartUploadsCommand,
  ListObjectsV2Command,
  PutObjectCommand,
} from '@aws-sdk/client-s3';
import {
  CreateTrainingJobCommand,
  CreateTransformJobCommand,
  DescribeEndpointCommand,
  DescribeTrainingJobCommand,
  DescribeTransformJobCommand,
  waitUntilTransformJobCompletedOrStopped,
} from '@aws-sdk/client-sagemaker';
import { InvokeEndpointCommand } from '@aws-sdk/client-sagemaker-runtime';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Clients, clientsFor } from '../harness/clients.ts';
import { freshDataDir, type RunningPlane, startPlane } from '../harness/plane.ts';
import { samples, scoringCsv } from '../harness/sample-data.ts';
import {
  bucket,
  deploy,
  putSampleData,
  train,
  trainingEnd,
  trainingRequest,
  waiting,
} from '../harness/training.ts';

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address !== null ? address.port : 0;
}

describe('kill -9 of the plane, then a restart on the same data', () => {
  const data = freshDataDir();
  let port: number;
  let plane: RunningPlane;
  let clients: Clients;
  const start = async () => {
    plane = await startPlane({ dataDir: data.path, port });
    clients = clientsFor(plane.url);
  };
  const killAndRestart = async () => {
    await plane.kill();
    clients.destroy();
    await start();
  };
  beforeAll(async () => {
    port = await freePort();
    await start();
    await putSampleData(clients);
  });
  afterAll(async () => {
    clients?.destroy();
    await plane?.stop();
    data.remove();
  });

  it('loses no upload that was acknowledged and shows none that was not', async () => {
    const acknowledged = new Map<string, string>();
    let stopped = false;
    const upload = async (worker: number) => {
      for (let count = 0; !stopped; count += 1) {
        const Key = `crash/${worker}-${count}`;
        const Body = randomBytes(200_000);
        await clients.s3.send(new PutObjectCommand({ Bucket: bucket, Key, Body }));
        acknowledged.set(Key, createHash('sha256').update(Body).digest('hex'));
      }
    };
    const workers = [0, 1, 2, 3].map((worker) => upload(worker).catch(() => undefined));
    await expect.poll(() => acknowledged.size, { timeout: 30_000 }).toBeGreaterThan(40);
    await plane.kill();
    stopped = true;
    await Promise.all(workers);
    clients.destroy();
    await start();
    for (const [Key, hash] of acknowledged) {
      const { Body } = await clients.s3.send(new GetObjectCommand({ Bucket: bucket, Key }));
      const bytes = (await Body?.transformToByteArray()) ?? new Uint8Array();
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(hash);
    }
    const listed = await clients.s3.send(
      new ListObjectsV2Command({ Bucket: bucket, Prefix: 'crash/' }),
    );
    for (const { Key, Size } of listed.Contents ?? [])
      expect({ Key, Size }).toEqual({ Key, Size: 200_000 });
    const uploads = await clients.s3.send(new ListMultipartUploadsCommand({ Bucket: bucket }));
    expect(uploads.Uploads ?? []).toEqual([]);
  });

  it('brings a training job that was running to its right end, and lists it once', async () => {
    const request = trainingRequest('survivor');
    await clients.sagemaker.send(
      new CreateTrainingJobCommand({
        ...request,
        HyperParameters: { ...request.HyperParameters, num_round: '300', max_depth: '6' },
      }),
    );
    const secondary = async () => {
      const job = await clients.sagemaker.send(
        new DescribeTrainingJobCommand({ TrainingJobName: 'survivor' }),
      );
      return job.SecondaryStatus;
    };
    await expect.poll(secondary, { timeout: 60_000, interval: 100 }).toBe('Training');
    await killAndRestart();
    const job = await trainingEnd(clients, 'survivor');
    expect(job).toMatchObject({ TrainingJobStatus: 'Completed', SecondaryStatus: 'Completed' });
    const passed = job.SecondaryStatusTransitions?.map(({ Status }) => Status);
    expect(passed).toEqual(['Starting', 'Downloading', 'Training', 'Uploading', 'Completed']);
    const { pathname } = new URL(job.ModelArtifacts?.S3ModelArtifacts ?? '');
    const Key = pathname.slice(1);
    const model = await clients.s3.send(new GetObjectCommand({ Bucket: bucket, Key }));
    expect(model.ContentLength).toBeGreaterThan(1000);
    await model.Body?.transformToByteArray();
  });

  it('brings a job that was killed right after it was accepted to its right end', async () => {
    await clients.sagemaker.send(new CreateTrainingJobCommand(trainingRequest('just-born')));
    await killAndRestart();
    expect(await trainingEnd(clients, 'just-born')).toMatchObject({
      TrainingJobStatus: 'Completed',
    });
  });

  it('serves again by itself', async () => {
    const { ModelArtifacts } = await train(clients, trainingRequest('to-serve'));
    await deploy(clients, {
      name: 'steady',
      modelDataUrl: ModelArtifacts?.S3ModelArtifacts ?? '',
    });
    const ask = async () => {
      const answer = await clients.runtime.send(
        new InvokeEndpointCommand({
          EndpointName: 'steady',
          ContentType: 'text/csv',
          Body: scoringCsv(samples(3, 5)),
        }),
      );
      return new TextDecoder().decode(answer.Body);
    };
    const before = await ask();
    await killAndRestart();
    const status = async () => {
      const endpoint = await clients.sagemaker.send(
        new DescribeEndpointCommand({ EndpointName: 'steady' }),
      );
      return endpoint.EndpointStatus;
    };
    await expect.poll(status, { timeout: 30_000 }).toBe('InService');
    await expect.poll(() => ask().catch(() => 'not yet'), { timeout: 30_000 }).toBe(before);
  });

  it('ends a batch transform with each row once, in its place', async () => {
    const rows = samples(60_000, 11);
    const files = ['a.csv', 'b.csv', 'c.csv'];
    for (const file of files)
      await clients.s3.send(
        new PutObjectCommand({ Bucket: bucket, Key: `rows/${file}`, Body: scoringCsv(rows) }),
      );
    const input = (name: string) => ({
      TransformJobName: name,
      ModelName: 'steady',
      BatchStrategy: 'MultiRecord' as const,
      MaxPayloadInMB: 1,
      TransformInput: {
        ContentType: 'text/csv',
        SplitType: 'Line' as const,
        DataSource: {
          S3DataSource: { S3DataType: 'S3Prefix' as const, S3Uri: `s3://${bucket}/rows/` },
        },
      },
      TransformOutput: { S3OutputPath: `s3://${bucket}/${name}`, AssembleWith: 'Line' as const },
      TransformResources: { InstanceType: 'ml.m5.large' as const, InstanceCount: 1 },
    });
    const end = async (name: string) => {
      const client = clients.sagemaker;
      await waitUntilTransformJobCompletedOrStopped(
        { client, ...waiting },
        { TransformJobName: name },
      ).catch(() => undefined);
      return client.send(new DescribeTransformJobCommand({ TransformJobName: name }));
    };
    const outputs = async (name: string) =>
      Promise.all(
        files.map(async (file) => {
          const Key = `${name}/${file}.out`;
          const { Body } = await clients.s3.send(new GetObjectCommand({ Bucket: bucket, Key }));
          return (await Body?.transformToString()) ?? '';
        }),
      );
    await clients.sagemaker.send(new CreateTransformJobCommand(input('killed')));
    await killAndRestart();
    const job = await end('killed');
    expect(job).toMatchObject({ TransformJobStatus: 'Completed' });
    await clients.sagemaker.send(new CreateTransformJobCommand(input('whole')));
    expect(await end('whole')).toMatchObject({ TransformJobStatus: 'Completed' });
    const [killed, whole] = [await outputs('killed'), await outputs('whole')];
    expect(killed.map((text) => text.trimEnd().split('\n').length)).toEqual([
      60_000, 60_000, 60_000,
    ]);
    expect(killed.every((text, index) => text === whole[index])).toBe(true);
  });
});
