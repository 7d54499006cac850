import type {
  CreateProcessingJobRequest,
  ProcessingInput,
  ProcessingOutput,
} from '@aws-sdk/client-sagemaker';

/** Source: SageMaker API reference, ProcessingStoppingCondition, read 2026-11. */
const maxRuntimeDefaultSeconds = 86_400;

/** The request as DescribeProcessingJob shows it, with the service's defaults. The tags have a place of their own. */
export function withProcessingDefaults({
  Tags: _,
  ...request
}: CreateProcessingJobRequest): CreateProcessingJobRequest {
  const output = request.ProcessingOutputConfig;
  return {
    ...request,
    ...(request.ProcessingInputs === undefined
      ? {}
      : { ProcessingInputs: request.ProcessingInputs.map(withInputDefaults) }),
    ...(output === undefined
      ? {}
      : {
          ProcessingOutputConfig: { ...output, Outputs: output.Outputs?.map(withOutputDefaults) },
        }),
    StoppingCondition: {
      MaxRuntimeInSeconds: maxRuntimeDefaultSeconds,
      ...request.StoppingCondition,
    },
  };
}

function withInputDefaults(input: ProcessingInput): ProcessingInput {
  if (input.S3Input === undefined) return input;
  return {
    AppManaged: false,
    ...input,
    S3Input: {
      S3InputMode: 'File',
      S3DataDistributionType: 'FullyReplicated',
      S3CompressionType: 'None',
      ...input.S3Input,
    },
  };
}

function withOutputDefaults(output: ProcessingOutput): ProcessingOutput {
  return { AppManaged: false, ...output };
}
