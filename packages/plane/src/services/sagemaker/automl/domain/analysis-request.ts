import type {
  CreateAutoMLJobV2Request,
  CreateProcessingJobRequest,
  ProcessingInput,
} from '@aws-sdk/client-sagemaker';
import type { Scope } from '@slipway/base';
import { autopilotImage, outputLayout } from './output-layout.ts';

const folder = '/opt/ml/processing';

export function analysisName(autoMlJobName: string, uuid: string): string {
  return `${autoMlJobName}-db-1-${uuid.slice(0, 8)}`;
}

/** The processing job that analyses the table and splits it (runtimes/autopilot, analyze.py). */
export function analysisRequest(
  scope: Scope,
  name: string,
  request: CreateAutoMLJobV2Request,
): CreateProcessingJobRequest {
  const layout = outputLayout(request);
  const tabular = request.AutoMLProblemTypeConfig?.TabularJobConfig;
  const fraction = request.DataSplitConfig?.ValidationFraction;
  return {
    ProcessingJobName: name,
    RoleArn: request.RoleArn,
    AppSpecification: { ImageUri: autopilotImage(scope) },
    ProcessingResources: {
      ClusterConfig: { InstanceCount: 1, InstanceType: 'ml.m5.xlarge', VolumeSizeInGB: 10 },
    },
    Environment: {
      AUTOML_TARGET: tabular?.TargetAttributeName ?? '',
      ...(tabular?.ProblemType === undefined ? {} : { AUTOML_PROBLEM_TYPE: tabular.ProblemType }),
      ...(fraction === undefined ? {} : { AUTOML_VALIDATION_FRACTION: String(fraction) }),
    },
    ProcessingInputs: inputs(request),
    ProcessingOutputConfig: {
      Outputs: (['train', 'validation', 'analysis'] as const).map((part) => ({
        OutputName: part,
        S3Output: {
          S3Uri: layout[part],
          LocalPath: `${folder}/output/${part}`,
          S3UploadMode: 'EndOfJob' as const,
        },
      })),
    },
  };
}

function inputs({ AutoMLJobInputDataConfig }: CreateAutoMLJobV2Request): ProcessingInput[] {
  return (AutoMLJobInputDataConfig ?? []).map((channel) => {
    const name = channel.ChannelType === 'validation' ? 'validation' : 'data';
    return {
      InputName: name,
      S3Input: {
        S3Uri: channel.DataSource?.S3DataSource?.S3Uri,
        LocalPath: `${folder}/input/${name}`,
        S3DataType: 'S3Prefix' as const,
        S3InputMode: 'File' as const,
      },
    };
  });
}
