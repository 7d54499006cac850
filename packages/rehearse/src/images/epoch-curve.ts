import type { EpochReading } from '#aws/epoch-line.ts';
import type { EpochMetrics } from '#images/image-evidence.ts';

const fields = {
  'train-accuracy': 'trainAccuracy',
  'validation-accuracy': 'validationAccuracy',
  'train-loss': 'trainLoss',
  'validation-loss': 'validationLoss',
} as const;

/** One entry an epoch, in order; of an epoch that was repeated the later values. */
export function epochCurve(readings: readonly EpochReading[]): readonly EpochMetrics[] {
  const byEpoch = new Map<number, EpochMetrics>();
  for (const { epoch, metric, value } of readings) {
    byEpoch.set(epoch, { ...(byEpoch.get(epoch) ?? { epoch }), [fields[metric]]: value });
  }
  return [...byEpoch.values()].sort((a, b) => a.epoch - b.epoch);
}
