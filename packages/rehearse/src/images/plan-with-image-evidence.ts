import type { Plan } from '@slipway/core';
import type { ImageEvidence } from '#images/image-evidence.ts';
import { measuredFigure } from '#measured-figure.ts';

/** The plan with the measured figures beside the assumptions that they may replace. */
export function planWithImageEvidence(plan: Plan, rehearsed: ImageEvidence): Plan {
  const { finishedAt: measuredAt, quality, training, deployment, batch, sources } = rehearsed;
  const figure = measuredFigure(measuredAt);
  const { p50, p99 } = deployment.latency;
  const figures = [
    figure('held-out-f1', 'problem.metric', { value: quality.f1, unit: '' }),
    figure('training-duration', 'training.duration', { value: training.wallSeconds, unit: 's' }),
    figure('data-size', 'data.size', { value: sources.bytes, unit: 'B' }),
    figure('data-rows', 'data.rows', { value: sources.images, unit: '' }),
    figure('latency-p99', 'deployment.latency', { value: p99 / 1000, unit: 's' }),
    figure('processing-time', 'deployment.processingTime', { value: p50 / 1000, unit: 's' }),
    figure('batch-duration', 'deployment.batch', { value: batch.seconds, unit: 's' }),
    figure('batch-records', 'deployment.batch.records', { value: batch.images, unit: '' }),
  ];
  return { ...plan, evidence: [...plan.evidence, ...figures] };
}
