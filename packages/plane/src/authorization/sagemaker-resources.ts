import { type AskedRequest, text } from './asked-request.ts';

/** Input member that names a resource to its type in ARNs, the more telling ones first. */
const types: readonly (readonly [string, string])[] = [
  ['HyperParameterTuningJobName', 'hyper-parameter-tuning-job'],
  ['TrainingJobName', 'training-job'],
  ['ProcessingJobName', 'processing-job'],
  ['TransformJobName', 'transform-job'],
  ['AutoMLJobName', 'automl-job'],
  ['MonitoringScheduleName', 'monitoring-schedule'],
  ['ModelPackageGroupName', 'model-package-group'],
  ['ModelPackageName', 'model-package'],
  ['EndpointConfigName', 'endpoint-config'],
  ['EndpointName', 'endpoint'],
  ['ModelName', 'model'],
  ['JobDefinitionName', 'job-definition'],
  ['PipelineName', 'pipeline'],
  ['ExperimentName', 'experiment'],
  ['TrialName', 'trial'],
];

/** The resource that an operation of SageMaker is about: CreateEndpoint's is its endpoint, not the configuration. */
export function sagemakerResources({ operation, input, scope }: AskedRequest): readonly string[] {
  const given = text(input['ResourceArn']);
  if (given !== undefined) return [given];
  const named = types.filter(([member]) => text(input[member]) !== undefined);
  const meant =
    named.find(([member]) => operation.endsWith(member.replace(/Name$/, ''))) ?? named[0];
  if (meant === undefined) return [];
  const [member, type] = meant;
  const name = text(input[member]) ?? '';
  if (name.startsWith('arn:')) return [name];
  // Names of jobs and endpoints stand in ARNs in lower case.
  return [`arn:aws:sagemaker:${scope.region}:${scope.accountId}:${type}/${name.toLowerCase()}`];
}
