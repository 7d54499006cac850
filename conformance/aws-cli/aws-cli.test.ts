// provenance: client aws-cli (its own models, waiters and transfer manager are the judge)
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningPlane, startPlane } from '../harness/plane.ts';
import { type ClientShell, clientShell } from '../harness/python-client.ts';
import { samples, scoringCsv, trainingCsv } from '../harness/sample-data.ts';
import { roleArn, trainingRequest, xgboostImage } from '../harness/training.ts';

const bucket = 's3://conformance';

describe('the AWS command line', () => {
  let plane: RunningPlane;
  let shell: ClientShell;
  const folder = mkdtempSync(join(tmpdir(), 'slipway-aws-cli-'));
  const path = (name: string) => join(folder, name);
  beforeAll(async () => {
    plane = await startPlane();
    shell = await clientShell('aws-cli', plane);
  });
  afterAll(async () => {
    shell?.close();
    rmSync(folder, { recursive: true, force: true });
    await plane?.stop();
  });

  /** Standard output of a command that must succeed. */
  async function aws(...args: readonly string[]): Promise<string> {
    const { code, stdout, stderr } = await shell.module('awscli', ...args);
    expect(code, `aws ${args.join(' ')}\n${stderr}`).toBe(0);
    return stdout;
  }
  const sagemaker = (operation: string, input: object) =>
    aws('sagemaker', operation, '--cli-input-json', JSON.stringify(input));

  /** Its own waiters ask every one or two minutes: they are called when there is nothing to wait for. */
  const settled = (operation: string, name: readonly string[], field: string) =>
    expect
      .poll(async () => JSON.parse(await aws('sagemaker', operation, ...name))[field], {
        timeout: 120_000,
      })
      .toMatch(/^(Completed|InService|Failed)$/);

  it('says who calls', async () => {
    expect(JSON.parse(await aws('sts', 'get-caller-identity'))).toMatchObject({
      Account: '000000000000',
    });
  });

  it('makes a bucket, copies, synchronises, lists and removes', async () => {
    await aws('s3', 'mb', bucket);
    mkdirSync(path('tree/deep'), { recursive: true });
    writeFileSync(path('tree/a.txt'), 'a');
    writeFileSync(path('tree/deep/b c.txt'), 'b');
    writeFileSync(path('large.bin'), Buffer.alloc(20 * 1024 * 1024, 7));
    await aws('s3', 'sync', path('tree'), `${bucket}/tree`);
    await aws('s3', 'cp', path('large.bin'), `${bucket}/large.bin`);
    const listed = await aws('s3', 'ls', '--recursive', bucket);
    expect(listed).toMatch(
      /20971520 large\.bin\n[\s\S]* 1 tree\/a\.txt\n[\s\S]* 1 tree\/deep\/b c/,
    );
    await aws('s3', 'cp', `${bucket}/large.bin`, path('back.bin'));
    expect(readFileSync(path('back.bin')).equals(readFileSync(path('large.bin')))).toBe(true);
    await aws('s3', 'rm', '--recursive', `${bucket}/tree`);
    expect(await aws('s3', 'ls', `${bucket}/`)).not.toContain('tree');
  });

  it('trains', async () => {
    writeFileSync(path('data.csv'), trainingCsv(samples(400)));
    for (const channel of ['train', 'validation'])
      await aws('s3', 'cp', path('data.csv'), `${bucket}/${channel}/data.csv`);
    await sagemaker('create-training-job', trainingRequest('shell-job'));
    const name = ['--training-job-name', 'shell-job'];
    await settled('describe-training-job', name, 'TrainingJobStatus');
    await aws('sagemaker', 'wait', 'training-job-completed-or-stopped', ...name);
    const job = JSON.parse(await aws('sagemaker', 'describe-training-job', ...name));
    expect(job).toMatchObject({ TrainingJobStatus: 'Completed' });
    await aws('s3', 'cp', job.ModelArtifacts.S3ModelArtifacts, path('model.tar.gz'));
  });

  it('serves', async () => {
    await sagemaker('create-model', {
      ModelName: 'shell',
      ExecutionRoleArn: roleArn,
      PrimaryContainer: {
        Image: xgboostImage,
        ModelDataUrl: `${bucket}/models/shell-job/output/model.tar.gz`,
      },
    });
    await sagemaker('create-endpoint-config', {
      EndpointConfigName: 'shell',
      ProductionVariants: [
        {
          VariantName: 'one',
          ModelName: 'shell',
          InstanceType: 'ml.m5.large',
          InitialInstanceCount: 1,
        },
      ],
    });
    const names = ['--endpoint-name', 'shell'];
    await aws('sagemaker', 'create-endpoint', ...names, '--endpoint-config-name', 'shell');
    await settled('describe-endpoint', names, 'EndpointStatus');
    await aws('sagemaker', 'wait', 'endpoint-in-service', ...names);
    writeFileSync(path('rows.csv'), scoringCsv(samples(5, 7)));
    const call = ['--content-type', 'text/csv', '--body', `fileb://${path('rows.csv')}`];
    await aws('sagemaker-runtime', 'invoke-endpoint', ...names, ...call, path('scores.csv'));
    expect(readFileSync(path('scores.csv'), 'utf8').trim().split(/[\n,]/)).toHaveLength(5);
  });

  it('transforms', async () => {
    await aws('s3', 'cp', path('rows.csv'), `${bucket}/in/rows.csv`);
    await sagemaker('create-transform-job', {
      TransformJobName: 'shell',
      ModelName: 'shell',
      TransformInput: {
        ContentType: 'text/csv',
        SplitType: 'Line',
        DataSource: { S3DataSource: { S3DataType: 'S3Prefix', S3Uri: `${bucket}/in/` } },
      },
      TransformOutput: { S3OutputPath: `${bucket}/out`, AssembleWith: 'Line' },
      TransformResources: { InstanceType: 'ml.m5.large', InstanceCount: 1 },
    });
    const name = ['--transform-job-name', 'shell'];
    await settled('describe-transform-job', name, 'TransformJobStatus');
    await aws('sagemaker', 'wait', 'transform-job-completed-or-stopped', ...name);
    expect((await aws('s3', 'cp', `${bucket}/out/rows.csv.out`, '-')).trim().split('\n')).toEqual(
      readFileSync(path('scores.csv'), 'utf8').trim().split(/[\n,]/),
    );
  });

  it('reads the log of the job', async () => {
    const group = ['--log-group-name', '/aws/sagemaker/TrainingJobs'];
    const query = ['--query', 'logStreams[0].logStreamName', '--output', 'text'];
    const stream = (await aws('logs', 'describe-log-streams', ...group, ...query)).trim();
    const events = await aws('logs', 'get-log-events', ...group, '--log-stream-name', stream);
    expect(events).toContain('#011train-auc:');
  });

  it('prints the refusal of an endpoint that does not exist and ends with an error', async () => {
    const { code, stderr } = await shell.module(
      'awscli',
      ...['sagemaker', 'describe-endpoint', '--endpoint-name', 'nobody'],
    );
    expect(code).not.toBe(0);
    expect(stderr).toContain('(ValidationException)');
    expect(stderr).toContain('Could not find endpoint');
  });
});
