// provenance: slipway-only that bytes which S3 keeps encrypted lie nowhere in the open is ours to show
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  CreateCrawlerCommand,
  CreateDatabaseCommand,
  CreateJobCommand,
  GetCrawlerCommand,
  GetJobRunCommand,
  GetTableCommand,
  GlueClient,
  StartCrawlerCommand,
  StartJobRunCommand,
} from '@aws-sdk/client-glue';
import { CreateBucketCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Clients, clientsFor, region } from '../harness/clients.ts';
import { freshDataDir, type RunningPlane, startPlane } from '../harness/plane.ts';

const bucket = 'plain-bytes';
const patience = { timeout: 120_000, interval: 20 };
const inScript = 'marker-of-a-script-that-nobody-may-find';
const inData = 'marker-of-a-row-that-nobody-may-find';

/** The files below a folder that hold a text. */
function filesWith(dir: string, text: string): readonly string[] {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((path) => readIfThere(path).includes(text));
}

/** Files come and go while the plane runs. */
function readIfThere(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch {
    return Buffer.alloc(0);
  }
}

describe('bytes of encrypted objects lie in the open only while an engine needs them', () => {
  const data = freshDataDir();
  let plane: RunningPlane;
  let clients: Clients;
  let glue: GlueClient;

  async function start(): Promise<void> {
    plane = await startPlane({ dataDir: data.path });
    clients = clientsFor(plane.url);
    const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
    glue = new GlueClient({ endpoint: plane.url, region, credentials, maxAttempts: 1 });
  }

  async function startJob(name: string): Promise<string> {
    const Command = {
      Name: 'pythonshell',
      ScriptLocation: `s3://${bucket}/wait.py`,
      PythonVersion: '3.9',
    };
    await glue.send(new CreateJobCommand({ Name: name, Role: 'Plain', Command }));
    const { JobRunId = '' } = await glue.send(new StartJobRunCommand({ JobName: name }));
    // The script has to lie in the open to be run: what is looked for can be found.
    await vi.waitUntil(() => filesWith(data.path, inScript).length > 0, patience);
    return JobRunId;
  }

  function found(): readonly string[] {
    return [...filesWith(data.path, inScript), ...filesWith(data.path, inData)];
  }

  beforeAll(async () => {
    await start();
    const CreateBucketConfiguration = { LocationConstraint: region } as const;
    await clients.s3.send(new CreateBucketCommand({ Bucket: bucket, CreateBucketConfiguration }));
    const put = async (Key: string, Body: string) => {
      const stored = await clients.s3.send(new PutObjectCommand({ Bucket: bucket, Key, Body }));
      expect(stored.ServerSideEncryption).toBe('AES256');
    };
    await put('wait.py', `# ${inScript}\nimport time\ntime.sleep(600)\n`);
    const rows = Array.from({ length: 20_000 }, (_, row) => `${row},${inData}\n`);
    await put('raw/things/data.csv', `id,name\n${rows.join('')}`);
    await glue.send(new CreateDatabaseCommand({ DatabaseInput: { Name: 'plain' } }));
    await glue.send(
      new CreateCrawlerCommand({
        Name: 'looks',
        Role: 'Plain',
        DatabaseName: 'plain',
        Targets: { S3Targets: [{ Path: `s3://${bucket}/raw/things/` }] },
      }),
    );
  });
  afterAll(async () => {
    clients?.destroy();
    glue?.destroy();
    await plane?.stop();
    data.remove();
  });

  it('not after a graceful stop while a job runs, nor after the next start', async () => {
    expect(found()).toEqual([]);
    await startJob('stopped');
    await plane.stop();
    expect(found()).toEqual([]);
    await start();
    expect(found()).toEqual([]);
  });

  it('not after a crawl, nor after the stop behind it', async () => {
    await glue.send(new StartCrawlerCommand({ Name: 'looks' }));
    await vi.waitUntil(() => filesWith(data.path, inData).length > 0, patience);
    await crawled();
    await plane.stop();
    expect(found()).toEqual([]);
    await start();
  });

  it('not after kill -9 while a crawler and a job work, a start and their ends', async () => {
    const runId = await startJob('killed');
    await glue.send(new StartCrawlerCommand({ Name: 'looks' }));
    await vi.waitUntil(() => filesWith(data.path, inData).length > 0, patience);
    await plane.kill();
    expect(found()).not.toEqual([]);
    await start();
    await crawled();
    // The job's process outlived the plane, with its script; it ends with the next stop.
    const { JobRun: run } = await glue.send(
      new GetJobRunCommand({ JobName: 'killed', RunId: runId }),
    );
    expect(run?.JobRunState).toBe('RUNNING');
    await plane.stop();
    expect(found()).toEqual([]);
    await start();
    expect(found()).toEqual([]);
  });

  async function crawled(): Promise<void> {
    await vi.waitUntil(async () => {
      const { Crawler: crawler } = await glue.send(new GetCrawlerCommand({ Name: 'looks' }));
      return crawler?.State === 'READY' && crawler.LastCrawl?.Status === 'SUCCEEDED';
    }, patience);
    const { Table: table } = await glue.send(
      new GetTableCommand({ DatabaseName: 'plain', Name: 'things' }),
    );
    expect(table?.StorageDescriptor?.Columns?.map(({ Name }) => Name)).toEqual(['id', 'name']);
  }
});
