import type { AutoMLCandidate, AutoMLContainerDefinition } from '@aws-sdk/client-sagemaker';
import type { Scope } from '@slipway/base';
import { arnOf } from '../../domain/arn.ts';
import type { AutoMlJob, Candidate } from './automl-job.ts';
import { objectiveValue } from './best-candidate.ts';
import { metricData, objectiveOf } from './objective.ts';
import { autopilotImage } from './output-layout.ts';

/** Keys of selectable inference, as the containers of AWS's Autopilot name them (training contract 4.5). */
const classificationEnvironment = {
  SAGEMAKER_DEFAULT_INVOCATIONS_ACCEPT: 'text/csv',
  SAGEMAKER_INFERENCE_OUTPUT: 'predicted_label',
  SAGEMAKER_INFERENCE_SUPPORTED: 'predicted_label,probability,probabilities,labels',
};
const regressionEnvironment = { SAGEMAKER_DEFAULT_INVOCATIONS_ACCEPT: 'text/csv' };

/** The candidate as AWS shows it. */
export function candidateView(scope: Scope, job: AutoMlJob, candidate: Candidate): AutoMLCandidate {
  const { result, name } = candidate;
  return {
    CandidateName: name,
    ...objectiveMembers(job, candidate),
    CandidateSteps: [
      {
        CandidateStepType: 'AWS::SageMaker::ProcessingJob',
        CandidateStepArn: arnOf({ scope, kind: 'processing-job', name: job.analysisJobName }),
        CandidateStepName: job.analysisJobName,
      },
      {
        CandidateStepType: 'AWS::SageMaker::TrainingJob',
        CandidateStepArn: arnOf({ scope, kind: 'training-job', name }),
        CandidateStepName: name,
      },
    ],
    CandidateStatus: result?.status ?? 'InProgress',
    ...containerMembers(scope, job, candidate),
    CreationTime: new Date(candidate.createdAt),
    LastModifiedTime: new Date(result?.endedAt ?? candidate.createdAt),
    ...(result === undefined ? {} : { EndTime: new Date(result.endedAt) }),
    ...(result?.failureReason === undefined ? {} : { FailureReason: result.failureReason }),
  };
}

function objectiveMembers(job: AutoMlJob, candidate: Candidate) {
  const { result } = candidate;
  const value = objectiveValue(job, candidate);
  if (job.problemType === undefined || value === undefined) {
    return { ObjectiveStatus: result === undefined ? ('Pending' as const) : ('Failed' as const) };
  }
  const metric = objectiveOf(job.problemType, job.request.AutoMLJobObjective?.MetricName);
  return {
    ObjectiveStatus: 'Succeeded' as const,
    FinalAutoMLJobObjectiveMetric: {
      Type: metric.type,
      MetricName: metric.name,
      StandardMetricName: metric.name,
      Value: value,
    },
    CandidateProperties: { CandidateMetrics: metricData(job.problemType, result?.metrics ?? {}) },
  };
}

function containerMembers(scope: Scope, job: AutoMlJob, { result }: Candidate) {
  if (result?.status !== 'Completed' || result.modelUri === undefined) return {};
  const container: AutoMLContainerDefinition = {
    Image: autopilotImage(scope),
    ModelDataUrl: result.modelUri,
    Environment:
      job.problemType === 'Regression' ? regressionEnvironment : classificationEnvironment,
  };
  return {
    InferenceContainers: [container],
    InferenceContainerDefinitions: { CPU: [container] },
  };
}
