import type {
  CreateProcessingJobRequest,
  CreateTrainingJobRequest,
  DebugRuleConfiguration,
} from '@aws-sdk/client-sagemaker';
import type { TrainingJob } from '../training-job.ts';
import { crc32c } from './crc32c.ts';

/** Built-in rules that scalars are enough for; each is a file of `runtimes/debugger`. */
export const builtInRules = [
  'LossNotDecreasing',
  'Overfit',
  'Overtraining',
  'ClassImbalance',
  'ExplodingTensor',
  'AllZero',
  'UnchangedTensor',
  'StalledTrainingRule',
] as const;

/** A request without rules or collections says nothing of a run; the SageMaker Python SDK sends such a hook to all. */
export function isDebugged({ DebugHookConfig, DebugRuleConfigurations }: CreateTrainingJobRequest) {
  const hasRules = (DebugRuleConfigurations ?? []).length > 0;
  return hasRules || (DebugHookConfig?.CollectionConfigurations ?? []).length > 0;
}

/** `<DebugHookConfig.S3OutputPath>/<job>/debug-output`; undefined when nothing is to be written. */
export function debugOutputUri(job: TrainingJob): string | undefined {
  const path = job.request.DebugHookConfig?.S3OutputPath;
  if (path === undefined || !isDebugged(job.request)) return undefined;
  return `${path.replace(/\/+$/, '')}/${job.name}/debug-output`;
}

/**
 * Name of a rule's processing job, in the form that AWS's have: `churn-lossnotdecreasing-e23301a8`. The digits come from
 * the run, so that a job whose name is used again has rules of its own, and a restarted plane finds them.
 */
export function ruleJobName({ name, runId }: TrainingJob, ruleName: string): string {
  const digits = crc32c(Buffer.from(`${runId}/${ruleName}`))
    .toString(16)
    .padStart(8, '0');
  const rule = ruleName.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
  return [name.slice(0, 26), rule.slice(0, 26), digits]
    .map((part) => part.replaceAll(/^-+|-+$/g, ''))
    .filter((part) => part !== '')
    .join('-');
}

/** What the SageMaker Python SDK sends instead of an address; the account is that of us-east-1, and does not matter here. */
function evaluatorImage({ RuleEvaluatorImage: image }: DebugRuleConfiguration): string | undefined {
  return image === 'DEFAULT_RULE_EVALUATOR_IMAGE'
    ? '503895931360.dkr.ecr.us-east-1.amazonaws.com/sagemaker-debugger-rules:latest'
    : image;
}

/** Where AWS's rule containers write. Source: API reference, DebugRuleConfiguration, read 2026-11. */
const localPathDefault = '/opt/ml/processing/output/rule/';

/** The processing job that evaluates a rule while the training job runs. */
export function ruleJobRequest(
  job: TrainingJob,
  rule: DebugRuleConfiguration,
): CreateProcessingJobRequest {
  const { request } = job;
  const ruleName = rule.RuleConfigurationName ?? '';
  const output = rule.S3OutputPath ?? request.OutputDataConfig?.S3OutputPath ?? '';
  return {
    ProcessingJobName: ruleJobName(job, ruleName),
    RoleArn: request.RoleArn,
    AppSpecification: { ImageUri: evaluatorImage(rule) },
    Environment: {
      SLIPWAY_DEBUG_OUTPUT: debugOutputUri(job) ?? '',
      SLIPWAY_TRAINING_JOB: job.name,
      SLIPWAY_RULE_PARAMETERS: JSON.stringify(rule.RuleParameters ?? {}),
      SLIPWAY_RULE_OUTPUT: rule.LocalPath ?? localPathDefault,
    },
    ProcessingOutputConfig: {
      Outputs: [
        {
          OutputName: 'rule-output',
          S3Output: {
            S3Uri: `${output.replace(/\/+$/, '')}/${job.name}/rule-output/${ruleName}`,
            LocalPath: rule.LocalPath ?? localPathDefault,
            S3UploadMode: 'Continuous',
          },
        },
      ],
    },
    ProcessingResources: {
      ClusterConfig: {
        InstanceCount: 1,
        InstanceType: rule.InstanceType ?? 'ml.t3.medium',
        VolumeSizeInGB: Math.max(1, rule.VolumeSizeInGB ?? 10),
      },
    },
  };
}
