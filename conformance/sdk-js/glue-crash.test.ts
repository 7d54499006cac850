// provenance: slipway-only how the runs of a local process outlive its kill -9 is ours to show
import { createServer } from 'node:net';
import { GetLogEventsCommand } from '@aws-sdk/client-cloudwatch-logs';
import {
  CreateCrawlerCommand,
  CreateDatabaseCommand,
  CreateJobCommand,
  GetCrawlerCommand,
  GetJobRunCommand,
  GetTableCommand,
  GlueClient,
  type JobRun,
  StartCrawlerCommand,
  StartJobRunCommand,
} from '@aws-sdk/client-glue';
import { CreateBucketCommand, GetObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Clients, clientsFor, region } from '../harness/clients.ts';
import { freshDataDir, type RunningPlane, startPlane } from '../harness/plane.ts';

const bucket = 'glue-crash';
const patience = { timeout: 120_000, interval: 100 };

/** Runs on until the object `go` is there: the test says when. */
const waitingScript = `
import os, time
import boto3
from botocore.exceptions import ClientError
print(f"group {os.getpgid(0)}", flush=True)
while True:
    try:
        boto3.client("s3").head_object(Bucket="${bucket}", Key="go")
        break
    except Exception:
        time.sleep(0.2)
boto3.client("s3").put_object(Bucket="${bucket}", Key="done", Body=b"by the run of before")
print("done")
`;

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address !== null ? address.port : 0;
}

describe('kill -9 of the plane while Glue works', () => {
  const data = freshDataDir();
  let port: number;
  let plane: RunningPlane;
  let clients: Clients;
  let glue: GlueClient;

  async function start(): Promise<void> {
    plane = await startPlane({ dataDir: data.path, port });
    clients = clientsFor(plane.url);
    const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
    glue = new GlueClient({ endpoint: plane.url, region, credentials, maxAttempts: 1 });
  }

  async function startRun(name: string): Promise<string> {
    const ScriptLocation = `s3://${bucket}/wait.py`;
    const Command = { Name: 'pythonshell', ScriptLocation, PythonVersion: '3.9' };
    await glue.send(new CreateJobCommand({ Name: name, Role: 'Crash', Command }));
    const { JobRunId = '' } = await glue.send(new StartJobRunCommand({ JobName: name }));
    await vi.waitUntil(async () => (await groupOf(JobRunId)) !== undefined, patience);
    return JobRunId;
  }

  async function said(runId: string): Promise<string> {
    const stream = { logGroupName: '/aws-glue/python-jobs/output', logStreamName: runId };
    const answer = await clients.logs
      .send(new GetLogEventsCommand({ ...stream, startFromHead: true }))
      .catch(() => ({ events: [] }));
    return (answer.events ?? []).map(({ message }) => message).join('\n');
  }

  async function groupOf(runId: string): Promise<number | undefined> {
    const group = /^group (\d+)$/m.exec(await said(runId))?.[1];
    return group === undefined ? undefined : Number(group);
  }

  async function endOf(name: string, runId: string): Promise<JobRun> {
    return vi.waitUntil(async () => {
      const { JobRun: run } = await glue.send(
        new GetJobRunCommand({ JobName: name, RunId: runId }),
      );
      return run?.JobRunState !== 'RUNNING' && run?.JobRunState !== 'STARTING' ? run : false;
    }, patience) as Promise<JobRun>;
  }

  beforeAll(async () => {
    port = await freePort();
    await start();
    const LocationConstraint = region;
    await clients.s3.send(
      new CreateBucketCommand({
        Bucket: bucket,
        CreateBucketConfiguration: { LocationConstraint },
      }),
    );
    const put = (Key: string, Body: string) =>
      clients.s3.send(new PutObjectCommand({ Bucket: bucket, Key, Body }));
    await put('wait.py', waitingScript);
    await put('raw/things/data.csv', 'id,name\n1,bolt\n2,nut\n');
  });
  afterAll(async () => {
    clients?.destroy();
    glue?.destroy();
    await plane?.stop();
    data.remove();
  });

  it('finds the run again, whose session is still known, and its end', async () => {
    const runId = await startRun('goes-on');
    await plane.kill();
    await start();
    const { JobRun: run } = await glue.send(
      new GetJobRunCommand({ JobName: 'goes-on', RunId: runId }),
    );
    expect(run?.JobRunState).toBe('RUNNING');
    await clients.s3.send(new PutObjectCommand({ Bucket: bucket, Key: 'go', Body: 'go' }));
    expect(await endOf('goes-on', runId)).toMatchObject({ JobRunState: 'SUCCEEDED' });
    const { Body: body } = await clients.s3.send(
      new GetObjectCommand({ Bucket: bucket, Key: 'done' }),
    );
    expect(await body?.transformToString()).toBe('by the run of before');
    expect(await said(runId)).toMatch(/^group \d+\ndone$/);
  });

  it('says of a run whose process went with it that it failed, and why', async () => {
    await clients.s3.send(
      new PutObjectCommand({
        Bucket: bucket,
        Key: 'wait.py',
        Body: 'import os, time\nprint(f"group {os.getpgid(0)}", flush=True)\ntime.sleep(600)\n',
      }),
    );
    const runId = await startRun('is-lost');
    const group = (await groupOf(runId)) ?? 0;
    await plane.kill();
    process.kill(-group, 'SIGKILL');
    await start();
    const run = await endOf('is-lost', runId);
    expect(run).toMatchObject({ JobRunState: 'FAILED' });
    expect(run.ErrorMessage).toContain('was lost');
  });

  it('crawls anew what a crash broke off', async () => {
    await glue.send(new CreateDatabaseCommand({ DatabaseInput: { Name: 'crash' } }));
    await glue.send(
      new CreateCrawlerCommand({
        Name: 'broken-off',
        Role: 'Crash',
        DatabaseName: 'crash',
        Targets: { S3Targets: [{ Path: `s3://${bucket}/raw/things/` }] },
      }),
    );
    await glue.send(new StartCrawlerCommand({ Name: 'broken-off' }));
    await plane.kill();
    await start();
    await vi.waitUntil(async () => {
      const { Crawler: crawler } = await glue.send(new GetCrawlerCommand({ Name: 'broken-off' }));
      return crawler?.State === 'READY' && crawler.LastCrawl?.Status === 'SUCCEEDED';
    }, patience);
    const { Table: table } = await glue.send(
      new GetTableCommand({ DatabaseName: 'crash', Name: 'things' }),
    );
    expect(table?.StorageDescriptor?.Columns).toEqual([
      { Name: 'id', Type: 'bigint' },
      { Name: 'name', Type: 'string' },
    ]);
  });
});
