import { athena } from '#catalog/athena.ts';
import { automaticModelTuning } from '#catalog/automatic-model-tuning.ts';
import { autopilot } from '#catalog/autopilot.ts';
import { autoscaling } from '#catalog/autoscaling.ts';
import { batchTransform } from '#catalog/batch-transform.ts';
import { builtinAlgorithm } from '#catalog/builtin-algorithm.ts';
import type { CatalogEntry } from '#catalog/catalog-entry.ts';
import { cloudwatch } from '#catalog/cloudwatch.ts';
import { dataWrangler } from '#catalog/data-wrangler.ts';
import { sagemakerDebugger } from '#catalog/debugger.ts';
import { ec2Gpu } from '#catalog/ec2-gpu.ts';
import { endpointAsync } from '#catalog/endpoint-async.ts';
import { endpointRealtime } from '#catalog/endpoint-realtime.ts';
import { endpointServerless } from '#catalog/endpoint-serverless.ts';
import { fixedCapacity } from '#catalog/fixed-capacity.ts';
import { glue } from '#catalog/glue.ts';
import { iam } from '#catalog/iam.ts';
import { kms } from '#catalog/kms.ts';
import { lakeFormation } from '#catalog/lake-formation.ts';
import { lambdaFunctions } from '#catalog/lambda.ts';
import { managedSpot } from '#catalog/managed-spot.ts';
import { modelMonitor } from '#catalog/model-monitor.ts';
import { modelRegistry } from '#catalog/model-registry.ts';
import { onDemand } from '#catalog/on-demand.ts';
import { ownScript } from '#catalog/own-script.ts';
import { pipelines } from '#catalog/pipelines.ts';
import { s3 } from '#catalog/s3.ts';
import { s3Tables } from '#catalog/s3-tables.ts';
import { sagemakerProcessing } from '#catalog/sagemaker-processing.ts';
import { sagemakerTraining } from '#catalog/sagemaker-training.ts';
import { savingsPlan } from '#catalog/savings-plan.ts';
import type { ServiceId } from '#catalog/service-id.ts';
import { slipwayDebugger } from '#catalog/slipway-debugger.ts';
import { slipwayMonitor } from '#catalog/slipway-monitor.ts';
import { sseS3 } from '#catalog/sse-s3.ts';
import { stepFunctions } from '#catalog/step-functions.ts';
import { vpc } from '#catalog/vpc.ts';

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
