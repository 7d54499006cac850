import type { PreparedEvidence } from '#images/image-evidence.ts';
import type { SampleSize } from '#images/image-request.ts';

/** Epochs of a rehearsal's training: enough to level off on the sample, few enough for two cores. */
const epochs: Readonly<Record<SampleSize, string>> = { small: '12', full: '20' };

/**
 * Settings to start from, as the built-in algorithm names them.
 * https://docs.aws.amazon.com/sagemaker/latest/dg/IC-Hyperparameter.html (read 2026-11)
 */
export function startingValues(
  { classes, train }: PreparedEvidence,
  { sample }: { readonly sample: SampleSize },
): Readonly<Record<string, string>> {
  return {
    num_classes: String(classes.length),
    num_training_samples: String(train),
    image_shape: '3,96,96',
    use_pretrained_model: '1',
    epochs: epochs[sample],
    mini_batch_size: '32',
    learning_rate: '0.01',
    optimizer: 'adam',
  };
}

export function withSampleCount(
  values: Readonly<Record<string, string>>,
  samples: number,
): Readonly<Record<string, string>> {
  return { ...values, num_training_samples: String(samples) };
}
