import type { CreateAutoMLJobV2Request } from '@aws-sdk/client-sagemaker';
import type { Scope } from '@slipway/base';

/** Where an AutoML job leaves what it makes. Source: training contract, output layout (observed at AWS). */
export interface OutputLayout {
  readonly train: string;
  readonly validation: string;
  readonly analysis: string;
  /** A training job puts its archive below, in a folder of its own. */
  readonly models: string;
}

export function outputLayout({
  AutoMLJobName: name,
  OutputDataConfig: output,
}: CreateAutoMLJobV2Request): OutputLayout {
  const base = `${output?.S3OutputPath?.replace(/\/+$/, '')}/${name}`;
  return {
    train: `${base}/preprocessed-data/tuning_data/train`,
    validation: `${base}/preprocessed-data/tuning_data/validation`,
    analysis: `${base}/preprocessed-data/analysis`,
    models: `${base}/sagemaker-automl-candidates/model`,
  };
}

export const analysisFile = 'analysis.json';

/** The image of analysis, training and serving: ours, as AWS's own do not read each other's models. */
export function autopilotImage({ accountId, region }: Scope): string {
  return `${accountId}.dkr.ecr.${region}.amazonaws.com/slipway-autopilot:1`;
}
