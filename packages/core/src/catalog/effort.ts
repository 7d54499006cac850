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
};
