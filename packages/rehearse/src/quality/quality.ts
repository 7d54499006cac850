import { auc } from '#quality/auc.ts';
import { aucInterval, type Interval } from '#quality/auc-interval.ts';
import {
  type CalibrationBin,
  calibration,
  expectedCalibrationError,
} from '#quality/calibration.ts';
import { type Confusion, confusionAt } from '#quality/confusion.ts';
import {
  averagePrecision,
  type CurvePoint,
  precisionRecallCurve,
  rocCurve,
  thinned,
} from '#quality/curves.ts';
import { brierScore, logLoss } from '#quality/losses.ts';
import type { Scored } from '#quality/scored.ts';

/** How good a model is on rows that neither it nor its threshold has seen. */
export interface Quality {
  readonly rows: number;
  readonly positives: number;
  readonly auc: number;
  /** 95 %, by bootstrap. */
  readonly aucInterval: Interval;
  readonly logLoss: number;
  readonly brier: number;
  readonly averagePrecision: number;
  /** At the threshold that was chosen on the validation rows. */
  readonly confusion: Confusion;
  /** The confusion of always answering with the commoner class. */
  readonly majority: Confusion;
  readonly roc: readonly CurvePoint[];
  readonly precisionRecall: readonly CurvePoint[];
  readonly calibration: readonly CalibrationBin[];
  readonly calibrationError: number;
}

const RESAMPLES = 1_000;
const CALIBRATION_BINS = 10;
const CURVE_POINTS = 200;

export function measureQuality(
  scored: Scored,
  { threshold, seed }: { readonly threshold: number; readonly seed: number },
): Quality {
  const positives = scored.labels.filter((label) => label === 1).length;
  const bins = calibration(scored, CALIBRATION_BINS);
  const always = positives * 2 > scored.labels.length ? 1 : 0;
  return {
    rows: scored.labels.length,
    positives,
    auc: auc(scored),
    aucInterval: aucInterval(scored, { resamples: RESAMPLES, seed }),
    logLoss: logLoss(scored),
    brier: brierScore(scored),
    averagePrecision: averagePrecision(scored),
    confusion: confusionAt(scored, threshold),
    majority: confusionAt({ ...scored, scores: scored.labels.map(() => always) }, 0.5),
    roc: thinned(rocCurve(scored), CURVE_POINTS),
    precisionRecall: thinned(precisionRecallCurve(scored), CURVE_POINTS),
    calibration: bins,
    calibrationError: expectedCalibrationError(bins),
  };
}
