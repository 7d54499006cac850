/** One value that the built-in image classification logs of an epoch. */
export interface EpochReading {
  readonly epoch: number;
  readonly metric: 'train-accuracy' | 'validation-accuracy' | 'train-loss' | 'validation-loss';
  readonly value: number;
}

const line =
  /Epoch\[(\d{1,6})\]\s+(Train|Validation)-(accuracy|cross-entropy|loss)=([\d.eE+-]{1,30})/;

/**
 * Reads a line such as `Epoch[1] Validation-accuracy=0.91`; undefined for any other.
 * Form: https://docs.aws.amazon.com/sagemaker/latest/dg/IC-tuning.html and the algorithm's own log (read 2026-11).
 */
export function parseEpochLine(text: string): EpochReading | undefined {
  const found = line.exec(text);
  const value = Number(found?.[4]);
  if (found === null || !Number.isFinite(value)) return undefined;
  const side = found[2] === 'Train' ? 'train' : 'validation';
  const what = found[3] === 'accuracy' ? 'accuracy' : 'loss';
  return { epoch: Number(found[1]), metric: `${side}-${what}`, value };
}

/** The epoch of `Checkpoint loaded: resuming from epoch 3`; undefined for any other line. */
export function parseResumedLine(text: string): number | undefined {
  const epoch = /Checkpoint loaded: resuming from epoch (\d{1,6})/.exec(text)?.[1];
  return epoch === undefined ? undefined : Number(epoch);
}
