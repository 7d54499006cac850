import type { CreateTransformJobRequest } from '@aws-sdk/client-sagemaker';
import {
  type ProcessingProblem,
  type RecordProcessing,
  recordProcessing,
} from './domain/data-processing.ts';

/** The request's DataProcessing with what it depends on elsewhere in the request. */
export function processingOf(
  input: Omit<CreateTransformJobRequest, 'Tags'>,
): RecordProcessing | ProcessingProblem | undefined {
  return recordProcessing(input.DataProcessing, {
    contentType: input.TransformInput?.ContentType ?? '',
    accept: input.TransformOutput?.Accept ?? '',
    splitType: input.TransformInput?.SplitType ?? 'None',
    assembleWith: input.TransformOutput?.AssembleWith ?? 'None',
  });
}
