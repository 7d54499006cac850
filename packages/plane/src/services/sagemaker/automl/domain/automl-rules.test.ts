import type { CreateAutoMLJobV2Request, TabularJobConfig } from '@aws-sdk/client-sagemaker';
import { describe, expect, test } from 'vitest';
import type { AutoMlJob, Candidate } from './automl-job.ts';
import { bestCandidate } from './best-candidate.ts';
import { candidatePlans, plansLeft } from './candidate-plan.ts';
import { candidateView } from './candidate-view.ts';
import { nextStep } from './next-step.ts';
import { metricData, objectiveOf } from './objective.ts';

const scope = { accountId: '000000000000', region: 'us-east-1' };

function requestOf(tabular: Partial<TabularJobConfig> = {}): CreateAutoMLJobV2Request {
  return {
    AutoMLJobName: 'churn',
    AutoMLJobInputDataConfig: [],
    OutputDataConfig: { S3OutputPath: 's3://b/out/' },
    AutoMLProblemTypeConfig: { TabularJobConfig: { TargetAttributeName: 'y', ...tabular } },
    RoleArn: 'r',
  };
}

type How = number | 'failed' | 'running';

function jobOf(candidates: readonly How[], tabular: Partial<TabularJobConfig> = {}): AutoMlJob {
  return {
    name: 'churn',
    request: requestOf(tabular),
    status: 'InProgress',
    secondaryStatus: 'TrainingModels',
    analysisJobName: 'churn-db-1-0',
    problemType: 'BinaryClassification',
    candidates: candidates.map((how, index): Candidate => {
      const hyperParameters = candidatePlans(requestOf())[index] ?? {};
      const candidate = { name: `c${index}`, hyperParameters, createdAt: index };
      if (how === 'running') return candidate;
      const endedAt = index;
      if (how === 'failed') {
        const result = { status: 'Failed' as const, metrics: {}, endedAt, failureReason: 'why' };
        return { ...candidate, result };
      }
      const metrics = { 'validation:f1': how, 'validation:log_loss': 0.3 };
      return {
        ...candidate,
        result: { status: 'Completed', metrics, endedAt, modelUri: 's3://m' },
      };
    }),
    createdAt: 0,
    modifiedAt: 0,
  };
}

describe('the next step of a race', () => {
  const two = { CompletionCriteria: { MaxCandidates: 2 } };
  test.each([
    ['is the analysis first', { ...jobOf([]), problemType: undefined }, { kind: 'analyse' }],
    ['lets two start', jobOf([]), { kind: 'launch', count: 2 }],
    ['lets one follow one that ended', jobOf([0.5, 'running']), { kind: 'launch', count: 1 }],
    ['waits for the last', jobOf([0.5, 'running'], two), { kind: 'wait' }],
    [
      'is the end at MaxCandidates',
      jobOf([0.5, 'failed'], two),
      { kind: 'end', end: { status: 'Completed', secondaryStatus: 'MaxCandidatesReached' } },
    ],
    [
      'is failure where none could be trained',
      jobOf(['failed', 'failed'], two),
      {
        kind: 'end',
        end: {
          status: 'Failed',
          reason: 'No candidate could be trained. The first one failed: why',
        },
      },
    ],
  ])('%s', (_, job, step) => {
    const { problemType, ...rest } = job;
    expect(nextStep(problemType === undefined ? rest : { ...rest, problemType }, 1000)).toEqual(
      step,
    );
  });

  test('is the end of what runs when the time is over, and success with what there is', () => {
    const limited = { CompletionCriteria: { MaxAutoMLJobRuntimeInSeconds: 10 } };
    expect(nextStep(jobOf([0.5, 'running'], limited), 10_000)).toEqual({ kind: 'stop-candidates' });
    expect(nextStep(jobOf([0.5], limited), 10_000)).toEqual({
      kind: 'end',
      end: { status: 'Completed', secondaryStatus: 'MaxAutoMLJobRuntimeReached' },
    });
  });
});

describe('candidates', () => {
  test('come of every kind once before any comes twice', () => {
    const algorithms = candidatePlans(requestOf()).map(({ algorithm }) => algorithm);
    expect(new Set(algorithms.slice(0, 5)).size).toBe(5);
    expect(algorithms).toHaveLength(10);
  });

  test('are those that the request allows', () => {
    const plans = candidatePlans(
      requestOf({
        CandidateGenerationConfig: { AlgorithmsConfig: [{ AutoMLAlgorithms: ['xgboost'] }] },
        CompletionCriteria: { MaxCandidates: 2 },
      }),
    );
    expect(plans.map(({ algorithm }) => algorithm)).toEqual(['xgboost', 'xgboost']);
  });

  test('that the plane itself has ended come once more', () => {
    const job = jobOf(['failed', 0.5, 0.5, 0.5], { CompletionCriteria: { MaxCandidates: 4 } });
    expect(plansLeft(job)).toEqual([]);
    const [lost, ...others] = job.candidates;
    const result = { status: 'Failed' as const, metrics: {}, endedAt: 1, isRetryable: true };
    const candidates = lost === undefined ? [] : [{ ...lost, result }, ...others];
    expect(plansLeft({ ...job, candidates })).toEqual([{ algorithm: 'linear-learner' }]);
    expect(nextStep({ ...job, candidates }, 1000)).toEqual({ kind: 'launch', count: 1 });
  });

  test('are compared by the objective, in its direction', () => {
    expect(bestCandidate(jobOf([0.5, 'failed', 0.7, 0.7]))?.name).toBe('c2');
    expect(objectiveOf('Regression', undefined)).toMatchObject({ name: 'MSE', type: 'Minimize' });
    expect(objectiveOf('BinaryClassification', 'AUC')).toMatchObject({ name: 'AUC' });
  });

  test('show their metrics, steps and containers', () => {
    const job = jobOf([0.5, 'running']);
    const [done, running] = job.candidates.map((each) => candidateView(scope, job, each));
    expect(done).toMatchObject({
      CandidateStatus: 'Completed',
      ObjectiveStatus: 'Succeeded',
      FinalAutoMLJobObjectiveMetric: { MetricName: 'F1', Type: 'Maximize', Value: 0.5 },
      InferenceContainers: [{ ModelDataUrl: 's3://m' }],
    });
    expect(running).toMatchObject({ CandidateStatus: 'InProgress', ObjectiveStatus: 'Pending' });
    expect(running).not.toHaveProperty('InferenceContainers');
    expect(metricData('BinaryClassification', { 'validation:log_loss': 0.3 })).toEqual([
      { StandardMetricName: 'LogLoss', Value: 0.3, Set: 'Validation' },
    ]);
  });
});
