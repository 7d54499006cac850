// provenance: slipway-only AWS promises durability; how a local race keeps it through kill -9 is ours to show
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CreateBucketCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import {
  CreateAutoMLJobV2Command,
  DescribeAutoMLJobV2Command,
  ListCandidatesForAutoMLJobCommand,
} from '@aws-sdk/client-sagemaker';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Clients, clientsFor } from '../harness/clients.ts';
import { freshDataDir, type RunningPlane, root, startPlane } from '../harness/plane.ts';
import { roleArn } from '../harness/training.ts';

const AutoMLJobName = 'survivor';
const Bucket = 'autopilot-crash';
const candidatesMax = 4;

describe('kill -9 of the plane in the middle of an AutoML job', () => {
  const data = freshDataDir();
  let plane: RunningPlane;
  let clients: Clients;
  const start = async () => {
    plane = await startPlane({ dataDir: data.path });
    clients = clientsFor(plane.url);
  };
  const killAndRestart = async () => {
    await plane.kill();
    clients.destroy();
    await start();
  };
  beforeAll(async () => {
    await start();
    const Body = readFileSync(join(root, 'examples/churn/churn.csv'));
    await clients.s3.send(new CreateBucketCommand({ Bucket }));
    await clients.s3.send(new PutObjectCommand({ Bucket, Key: 'table/churn.csv', Body }));
  });
  afterAll(async () => {
    clients?.destroy();
    await plane?.stop();
    data.remove();
  });

  const job = () => clients.sagemaker.send(new DescribeAutoMLJobV2Command({ AutoMLJobName }));
  const candidates = async () => {
    const found = await clients.sagemaker.send(
      new ListCandidatesForAutoMLJobCommand({ AutoMLJobName, MaxResults: 100 }),
    );
    return found.Candidates ?? [];
  };
  const secondary = async () => (await job()).AutoMLJobSecondaryStatus;

  it('loses no candidate and starts none twice', async () => {
    const S3Uri = `s3://${Bucket}/table/`;
    await clients.sagemaker.send(
      new CreateAutoMLJobV2Command({
        AutoMLJobName,
        AutoMLJobInputDataConfig: [
          { DataSource: { S3DataSource: { S3DataType: 'S3Prefix', S3Uri } } },
        ],
        OutputDataConfig: { S3OutputPath: `s3://${Bucket}/out` },
        AutoMLProblemTypeConfig: {
          TabularJobConfig: {
            TargetAttributeName: 'churn',
            CompletionCriteria: { MaxCandidates: candidatesMax },
          },
        },
        RoleArn: roleArn,
      }),
    );
    await expect.poll(secondary, { timeout: 120_000, interval: 20 }).toBe('PreTraining');
    await killAndRestart();
    await expect.poll(candidates, { timeout: 120_000, interval: 50 }).not.toEqual([]);
    const before = (await candidates()).map(({ CandidateName }) => CandidateName);
    await killAndRestart();
    const status = async () => (await job()).AutoMLJobStatus;
    await expect.poll(status, { timeout: 240_000, interval: 200 }).toBe('Completed');
    const after = await candidates();
    expect(after.map(({ CandidateName }) => CandidateName)).toEqual(expect.arrayContaining(before));
    expect(after.map(({ CandidateStatus }) => CandidateStatus)).toEqual(
      Array.from({ length: candidatesMax }, () => 'Completed'),
    );
    expect(await secondary()).toBe('MaxCandidatesReached');
  });
});
