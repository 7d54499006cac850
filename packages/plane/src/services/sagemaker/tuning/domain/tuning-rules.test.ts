import type { CreateHyperParameterTuningJobRequest } from '@aws-sdk/client-sagemaker';
import { describe, expect, test } from 'vitest';
import { childName, childRequest } from './child-training-job.ts';
import { shouldStopEarly } from './early-stopping.ts';
import { gridPoint, gridSize } from './grid.ts';
import { nextStep } from './next-step.ts';
import { type ParameterRange, rangeProblem } from './parameter-range.ts';
import { bestTrial, trialsNotImproving } from './progress.ts';
import { definitionsOf } from './tuning-definition.ts';
import type { Trial, TuningJob } from './tuning-job.ts';

type Config = Partial<
  NonNullable<CreateHyperParameterTuningJobRequest['HyperParameterTuningJobConfig']>
>;

function tuningJob(
  trials: readonly (number | 'failed' | 'running')[],
  config: Config = {},
): TuningJob {
  return {
    name: 'search',
    request: {
      HyperParameterTuningJobName: 'search',
      HyperParameterTuningJobConfig: {
        Strategy: 'Bayesian',
        HyperParameterTuningJobObjective: { Type: 'Maximize', MetricName: 'auc' },
        ResourceLimits: { MaxNumberOfTrainingJobs: 6, MaxParallelTrainingJobs: 2 },
        ...config,
      },
      TrainingJobDefinition: {
        AlgorithmSpecification: { TrainingInputMode: 'File', TrainingImage: 'x' },
        RoleArn: 'r',
        OutputDataConfig: { S3OutputPath: 's3://b/' },
        StoppingCondition: {},
      },
    },
    seed: 1,
    status: 'InProgress',
    trials: trials.map((how, index): Trial => {
      const trial = { trainingJobName: `t${index}`, definition: 0, values: {}, createdAt: index };
      if (how === 'running') return trial;
      if (how === 'failed') return { ...trial, result: { status: 'Failed', endedAt: index } };
      return { ...trial, result: { status: 'Completed', objective: how, endedAt: index } };
    }),
    createdAt: 0,
    modifiedAt: 0,
  };
}

describe('the next step of a search', () => {
  test.each([
    ['begins with as many as may run at a time', tuningJob([]), { kind: 'launch', count: 2 }],
    [
      'fills the place of one that ended',
      tuningJob([0.5, 'running']),
      { kind: 'launch', count: 1 },
    ],
    ['waits while all places are taken', tuningJob(['running', 'running']), { kind: 'wait' }],
    [
      'makes no more than it may in total',
      tuningJob([0.1, 0.2, 0.3, 0.4, 0.5, 'running']),
      { kind: 'wait' },
    ],
    [
      'ends when all have ended',
      tuningJob([0.1, 0.2, 0.3, 0.4, 0.5, 'failed']),
      { kind: 'end', end: { status: 'Completed' } },
    ],
    [
      'gives up after five failures',
      tuningJob(['failed', 'failed', 'failed', 'failed', 'failed']),
      {
        kind: 'end',
        end: {
          status: 'Failed',
          reason:
            'No training job succeeded after 5 attempts. Please take a look at the training job failures to get more details.',
        },
      },
    ],
    [
      'stops what runs before it stops',
      { ...tuningJob(['running']), status: 'Stopping' as const },
      { kind: 'stop-trials' },
    ],
    [
      'is stopped when nothing runs',
      { ...tuningJob([0.5]), status: 'Stopping' as const },
      { kind: 'end', end: { status: 'Stopped' } },
    ],
    [
      'ends at the target',
      tuningJob([0.9], { TuningJobCompletionCriteria: { TargetObjectiveMetricValue: 0.9 } }),
      { kind: 'end', end: { status: 'Completed' } },
    ],
    [
      'ends when nothing improves',
      tuningJob([0.9, 0.8, 0.901, 0.7], {
        TuningJobCompletionCriteria: {
          BestObjectiveNotImproving: { MaxNumberOfTrainingJobsNotImproving: 3 },
        },
      }),
      { kind: 'end', end: { status: 'Completed' } },
    ],
  ])('%s', (_, job, step) => {
    expect(nextStep(job, 1000)).toEqual(step);
  });

  test('replaces a trial that the plane itself has ended', () => {
    const job = tuningJob(['failed', 0.5, 0.5, 0.5, 0.5, 0.5]);
    const [lost, ...others] = job.trials;
    const result = { status: 'Failed' as const, isRetryable: true };
    const trials = lost === undefined ? [] : [{ ...lost, result }, ...others];
    expect(nextStep(job, 1000)).toMatchObject({ kind: 'end' });
    expect(nextStep({ ...job, trials }, 1000)).toEqual({ kind: 'launch', count: 1 });
  });

  test('ends when its time is over', () => {
    const limits = { MaxParallelTrainingJobs: 1, MaxRuntimeInSeconds: 120 };
    const job = tuningJob(['running'], { ResourceLimits: limits });
    expect(nextStep(job, 119_999)).toEqual({ kind: 'wait' });
    expect(nextStep(job, 120_000)).toEqual({ kind: 'stop-trials' });
  });
});

describe('progress', () => {
  test('names the first of the best', () => {
    expect(bestTrial(tuningJob([0.5, 0.9, 'failed', 0.9]))?.trainingJobName).toBe('t1');
    expect(bestTrial(tuningJob(['failed', 'running']))).toBeUndefined();
  });

  test('counts trials that bring less than one percent', () => {
    expect(trialsNotImproving(tuningJob([0.5, 0.504, 0.4]))).toBe(2);
    expect(trialsNotImproving(tuningJob([0.5, 0.506]))).toBe(0);
  });
});

describe('early stopping', () => {
  const finished = [
    [0.5, 0.7, 0.9],
    [0.4, 0.6, 0.8],
    [0.3, 0.3],
  ];
  test.each([
    // Averages up to the second epoch: 0.6, 0.5, 0.3; their median is 0.5.
    ['Maximize', [0.2, 0.49], true],
    ['Maximize', [0.2, 0.51], false],
    ['Minimize', [0.2, 0.51], true],
    ['Maximize', [], false],
  ] as const)('%s %j', (type, running, isStopped) => {
    expect(shouldStopEarly(type, running, finished)).toBe(isStopped);
  });

  test('needs three finished trials', () => {
    expect(shouldStopEarly('Maximize', [0], finished.slice(1))).toBe(false);
  });
});

describe('ranges', () => {
  const range = (change: object): ParameterRange => ({
    kind: 'continuous',
    name: 'eta',
    min: '0.1',
    max: '0.5',
    scale: 'Auto',
    ...change,
  });
  test.each([
    [{}, undefined],
    [{ min: '0.5' }, undefined],
    [{ min: 'a' }, 'must be numbers'],
    [{ min: '' }, 'must be numbers'],
    [{ kind: 'integer' }, 'must be integers'],
    [{ min: '1' }, 'less than or equal to its MaxValue [0.5]'],
    [{ min: '0', scale: 'Logarithmic' }, 'greater than 0'],
    [{ max: '1', scale: 'ReverseLogarithmic' }, 'within 0 <= x < 1.0'],
    [{ kind: 'integer', min: '0', max: '0', scale: 'ReverseLogarithmic' }, 'only for continuous'],
    [{ kind: 'categorical', values: ['a', 'a'] }, 'must be unique'],
  ])('%j', (change, problem) => {
    const found = rangeProblem(range(change));
    if (problem === undefined) expect(found).toBeUndefined();
    else expect(found).toContain(problem);
  });

  test('a grid has each combination once', () => {
    const ranges: ParameterRange[] = [
      { kind: 'categorical', name: 'a', values: ['1', '2', '3'] },
      { kind: 'categorical', name: 'b', values: ['x', 'y'] },
    ];
    const points = Array.from({ length: gridSize(ranges) }, (_, at) => gridPoint(ranges, at));
    expect(new Set(points.map((point) => JSON.stringify(point))).size).toBe(6);
    expect(points[3]).toEqual({ a: '2', b: 'y' });
  });
});

describe('the training job of a trial', () => {
  test('is named by number', () => {
    expect(childName('churn', 7, '3f2a9c1b-0000-4000-8000-000000000000')).toBe(
      'churn-007-3f2a9c1b',
    );
  });

  test('has its own checkpoints and all hyperparameters', () => {
    const { request } = tuningJob([]);
    const [definition] = definitionsOf({
      ...request,
      TrainingJobDefinition: {
        AlgorithmSpecification: { TrainingInputMode: 'File', TrainingImage: 'x' },
        RoleArn: 'r',
        OutputDataConfig: { S3OutputPath: 's3://b/' },
        StoppingCondition: {},
        StaticHyperParameters: { rounds: '5' },
        CheckpointConfig: { S3Uri: 's3://b/checkpoints/' },
        HyperParameterTuningResourceConfig: {
          InstanceConfigs: [{ InstanceType: 'ml.c5.xlarge', InstanceCount: 1, VolumeSizeInGB: 5 }],
        },
      },
    });
    expect(
      definition && childRequest(definition, { trainingJobName: 't1', values: { eta: '0.1' } }),
    ).toMatchObject({
      TrainingJobName: 't1',
      HyperParameters: { rounds: '5', eta: '0.1', _tuning_objective_metric: 'auc' },
      CheckpointConfig: { S3Uri: 's3://b/checkpoints/t1' },
      ResourceConfig: { InstanceType: 'ml.c5.xlarge', InstanceCount: 1, VolumeSizeInGB: 5 },
    });
  });
});
