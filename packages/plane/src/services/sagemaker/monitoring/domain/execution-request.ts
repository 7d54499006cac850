import type { CreateProcessingJobRequest, ProcessingInput } from '@aws-sdk/client-sagemaker';
import type { EpochMs } from '@slipway/base';
import type { MonitoringJob } from './monitoring-job.ts';
import { type AnalysisWindow, hourFolder } from './schedule-expression.ts';

export interface Execution {
  readonly job: MonitoringJob;
  readonly jobName: string;
  readonly scheduleName: string;
  readonly scheduledAt: EpochMs;
  readonly window: AnalysisWindow;
  /** Where the endpoint's captured data lie. */
  readonly captureUri: string;
  /** Folders below it that hold data of the window: `churn/AllTraffic/2026/11/26/10`. */
  readonly folders: readonly string[];
  /** Files of the baseline, where there is one. */
  readonly constraintsUri: string | undefined;
  readonly statisticsUri: string | undefined;
}

const baselineFolder = '/opt/ml/processing/baseline';
const maxRuntimeDefaultSeconds = 3_600;

/**
 * The processing job of one run. Names of variables and folders: hosting contract, 5.1, and the developer guide's
 * container contract, read 2026-11.
 */
export function executionRequest(execution: Execution): CreateProcessingJobRequest {
  const { job, jobName } = execution;
  const { ImageUri, ContainerEntrypoint, ContainerArguments } = job.app;
  return {
    ProcessingJobName: jobName,
    RoleArn: job.roleArn,
    AppSpecification: { ImageUri, ContainerEntrypoint, ContainerArguments },
    ProcessingResources: { ClusterConfig: job.resources?.ClusterConfig },
    StoppingCondition: {
      MaxRuntimeInSeconds: job.stopping?.MaxRuntimeInSeconds ?? maxRuntimeDefaultSeconds,
    },
    Environment: environmentOf(execution),
    ...(job.network === undefined ? {} : { NetworkConfig: job.network }),
    ProcessingInputs: inputsOf(execution),
    ProcessingOutputConfig: {
      ...(job.output?.KmsKeyId === undefined ? {} : { KmsKeyId: job.output.KmsKeyId }),
      Outputs: [
        {
          OutputName: 'result',
          S3Output: {
            S3Uri: outputUri(execution),
            LocalPath: localOutput(job),
            S3UploadMode: s3Output(job)?.S3UploadMode ?? 'Continuous',
          },
        },
      ],
    },
  };
}

function environmentOf(execution: Execution): Record<string, string> {
  const { job, scheduleName, window, captureUri } = execution;
  const endpoint = job.endpoint?.EndpointName ?? '';
  return {
    publish_cloudwatch_metrics: 'Enabled',
    ...job.environment,
    dataset_format: JSON.stringify({
      sagemakerCaptureJson: { captureIndexNames: ['endpointInput', 'endpointOutput'] },
    }),
    dataset_source: localSource(job),
    output_path: localOutput(job),
    start_time: timeOf(window.start),
    end_time: timeOf(window.end),
    sagemaker_endpoint_name: endpoint,
    sagemaker_monitoring_schedule_name: scheduleName,
    sagemaker_endpoint_datacapture_prefix: `${trimmed(captureUri)}/${endpoint}`,
    ...(execution.constraintsUri === undefined
      ? {}
      : {
          baseline_constraints: `${baselineFolder}/constraints/${leaf(execution.constraintsUri)}`,
        }),
    ...(execution.statisticsUri === undefined
      ? {}
      : { baseline_statistics: `${baselineFolder}/stats/${leaf(execution.statisticsUri)}` }),
  };
}

function inputsOf(execution: Execution): ProcessingInput[] {
  const { job, captureUri, folders, constraintsUri, statisticsUri } = execution;
  const data = folders.map((folder, at) =>
    s3Input(`endpoint_input_${at + 1}`, {
      uri: `${trimmed(captureUri)}/${folder}/`,
      path: `${localSource(job)}/${folder}`,
    }),
  );
  const baseline = [
    ...(constraintsUri === undefined
      ? []
      : [s3Input('constraints', { uri: constraintsUri, path: `${baselineFolder}/constraints` })]),
    ...(statisticsUri === undefined
      ? []
      : [s3Input('baseline', { uri: statisticsUri, path: `${baselineFolder}/stats` })]),
  ];
  return [...data, ...baseline];
}

function s3Input(
  name: string,
  { uri, path }: { readonly uri: string; readonly path: string },
): ProcessingInput {
  return {
    InputName: name,
    S3Input: { S3Uri: uri, LocalPath: path, S3DataType: 'S3Prefix', S3InputMode: 'File' },
  };
}

/** `<S3Uri>/<endpoint>/<schedule>/yyyy/mm/dd/hh`, as on AWS. */
function outputUri({ job, scheduleName, scheduledAt }: Execution): string {
  const parts = [job.endpoint?.EndpointName ?? '', scheduleName, hourFolder(scheduledAt)];
  return [trimmed(s3Output(job)?.S3Uri ?? ''), ...parts].join('/');
}

function s3Output({ output }: MonitoringJob) {
  return output?.MonitoringOutputs?.[0]?.S3Output;
}

function localOutput(job: MonitoringJob): string {
  return s3Output(job)?.LocalPath ?? '/opt/ml/processing/output';
}

function localSource({ endpoint }: MonitoringJob): string {
  return trimmed(endpoint?.LocalPath ?? '/opt/ml/processing/input/endpoint');
}

function trimmed(uri: string): string {
  return uri.replace(/\/+$/, '');
}

function leaf(uri: string): string {
  return uri.slice(uri.lastIndexOf('/') + 1);
}

function timeOf(at: EpochMs): string {
  return `${new Date(at).toISOString().slice(0, 19)}Z`;
}
