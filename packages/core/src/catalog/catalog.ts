import type { CatalogEntry } from '#catalog/catalog-entry.ts';
import { athena } from '#catalog/data/athena.ts';
import { dataWrangler } from '#catalog/data/data-wrangler.ts';
import { glue } from '#catalog/data/glue.ts';
import { s3 } from '#catalog/data/s3.ts';
import { s3Tables } from '#catalog/data/s3-tables.ts';
import { sagemakerProcessing } from '#catalog/data/sagemaker-processing.ts';
import { autoscaling } from '#catalog/deploy/autoscaling.ts';
import { batchTransform } from '#catalog/deploy/batch-transform.ts';
import { endpointAsync } from '#catalog/deploy/endpoint-async.ts';
import { endpointRealtime } from '#catalog/deploy/endpoint-realtime.ts';
import { endpointServerless } from '#catalog/deploy/endpoint-serverless.ts';
import { fixedCapacity } from '#catalog/deploy/fixed-capacity.ts';
import { lambdaFunctions } from '#catalog/deploy/lambda.ts';
import { iam } from '#catalog/govern/iam.ts';
import { kms } from '#catalog/govern/kms.ts';
import { lakeFormation } from '#catalog/govern/lake-formation.ts';
import { sseS3 } from '#catalog/govern/sse-s3.ts';
import { vpc } from '#catalog/govern/vpc.ts';
import { cloudwatch } from '#catalog/operate/cloudwatch.ts';
import { modelMonitor } from '#catalog/operate/model-monitor.ts';
import { modelRegistry } from '#catalog/operate/model-registry.ts';
import { pipelines } from '#catalog/operate/pipelines.ts';
import { slipwayMonitor } from '#catalog/operate/slipway-monitor.ts';
import { stepFunctions } from '#catalog/operate/step-functions.ts';
import type { ServiceId } from '#catalog/service-id.ts';
import { automaticModelTuning } from '#catalog/train/automatic-model-tuning.ts';
import { autopilot } from '#catalog/train/autopilot.ts';
import { builtinAlgorithm } from '#catalog/train/builtin-algorithm.ts';
import { sagemakerDebugger } from '#catalog/train/debugger.ts';
import { ec2Gpu } from '#catalog/train/ec2-gpu.ts';
import { managedSpot } from '#catalog/train/managed-spot.ts';
import { onDemand } from '#catalog/train/on-demand.ts';
import { ownScript } from '#catalog/train/own-script.ts';
import { sagemakerTraining } from '#catalog/train/sagemaker-training.ts';
import { savingsPlan } from '#catalog/train/savings-plan.ts';
import { slipwayDebugger } from '#catalog/train/slipway-debugger.ts';

/** Every service that a plan can name. */
export const catalog: Readonly<Record<ServiceId, CatalogEntry>> = {
  s3,
  's3-tables': s3Tables,
  glue,
  athena,
  'data-wrangler': dataWrangler,
  'sagemaker-processing': sagemakerProcessing,
  'lake-formation': lakeFormation,
  iam,
  kms,
  'sse-s3': sseS3,
  vpc,
  'sagemaker-training': sagemakerTraining,
  'builtin-algorithm': builtinAlgorithm,
  'own-script': ownScript,
  autopilot,
  'ec2-gpu': ec2Gpu,
  'managed-spot': managedSpot,
  'on-demand': onDemand,
  'savings-plan': savingsPlan,
  'automatic-model-tuning': automaticModelTuning,
  debugger: sagemakerDebugger,
  'slipway-debugger': slipwayDebugger,
  'endpoint-realtime': endpointRealtime,
  'endpoint-serverless': endpointServerless,
  'endpoint-async': endpointAsync,
  'batch-transform': batchTransform,
  lambda: lambdaFunctions,
  autoscaling,
  'fixed-capacity': fixedCapacity,
  'model-monitor': modelMonitor,
  'slipway-monitor': slipwayMonitor,
  cloudwatch,
  'model-registry': modelRegistry,
  pipelines,
  'step-functions': stepFunctions,
};
