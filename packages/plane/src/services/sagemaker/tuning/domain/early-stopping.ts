import type { HyperParameterTuningJobObjectiveType } from '@aws-sdk/client-sagemaker';
import { isBetter } from './progress.ts';

/** Finished trials without which a median says too little. AWS publishes no number; this one is ours. */
const finishedMin = 3;

/**
 * Whether a running trial is to be stopped: its objective after its latest epoch is worse than the median of what the
 * finished trials had on average up to that epoch. Source: developer guide, how early stopping works (training
 * contract 3.5).
 */
export function shouldStopEarly(
  type: HyperParameterTuningJobObjectiveType,
  running: readonly number[],
  finished: readonly (readonly number[])[],
): boolean {
  const latest = running.at(-1);
  const known = finished.filter(({ length }) => length > 0);
  if (latest === undefined || known.length < finishedMin) return false;
  const averages = known.map((values) => average(values.slice(0, running.length)));
  return isBetter(type, median(averages), latest);
}

function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const upper = sorted[Math.floor(middle)] ?? Number.NaN;
  const lower = sorted[Math.ceil(middle) - 1] ?? Number.NaN;
  return (lower + upper) / 2;
}
