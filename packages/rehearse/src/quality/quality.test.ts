import { expect, test } from 'vitest';
import { auc } from '#quality/auc.ts';
import { aucInterval } from '#quality/auc-interval.ts';
import { bestThreshold } from '#quality/best-threshold.ts';
import { calibration, expectedCalibrationError } from '#quality/calibration.ts';
import { confusionAt } from '#quality/confusion.ts';
import { averagePrecision, precisionRecallCurve, rocCurve, thinned } from '#quality/curves.ts';
import { brierScore, logLoss } from '#quality/losses.ts';
import { measureQuality } from '#quality/quality.ts';
import { seededRandom } from '#random/seeded-random.ts';

/** Expected values: scikit-learn 1.9.1 (`sklearn.metrics`) on these ten rows, ties included. */
const scored = {
  labels: [0, 0, 1, 1, 0, 1, 0, 1, 0, 0],
  scores: [0.1, 0.4, 0.35, 0.8, 0.4, 0.9, 0.05, 0.4, 0.2, 0.65],
};

test('AUC, losses and average precision equal those of scikit-learn', () => {
  expect(auc(scored)).toBeCloseTo(0.7916666666666667, 12);
  expect(logLoss(scored)).toBeCloseTo(0.4745887656735115, 12);
  expect(brierScore(scored)).toBeCloseTo(0.16275, 12);
  expect(averagePrecision(scored)).toBeCloseTo(0.7678571428571428, 12);
});

test('the confusion at a threshold equals that of scikit-learn', () => {
  expect(confusionAt(scored, 0.4)).toEqual({
    threshold: 0.4,
    truePositives: 3,
    falsePositives: 3,
    trueNegatives: 3,
    falseNegatives: 1,
    accuracy: 0.6,
    precision: 0.5,
    recall: 0.75,
    f1: 0.6,
  });
});

test('the ROC curve goes through the points of scikit-learn', () => {
  const sixth = 1 / 6;
  const expected = [
    [0, 0],
    [0, 0.25],
    [0, 0.5],
    [sixth, 0.5],
    [0.5, 0.75],
    [0.5, 1],
    [4 * sixth, 1],
    [5 * sixth, 1],
    [1, 1],
  ];
  const points = rocCurve(scored).map(({ x, y }) => [x, y]);
  expect(points).toEqual(expected.map((point) => point.map((value) => expect.closeTo(value, 12))));
});

test('the precision-recall curve goes through the points of scikit-learn', () => {
  const expected = [
    [0.25, 1],
    [0.5, 1],
    [0.5, 2 / 3],
    [0.75, 0.5],
    [1, 4 / 7],
    [1, 0.5],
    [1, 4 / 9],
    [1, 0.4],
  ];
  const points = precisionRecallCurve(scored).map(({ x, y }) => [x, y]);
  expect(points).toEqual(expected.map((point) => point.map((value) => expect.closeTo(value, 12))));
});

test('scores that all agree make an AUC of one half', () => {
  expect(auc({ labels: [0, 1, 1, 0], scores: [0.3, 0.3, 0.3, 0.3] })).toBe(0.5);
});

test('a perfect and an inverted ranking make one and nought', () => {
  expect(auc({ labels: [0, 1], scores: [0.1, 0.9] })).toBe(1);
  expect(auc({ labels: [1, 0], scores: [0.1, 0.9] })).toBe(0);
});

test('the best threshold gives the best F1 of all thresholds', () => {
  const chosen = confusionAt(scored, bestThreshold(scored)).f1;
  const all = scored.scores.map((score) => confusionAt(scored, score).f1);
  expect(chosen).toBe(Math.max(...all));
});

test('the bootstrap interval holds the AUC, narrows with more rows, and repeats by seed', () => {
  const many = (rows: number) => {
    const random = seededRandom(5);
    const labels = Array.from({ length: rows }, () => (random() < 0.3 ? 1 : 0));
    return { labels, scores: labels.map((label) => label * 0.3 + random()) };
  };
  const options = { resamples: 400, seed: 1 };
  const [small, large] = [aucInterval(many(200), options), aucInterval(many(2_000), options)];
  expect(small.low).toBeLessThan(auc(many(200)));
  expect(small.high).toBeGreaterThan(auc(many(200)));
  expect(large.high - large.low).toBeLessThan((small.high - small.low) / 2);
  expect(aucInterval(many(200), options)).toEqual(small);
});

test('calibration puts every row in a bin and has no error where scores are the rates', () => {
  const labels = [0, 0, 0, 1, 0, 1, 1, 1];
  const scores = [0.25, 0.25, 0.25, 0.25, 0.75, 0.75, 0.75, 0.75];
  const bins = calibration({ labels, scores }, 2);
  expect(bins).toEqual([
    { predicted: 0.25, observed: 0.25, count: 4 },
    { predicted: 0.75, observed: 0.75, count: 4 },
  ]);
  expect(expectedCalibrationError(bins)).toBe(0);
});

test('a long curve is thinned to its limit and keeps its ends', () => {
  const points = Array.from({ length: 1_000 }, (_, x) => ({ x, y: x }));
  const few = thinned(points, 50);
  expect(few).toHaveLength(50);
  expect([few[0]?.x, few.at(-1)?.x]).toEqual([0, 999]);
});

test('the majority baseline always gives the commoner answer', () => {
  const quality = measureQuality(scored, { threshold: 0.5, seed: 1 });
  expect(quality.majority).toMatchObject({ truePositives: 0, accuracy: 0.6, recall: 0 });
  expect([quality.rows, quality.positives]).toEqual([10, 4]);
});
