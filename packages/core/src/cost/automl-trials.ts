import type { Selection } from '#advice/option.ts';
import type { Quantity } from '#needs/quantity.ts';

/** Above this size Autopilot leaves ensembling (10 trials) for tuning (up to 100). */
const ensemblingMaxBytes = 100e6;

/** Training runs behind one trained model. Source of the numbers: the `modes` page of the `autopilot` entry. */
export function trialsOf(selection: Selection, dataBytes: Quantity): number {
  if (selection.get('training-method')?.service !== 'autopilot') return 1;
  return dataBytes.expected <= ensemblingMaxBytes ? 10 : 100;
}
