import type {
  Channel,
  CreateAutoMLJobV2Request,
  CreateTrainingJobRequest,
} from '@aws-sdk/client-sagemaker';
import type { Scope } from '@slipway/base';
import type { Candidate } from './automl-job.ts';
import { autopilotImage, outputLayout } from './output-layout.ts';

/** The training job of a candidate (runtimes/autopilot, train.py). */
export function candidateRequest(
  scope: Scope,
  { name, hyperParameters }: Pick<Candidate, 'name' | 'hyperParameters'>,
  request: CreateAutoMLJobV2Request,
): CreateTrainingJobRequest {
  const layout = outputLayout(request);
  const criteria = request.AutoMLProblemTypeConfig?.TabularJobConfig?.CompletionCriteria;
  const seconds = criteria?.MaxRuntimePerTrainingJobInSeconds;
  return {
    TrainingJobName: name,
    RoleArn: request.RoleArn,
    HyperParameters: { ...hyperParameters },
    AlgorithmSpecification: { TrainingImage: autopilotImage(scope), TrainingInputMode: 'File' },
    InputDataConfig: [
      channel('train', layout.train),
      channel('validation', layout.validation),
      channel('analysis', layout.analysis),
    ],
    OutputDataConfig: { S3OutputPath: layout.models, KmsKeyId: request.OutputDataConfig?.KmsKeyId },
    ResourceConfig: { InstanceType: 'ml.m5.xlarge', InstanceCount: 1, VolumeSizeInGB: 10 },
    StoppingCondition: seconds === undefined ? {} : { MaxRuntimeInSeconds: seconds },
  };
}

function channel(name: string, uri: string): Channel {
  return {
    ChannelName: name,
    DataSource: { S3DataSource: { S3DataType: 'S3Prefix', S3Uri: `${uri}/` } },
  };
}
