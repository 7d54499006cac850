import type { CreateTrainingJobRequest } from '@aws-sdk/client-sagemaker';
import { describe, expect, onTestFinished, test } from 'vitest';
import { trainingRequest } from '../testing/training-harness.ts';
import { openTrainingPlane, statusesOf } from '../testing/training-plane.ts';

const open = () => openTrainingPlane(onTestFinished);

/** One step a go: what is in the checkpoint folder counts; the last of three steps ends it. */
const countsToThree = [
  'n=$(ls checkpoints | wc -l); echo "begins at $n"',
  'while [ $n -lt 3 ]; do n=$((n + 1)); echo "step $n"; echo $n >checkpoints/$n; rm -f checkpoints/0',
  'if [ $n = 2 ] && ! ls checkpoints/seen; then echo >checkpoints/seen; sleep 600; fi; done',
  'cp checkpoints/* model',
].join('; ');

describe('managed spot training', () => {
  test('goes on from its checkpoints when its capacity was taken away', async () => {
    const plane = await open();
    await plane.call('CreateTrainingJob', spotRequest('spot', countsToThree));
    await expect.poll(() => plane.objects.text('s3://out/ckpt/2')).toBe('2\n');
    await expect.poll(() => plane.objects.keys()).toContain('out/ckpt/seen');
    await plane.interrupt('spot', 1);
    const job = await plane.ended('spot');
    expect(job).toMatchObject({ TrainingJobStatus: 'Completed', EnableManagedSpotTraining: true });
    expect(statusesOf(job)).toEqual([
      'Starting',
      'Downloading',
      'Training',
      'Interrupted',
      'Starting',
      'Downloading',
      'Training',
      'Uploading',
      'Completed',
    ]);
    const messages = await plane.messages('spot');
    expect(messages.filter((line) => line.startsWith('begins'))).toEqual([
      'begins at 0',
      'begins at 3',
    ]);
    expect(plane.objects.keys()).toContain('out/ckpt/2');
    expect(plane.objects.keys()).toContain('out/models/spot/output/model.tar.gz');
    const wall = Number(job.TrainingEndTime) - Number(job.TrainingStartTime);
    // The second without capacity is neither training nor billed.
    expect(job.TrainingTimeInSeconds).toBeLessThanOrEqual(Math.round((wall - 900) / 1000));
    expect(job.BillableTimeInSeconds).toBeLessThanOrEqual(job.TrainingTimeInSeconds ?? 0);
  });

  test('only a running spot job can be interrupted', async () => {
    const plane = await open();
    await plane.call('CreateTrainingJob', trainingRequest('on-demand', 'sleep 600'));
    await plane.until('on-demand', (job) => job.SecondaryStatus === 'Training');
    await expect(plane.interrupt('on-demand', 0)).rejects.toMatchObject({ status: 409 });
    await expect(plane.interrupt('nobody', 0)).rejects.toMatchObject({ status: 404 });
    await plane.call('StopTrainingJob', { TrainingJobName: 'on-demand' });
    await plane.call('CreateTrainingJob', spotRequest('done', 'echo m >model/m'));
    await plane.ended('done');
    await expect(plane.interrupt('done', 0)).rejects.toMatchObject({ status: 409 });
  });

  test('is stopped while it waits for capacity', async () => {
    const plane = await open();
    await plane.call('CreateTrainingJob', spotRequest('waits', 'sleep 600'));
    await plane.until('waits', (job) => job.SecondaryStatus === 'Training');
    await plane.interrupt('waits', 600);
    await plane.until('waits', (job) => job.SecondaryStatus === 'Interrupted');
    await plane.call('StopTrainingJob', { TrainingJobName: 'waits' });
    const job = await plane.ended('waits');
    expect(job.TrainingJobStatus).toBe('Stopped');
    expect(statusesOf(job).slice(3)).toEqual(['Interrupted', 'Stopping', 'Stopped']);
  });

  test('waits on over a graceful restart of the plane', async () => {
    const plane = await open();
    await plane.call(
      'CreateTrainingJob',
      spotRequest('patient', 'ls checkpoints/seen && exit 0; echo >checkpoints/seen; sleep 600'),
    );
    await expect.poll(() => plane.objects.keys()).toContain('out/ckpt/seen');
    await plane.interrupt('patient', 2);
    await plane.until('patient', (job) => job.SecondaryStatus === 'Interrupted');
    await plane.restart();
    expect((await plane.ended('patient')).TrainingJobStatus).toBe('Completed');
  });

  test.each([
    ['while no capacity comes', true],
    ['while it trains', false],
  ])('ends with MaxWaitTimeExceeded %s', async (_, isInterrupted) => {
    const plane = await open();
    const StoppingCondition = { MaxRuntimeInSeconds: 2, MaxWaitTimeInSeconds: 2 };
    await plane.call(
      'CreateTrainingJob',
      spotRequest('late', 'echo m >model/m; exec sleep 600', { StoppingCondition }),
    );
    await plane.until('late', (job) => job.SecondaryStatus === 'Training');
    if (isInterrupted) await plane.interrupt('late', 600);
    const job = await plane.ended('late');
    expect(job).toMatchObject({
      TrainingJobStatus: 'Stopped',
      SecondaryStatus: 'MaxWaitTimeExceeded',
    });
    expect(statusesOf(job)).toContain('Stopping');
  });

  test.each([
    [{ MaxRuntimeInSeconds: 60 }, true, /must be present and be greater than or equal/],
    [{ MaxRuntimeInSeconds: 60, MaxWaitTimeInSeconds: 59 }, true, /greater than or equal/],
    [{ MaxRuntimeInSeconds: 60, MaxWaitTimeInSeconds: 60 }, false, /only supported when Enable/],
  ])('refuses %j with spot %s', async (StoppingCondition, EnableManagedSpotTraining, text) => {
    const plane = await open();
    const request = trainingRequest('x', 'true', { StoppingCondition, EnableManagedSpotTraining });
    await expect(plane.call('CreateTrainingJob', request)).rejects.toThrow(text);
  });
});

describe('checkpoints without spot', () => {
  test('are fetched before and mirrored behind, and what others put there stays', async () => {
    const plane = await open();
    plane.objects.put('s3://out/ckpt/old/deep', 'from before');
    plane.objects.put('s3://out/ckpt-else/x', 'not ours');
    const program = [
      'cp checkpoints/old/deep model/deep && rm checkpoints/old/deep',
      'echo half >checkpoints/h.sagemaker-ignore',
      'echo new >checkpoints/new; ln -s /etc/passwd checkpoints/link',
      'cat input/config/checkpointconfig.json',
    ].join('; ');
    const request = spotRequest('keeps', program, {
      EnableManagedSpotTraining: false,
      StoppingCondition: {},
    });
    await plane.call('CreateTrainingJob', request);
    const job = await plane.ended('keeps');
    expect(job.TrainingJobStatus).toBe('Completed');
    expect(plane.objects.keys().filter((key) => key.startsWith('out/ckpt'))).toEqual([
      'out/ckpt-else/x',
      'out/ckpt/new',
    ]);
    expect(await plane.messages('keeps')).toContain(
      '{"LocalPath":"/opt/ml/checkpoints/","S3Uri":"s3://out/ckpt"}',
    );
    expect(job.BillableTimeInSeconds).toBe(job.TrainingTimeInSeconds);
  });

  test('in a folder that is not a job’s own, or a bucket that is not there, are refused', async () => {
    const plane = await open();
    const make = (CheckpointConfig: CreateTrainingJobRequest['CheckpointConfig']) =>
      plane.call('CreateTrainingJob', trainingRequest('x', 'true', { CheckpointConfig }));
    await expect(make({ S3Uri: 's3://out/c', LocalPath: '/opt/ml/model/../x' })).rejects.toThrow(
      /LocalPath/,
    );
    await expect(make({ S3Uri: 's3://nowhere/c' })).rejects.toThrow(/CheckpointConfig S3 bucket/);
  });
});

function spotRequest(
  name: string,
  program: string,
  more: Partial<CreateTrainingJobRequest> = {},
): CreateTrainingJobRequest {
  return trainingRequest(name, program, {
    EnableManagedSpotTraining: true,
    StoppingCondition: { MaxRuntimeInSeconds: 600, MaxWaitTimeInSeconds: 1200 },
    CheckpointConfig: { S3Uri: 's3://out/ckpt' },
    ...more,
  });
}
