// provenance: slipway-only AWS promises durability; how a local search keeps it through kill -9 is ours to show
import {
  CreateHyperParameterTuningJobCommand,
  DescribeHyperParameterTuningJobCommand,
  DescribeTrainingJobCommand,
  ListTrainingJobsCommand,
  ListTrainingJobsForHyperParameterTuningJobCommand,
} from '@aws-sdk/client-sagemaker';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Clients, clientsFor } from '../harness/clients.ts';
import { freshDataDir, type RunningPlane, startPlane } from '../harness/plane.ts';
import { putSampleData, trainingRequest } from '../harness/training.ts';

const trials = 8;

describe('kill -9 of the plane in the middle of a tuning job', () => {
  const data = freshDataDir();
  let plane: RunningPlane;
  let clients: Clients;
  const start = async () => {
    plane = await startPlane({ dataDir: data.path });
    clients = clientsFor(plane.url);
  };
  beforeAll(async () => {
    await start();
    await putSampleData(clients);
  });
  afterAll(async () => {
    clients?.destroy();
    await plane?.stop();
    data.remove();
  });

  const describeJob = (name: string) =>
    clients.sagemaker.send(
      new DescribeHyperParameterTuningJobCommand({ HyperParameterTuningJobName: name }),
    );
  const completed = async (name: string) =>
    (await describeJob(name)).TrainingJobStatusCounters?.Completed ?? 0;
  const trainings = async (name: string) => {
    const { TrainingJobSummaries = [] } = await clients.sagemaker.send(
      new ListTrainingJobsForHyperParameterTuningJobCommand({
        HyperParameterTuningJobName: name,
        MaxResults: 100,
      }),
    );
    return TrainingJobSummaries;
  };
  const search = async (name: string) => {
    const { HyperParameters: _, TrainingJobName: __, ...definition } = trainingRequest('child');
    await clients.sagemaker.send(
      new CreateHyperParameterTuningJobCommand({
        HyperParameterTuningJobName: name,
        HyperParameterTuningJobConfig: {
          Strategy: 'Bayesian',
          RandomSeed: 3,
          HyperParameterTuningJobObjective: { Type: 'Maximize', MetricName: 'validation:auc' },
          ResourceLimits: { MaxNumberOfTrainingJobs: trials, MaxParallelTrainingJobs: 2 },
          ParameterRanges: {
            ContinuousParameterRanges: [{ Name: 'eta', MinValue: '0.05', MaxValue: '0.5' }],
          },
        },
        TrainingJobDefinition: {
          ...definition,
          StoppingCondition: definition.StoppingCondition,
          StaticHyperParameters: { objective: 'binary:logistic', num_round: '200' },
          AlgorithmSpecification: {
            TrainingImage: definition.AlgorithmSpecification?.TrainingImage,
            TrainingInputMode: 'File',
          },
        },
      }),
    );
  };
  const ended = async (name: string) => {
    const status = async () => (await describeJob(name)).HyperParameterTuningJobStatus;
    await expect.poll(status, { timeout: 120_000, interval: 100 }).toBe('Completed');
    return describeJob(name);
  };

  it('loses no trial and repeats none', async () => {
    const name = 'killed';
    await search(name);
    for (const reached of [1, 4]) {
      await expect
        .poll(() => completed(name), { timeout: 120_000, interval: 20 })
        .toBeGreaterThanOrEqual(reached);
      const before = await trainings(name);
      await plane.kill();
      clients.destroy();
      await start();
      // What was known before the crash is known after it, word for word where it was over.
      const after = new Map((await trainings(name)).map((job) => [job.TrainingJobName, job]));
      for (const job of before) {
        const same = after.get(job.TrainingJobName);
        expect(same?.TunedHyperParameters).toEqual(job.TunedHyperParameters);
        if (job.TrainingJobStatus === 'Completed' && job.TrainingEndTime !== undefined)
          expect(same).toEqual(job);
      }
    }
    const job = await ended(name);
    expect(job.TrainingJobStatusCounters).toMatchObject({ Completed: trials, InProgress: 0 });
    const jobs = await trainings(name);
    const numbers = jobs.map(({ TrainingJobName = '' }) => /-(\d{3})-/.exec(TrainingJobName)?.[1]);
    expect(numbers).toEqual(['001', '002', '003', '004', '005', '006', '007', '008']);
    // Nor is there a training job that the search does not know.
    const all = await clients.sagemaker.send(new ListTrainingJobsCommand({ MaxResults: 100 }));
    expect(all.TrainingJobSummaries).toHaveLength(trials);
    const best = await clients.sagemaker.send(
      new DescribeTrainingJobCommand({ TrainingJobName: job.BestTrainingJob?.TrainingJobName }),
    );
    expect(best.TuningJobArn).toBe(job.HyperParameterTuningJobArn);
  });

  it('tries the same values again where a graceful stop has ended a trial', async () => {
    const name = 'stopped';
    await search(name);
    await expect.poll(() => completed(name), { timeout: 120_000 }).toBeGreaterThanOrEqual(1);
    await plane.stop();
    clients.destroy();
    await start();
    const { TrainingJobStatusCounters: counters } = await ended(name);
    expect(counters).toMatchObject({ Completed: trials, NonRetryableError: 0, InProgress: 0 });
    const jobs = await trainings(name);
    expect(jobs).toHaveLength(trials + (counters?.RetryableError ?? 0));
    const tried = jobs.map(({ TunedHyperParameters }) => TunedHyperParameters?.['eta']);
    expect(new Set(tried).size).toBe(trials);
  });
});
