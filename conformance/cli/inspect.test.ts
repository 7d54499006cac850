// provenance: slipway-only what a person gets from `slipway inspect` is ours to promise
import { execFile } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { CreateBucketCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Clients, clientsFor, region } from '../harness/clients.ts';
import { freshDataDir, type RunningPlane, root, startPlane } from '../harness/plane.ts';

const program = join(root, 'dist/slipway.mjs');
const churn = join(root, 'examples/churn/churn.csv');

interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

async function inspect(args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Ended> {
  const options = { env: { ...process.env, ...env } };
  return promisify(execFile)(process.execPath, [program, 'inspect', ...args], options).then(
    (said) => ({ code: 0, ...said }),
    ({ code, stdout, stderr }: Ended) => ({ code, stdout, stderr }),
  );
}

describe('a look at an S3 prefix of a plane', () => {
  let plane: RunningPlane;
  let clients: Clients;
  let env: NodeJS.ProcessEnv;
  beforeAll(async () => {
    plane = await startPlane();
    clients = clientsFor(plane.url);
    env = {
      AWS_ENDPOINT_URL: plane.url,
      AWS_REGION: region,
      AWS_ACCESS_KEY_ID: 'test',
      AWS_SECRET_ACCESS_KEY: 'test',
    };
    await clients.s3.send(
      new CreateBucketCommand({
        Bucket: 'look',
        CreateBucketConfiguration: { LocationConstraint: region },
      }),
    );
    const objects = {
      'data/churn.csv': readFileSync(churn),
      'data/odd [x]*.jsonl': '{"a":1}\n',
      'data/empty.csv': '',
      'data/_SUCCESS': '',
      'other/x.csv': 'a\n1\n',
    };
    for (const [Key, Body] of Object.entries(objects)) {
      await clients.s3.send(new PutObjectCommand({ Bucket: 'look', Key, Body }));
    }
  });
  afterAll(async () => {
    clients?.destroy();
    await plane?.stop();
  });

  it('sees the objects below it and judges them', async () => {
    const { code, stdout } = await inspect(['s3://look/data/', '--json'], env);
    expect(code).toBe(0);
    const { profile, findings } = JSON.parse(stdout);
    expect(profile).toMatchObject({
      files: 2,
      parts: [
        { name: 'churn.csv', rows: 5000 },
        { name: 'odd [x]*.jsonl', rows: 1 },
      ],
      problems: [{ code: 'empty-file', file: 'empty.csv' }],
    });
    expect(findings.task.task).toBe('binary-classification');
  });

  it('refuses a prefix and a bucket that are not there', async () => {
    const nothing = await inspect(['s3://look/nothing/'], env);
    expect([nothing.code, nothing.stdout]).toEqual([2, '']);
    expect(nothing.stderr).toContain('There is no data at s3://look/nothing/');
    const bucket = await inspect(['s3://no-such-bucket/'], env);
    expect(bucket.code).toBe(1);
    expect(bucket.stderr).toContain('s3://no-such-bucket/ cannot be read');
  });
});

describe('the draft of a need', () => {
  const out = freshDataDir();
  afterAll(() => out.remove());

  it('is advised on as it is, and is not overwritten', async () => {
    const file = join(out.path, 'needs.yaml');
    const first = await inspect([churn, '--out', file, '--lang', 'fr']);
    expect([first.code, existsSync(file)]).toEqual([0, true]);
    const advice = await promisify(execFile)(process.execPath, [program, 'advise', file, '--json']);
    expect(JSON.parse(advice.stdout).need.problem.target).toBe('churn');
    writeFileSync(file, 'mine');
    const second = await inspect([churn, '--out', file]);
    expect(second.code).toBe(2);
    expect(second.stderr).toContain('exists already');
    expect(readFileSync(file, 'utf8')).toBe('mine');
    expect((await inspect([churn, '--out', file, '--force'])).code).toBe(0);
    expect(readFileSync(file, 'utf8')).toContain('task: binary-classification');
  });
});
