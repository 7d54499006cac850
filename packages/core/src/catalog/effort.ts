import type { ServiceId } from '#catalog/service-id.ts';

/** How a service feels to run. Slipway's own estimates, to be argued with: AWS publishes no such figures. */
export interface Effort {
  /** Hours a month that a practised engineer spends on it. */
  readonly hoursPerMonth: number;
  /** Working days until it first does its job. */
  readonly daysToStart: number;
  /** 0: takes it or leaves it; 5: everything can be changed. */
  readonly flexibility: number;
}

const effort = (hoursPerMonth: number, daysToStart: number, flexibility: number): Effort => ({
  hoursPerMonth,
  daysToStart,
  flexibility,
});

export const effortOf: Readonly<Record<ServiceId, Effort>> = {
  s3: effort(0.2, 0.1, 4),
  's3-tables': effort(0.5, 0.5, 3),
  glue: effort(2, 2, 4),
  athena: effort(0.7, 0.5, 3),
  'data-wrangler': effort(1, 0.5, 2),
  'sagemaker-processing': effort(1, 1, 4),
  'lake-formation': effort(3, 3, 4),
  iam: effort(0.5, 0.2, 3),
  kms: effort(0.2, 0.1, 4),
  'sse-s3': effort(0, 0, 1),
  vpc: effort(1.5, 1, 4),
  'sagemaker-training': effort(0.5, 0.5, 4),
  'builtin-algorithm': effort(0.5, 0.5, 2),
  'own-script': effort(2, 3, 5),
  autopilot: effort(0.5, 0.3, 1),
  'ec2-gpu': effort(10, 2, 5),
  'managed-spot': effort(0.2, 0, 3),
  'on-demand': effort(0, 0, 4),
  'savings-plan': effort(0.5, 0.2, 1),
  'automatic-model-tuning': effort(0.5, 0.5, 3),
  debugger: effort(0.5, 0.3, 3),
  'slipway-debugger': effort(0.5, 0.3, 3),
  'endpoint-realtime': effort(1, 0.5, 5),
  'endpoint-serverless': effort(0.5, 0.3, 2),
  'endpoint-async': effort(1.5, 1, 3),
  'batch-transform': effort(0.5, 0.3, 3),
  lambda: effort(2.5, 2, 4),
  autoscaling: effort(0.5, 0.2, 4),
  'fixed-capacity': effort(0.2, 0, 1),
  'model-monitor': effort(1, 0.5, 3),
  'slipway-monitor': effort(1, 0.5, 4),
  cloudwatch: effort(0.5, 0.3, 4),
  'model-registry': effort(0.3, 0.2, 3),
  pipelines: effort(1, 1, 3),
  'step-functions': effort(1.5, 1.5, 5),
  'glue-data-quality': effort(0.5, 0.5, 3),
  databrew: effort(1, 0.5, 2),
  'emr-serverless': effort(4, 3, 5),
  'glue-data-catalog': effort(0.3, 0.3, 4),
  'glue-crawler': effort(0.6, 0.3, 2),
  'feature-store': effort(3, 3, 3),
  'ground-truth': effort(1, 1, 3),
  'labelling-tool': effort(2, 2, 4),
  'own-model': effort(2, 3, 5),
  jumpstart: effort(1, 1, 3),
  canvas: effort(0.4, 0.2, 1),
  hyperpod: effort(20, 10, 5),
  'warm-pool': effort(0.3, 0, 3),
  'training-plan': effort(1, 5, 0),
  mlflow: effort(0.5, 0.5, 4),
  forecast: effort(1, 1, 1),
  'fraud-detector': effort(1, 1, 1),
  'lookout-for-vision': effort(1, 1, 1),
  bedrock: effort(2, 1, 3),
  comprehend: effort(1, 0.5, 1),
  rekognition: effort(0.5, 0.3, 1),
  'rekognition-custom-labels': effort(1, 1, 1),
  personalize: effort(2, 3, 2),
  textract: effort(1, 0.5, 2),
  'redshift-ml': effort(1, 1, 1),
  'endpoint-multi-model': effort(1.5, 1, 3),
  'inference-components': effort(2, 1.5, 5),
  'inference-recommender': effort(0.5, 0.5, 3),
  mwaa: effort(4, 3, 5),
  clarify: effort(0.5, 0.5, 3),
  'explanation-step': effort(1, 1, 4),
  'unified-studio': effort(3, 5, 3),
  'ai-opt-out': effort(0.1, 0.1, 2),
};
