import type { DescribeTrainingJobCommandOutput } from '@aws-sdk/client-sagemaker';
import type { EpochReading } from '#aws/epoch-line.ts';

/** How often a job lost its machine, by the states that it went through. */
export function interruptionsOf(
  job: Pick<DescribeTrainingJobCommandOutput, 'SecondaryStatusTransitions'>,
): number {
  const states = job.SecondaryStatusTransitions ?? [];
  return states.filter(({ Status }) => Status === 'Interrupted').length;
}

/** The first epoch behind the last interruption: where the log's epochs go back or leave one out. */
export function resumedAt(readings: readonly EpochReading[]): number | undefined {
  const epochs = readings
    .filter(({ metric }) => metric === 'train-accuracy')
    .map(({ epoch }) => epoch);
  const index = epochs.findLastIndex((epoch, at) => at > 0 && epoch <= (epochs[at - 1] ?? 0));
  return index < 0 ? undefined : epochs[index];
}
