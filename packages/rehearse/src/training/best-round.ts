import type { RoundMetrics } from '#aws/metric-line.ts';
import { evalMetrics, type Hyperparameters, isBetter } from '#training/hyperparameters.ts';

export interface BestRound {
  readonly metric: string;
  readonly round: number;
}

/** The round that the model keeps: the best by the stopping metric, or the last without early stopping. */
export function bestRound(curve: readonly RoundMetrics[], given: Hyperparameters): BestRound {
  const metric = evalMetrics(given).at(-1) ?? 'logloss';
  const last = curve.at(-1)?.round ?? Number(given['num_round'] ?? 1) - 1;
  if (given['early_stopping_rounds'] === undefined) return { metric, round: last };
  let best: { readonly round: number; readonly value: number } | undefined;
  for (const { round, values } of curve) {
    const value = values[`validation:${metric}`];
    if (value === undefined) continue;
    if (best === undefined || isBetter(metric, value, best.value)) best = { round, value };
  }
  return { metric, round: best?.round ?? last };
}
