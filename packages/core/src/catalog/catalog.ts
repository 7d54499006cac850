import type { CatalogEntry } from '#catalog/catalog-entry.ts';
import { athena } from '#catalog/data/athena.ts';
import { dataWrangler } from '#catalog/data/data-wrangler.ts';
import { databrew } from '#catalog/data/databrew.ts';
import { emrServerless } from '#catalog/data/emr-serverless.ts';
import { featureStore } from '#catalog/data/feature-store.ts';
import { glue } from '#catalog/data/glue.ts';
import { glueCrawler } from '#catalog/data/glue-crawler.ts';
import { glueDataCatalog } from '#catalog/data/glue-data-catalog.ts';
import { glueDataQuality } from '#catalog/data/glue-data-quality.ts';
import { groundTruth } from '#catalog/data/ground-truth.ts';
import { labellingTool } from '#catalog/data/labelling-tool.ts';
import { s3 } from '#catalog/data/s3.ts';
import { s3Tables } from '#catalog/data/s3-tables.ts';
import { sagemakerProcessing } from '#catalog/data/sagemaker-processing.ts';
import { autoscaling } from '#catalog/deploy/autoscaling.ts';
import { batchTransform } from '#catalog/deploy/batch-transform.ts';
import { endpointAsync } from '#catalog/deploy/endpoint-async.ts';
import { endpointMultiModel } from '#catalog/deploy/endpoint-multi-model.ts';
import { endpointRealtime } from '#catalog/deploy/endpoint-realtime.ts';
import { endpointServerless } from '#catalog/deploy/endpoint-serverless.ts';
import { fixedCapacity } from '#catalog/deploy/fixed-capacity.ts';
import { inferenceComponents } from '#catalog/deploy/inference-components.ts';
import { inferenceRecommender } from '#catalog/deploy/inference-recommender.ts';
import { lambdaFunctions } from '#catalog/deploy/lambda.ts';
import { aiOptOut } from '#catalog/govern/ai-opt-out.ts';
import { iam } from '#catalog/govern/iam.ts';
import { kms } from '#catalog/govern/kms.ts';
import { lakeFormation } from '#catalog/govern/lake-formation.ts';
import { sseS3 } from '#catalog/govern/sse-s3.ts';
import { vpc } from '#catalog/govern/vpc.ts';
import { clarify } from '#catalog/operate/clarify.ts';
import { cloudwatch } from '#catalog/operate/cloudwatch.ts';
import { explanationStep } from '#catalog/operate/explanation-step.ts';
import { modelMonitor } from '#catalog/operate/model-monitor.ts';
import { modelRegistry } from '#catalog/operate/model-registry.ts';
import { mwaa } from '#catalog/operate/mwaa.ts';
import { pipelines } from '#catalog/operate/pipelines.ts';
import { slipwayMonitor } from '#catalog/operate/slipway-monitor.ts';
import { stepFunctions } from '#catalog/operate/step-functions.ts';
import { unifiedStudio } from '#catalog/operate/unified-studio.ts';
import { bedrock } from '#catalog/ready/bedrock.ts';
import { comprehend } from '#catalog/ready/comprehend.ts';
import { personalize } from '#catalog/ready/personalize.ts';
import { redshiftMl } from '#catalog/ready/redshift-ml.ts';
import { rekognition } from '#catalog/ready/rekognition.ts';
import { rekognitionCustomLabels } from '#catalog/ready/rekognition-custom-labels.ts';
import { textract } from '#catalog/ready/textract.ts';
import type { ServiceId } from '#catalog/service-id.ts';
import { automaticModelTuning } from '#catalog/train/automatic-model-tuning.ts';
import { autopilot } from '#catalog/train/autopilot.ts';
import { builtinAlgorithm } from '#catalog/train/builtin-algorithm.ts';
import { canvas } from '#catalog/train/canvas.ts';
import { sagemakerDebugger } from '#catalog/train/debugger.ts';
import { ec2Gpu } from '#catalog/train/ec2-gpu.ts';
import { forecast } from '#catalog/train/forecast.ts';
import { fraudDetector } from '#catalog/train/fraud-detector.ts';
import { hyperpod } from '#catalog/train/hyperpod.ts';
import { jumpstart } from '#catalog/train/jumpstart.ts';
import { lookoutForVision } from '#catalog/train/lookout-for-vision.ts';
import { managedSpot } from '#catalog/train/managed-spot.ts';
import { mlflow } from '#catalog/train/mlflow.ts';
import { onDemand } from '#catalog/train/on-demand.ts';
import { ownModel } from '#catalog/train/own-model.ts';
import { ownScript } from '#catalog/train/own-script.ts';
import { sagemakerTraining } from '#catalog/train/sagemaker-training.ts';
import { savingsPlan } from '#catalog/train/savings-plan.ts';
import { slipwayDebugger } from '#catalog/train/slipway-debugger.ts';
import { trainingPlan } from '#catalog/train/training-plan.ts';
import { warmPool } from '#catalog/train/warm-pool.ts';

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
  'glue-data-quality': glueDataQuality,
  databrew,
  'emr-serverless': emrServerless,
  'glue-data-catalog': glueDataCatalog,
  'glue-crawler': glueCrawler,
  'feature-store': featureStore,
  'ground-truth': groundTruth,
  'labelling-tool': labellingTool,
  'own-model': ownModel,
  jumpstart,
  canvas,
  hyperpod,
  'warm-pool': warmPool,
  'training-plan': trainingPlan,
  mlflow,
  forecast,
  'fraud-detector': fraudDetector,
  'lookout-for-vision': lookoutForVision,
  bedrock,
  comprehend,
  rekognition,
  'rekognition-custom-labels': rekognitionCustomLabels,
  personalize,
  textract,
  'redshift-ml': redshiftMl,
  'endpoint-multi-model': endpointMultiModel,
  'inference-components': inferenceComponents,
  'inference-recommender': inferenceRecommender,
  mwaa,
  clarify,
  'explanation-step': explanationStep,
  'unified-studio': unifiedStudio,
  'ai-opt-out': aiOptOut,
};
