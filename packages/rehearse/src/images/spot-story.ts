import type { DescribeTrainingJobCommandOutput } from '@aws-sdk/client-sagemaker';

/** How often a job lost its machine, by the states that it went through. */
export function interruptionsOf(
  job: Pick<DescribeTrainingJobCommandOutput, 'SecondaryStatusTransitions'>,
): number {
  const states = job.SecondaryStatusTransitions ?? [];
  return states.filter(({ Status }) => Status === 'Interrupted').length;
}
