import type { Evidence, Plan } from '@slipway/core';
import type { RehearsalEvidence } from '#evidence.ts';
import { measuredFigure } from '#measured-figure.ts';

/** The plan with the measured figures beside the assumptions that they may replace. */
export function planWithEvidence(plan: Plan, rehearsed: RehearsalEvidence): Plan {
  return { ...plan, evidence: [...plan.evidence, ...measuredFigures(rehearsed)] };
}

function measuredFigures(rehearsed: RehearsalEvidence): readonly Evidence[] {
  const { finishedAt: measuredAt, deployment, batch } = rehearsed;
  const figure = measuredFigure(measuredAt);
  const { quality, training, data } = rehearsed;
  const figures = [
    figure('held-out-auc', 'problem.metric', { value: quality.auc, unit: '' }),
    figure('training-duration', 'training.duration', { value: training.wallSeconds, unit: 's' }),
    figure('data-size', 'data.size', { value: data.bytes, unit: 'B' }),
    figure('data-rows', 'data.rows', { value: data.rowsInFile, unit: '' }),
  ];
  if (deployment !== undefined) {
    const { p50, p99 } = deployment.latency;
    figures.push(
      figure('latency-p99', 'deployment.latency', { value: p99 / 1000, unit: 's' }),
      figure('processing-time', 'deployment.processingTime', { value: p50 / 1000, unit: 's' }),
    );
  }
  if (batch !== undefined) {
    figures.push(
      figure('batch-duration', 'deployment.batch', { value: batch.seconds, unit: 's' }),
      figure('batch-records', 'deployment.batch.records', { value: batch.rows, unit: '' }),
    );
  }
  return figures;
}
