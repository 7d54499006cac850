import type { Need } from '#needs/need.ts';
import type { Quantity } from '#needs/quantity.ts';

/** Seconds billed around the work itself: data in, model out. An estimate; a rehearsal measures the work. */
const overheadSeconds = 90;
/** Rounds of boosting over a table, and bytes that one virtual CPU boosts over in a second. Estimates. */
const boosting = { passes: 200, bytesPerSecond: 200e6 } as const;
/** Epochs of fine-tuning, and bytes of compressed images or text that one GPU learns from in a second. Estimates. */
const deepLearning = { passes: 30, bytesPerSecond: 50e6 } as const;

export interface TrainingMachine {
  readonly vcpu: number;
  /** 0 on a machine without GPU. */
  readonly gpus: number;
}

/** Expected length of one training run: what the need says, else from the size of the data and the machine. */
export function trainingSeconds(
  need: Need,
  dataBytes: Quantity,
  { vcpu, gpus }: TrainingMachine,
): Quantity {
  const given = need.training?.duration;
  if (given !== undefined) return given;
  const { passes, bytesPerSecond } = gpus > 0 ? deepLearning : boosting;
  const workers = Math.max(1, gpus > 0 ? gpus : vcpu);
  const work = (bytes: number, factor: number) =>
    overheadSeconds + (factor * bytes * passes) / (bytesPerSecond * workers);
  return {
    low: work(dataBytes.low, 0.5),
    expected: work(dataBytes.expected, 1),
    high: work(dataBytes.high, 3),
  };
}
