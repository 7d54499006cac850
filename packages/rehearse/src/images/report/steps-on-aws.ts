import type { DecisionId } from '@slipway/core';
import type { StepId } from '#events.ts';

export interface StepOnAws {
  /** Names of services and calls: they are the same in every language. */
  readonly service: string;
  readonly calls: readonly string[];
  /** Decisions of the plan whose monthly cost the step stands for. */
  readonly stages: readonly DecisionId[];
}

/** What each step of a rehearsal on images is on AWS; a step that is not named has nothing there. */
export const stepsOnAws: Readonly<Partial<Record<StepId, StepOnAws>>> = {
  deliver: { service: 'Amazon S3', calls: ['CreateBucket', 'PutObject'], stages: ['store'] },
  gather: {
    service: 'AWS Glue (Python shell)',
    calls: ['CreateJob', 'StartJobRun'],
    stages: ['prepare'],
  },
  crawl: {
    service: 'AWS Glue crawler',
    calls: ['CreateDatabase', 'CreateCrawler', 'StartCrawler'],
    stages: ['catalogue'],
  },
  catalogue: {
    service: 'AWS Glue (Spark SQL), Data Catalog',
    calls: ['CreateJob', 'StartJobRun', 'GetTable', 'GetPartitions'],
    stages: ['prepare'],
  },
  'prepare-images': {
    service: 'SageMaker processing job',
    calls: ['CreateProcessingJob'],
    stages: ['prepare'],
  },
  'train-images': {
    service: 'SageMaker training job, managed spot, debugger rules',
    calls: ['CreateTrainingJob'],
    stages: ['training-compute', 'training-purchase', 'debugging'],
  },
  tune: {
    service: 'SageMaker automatic model tuning',
    calls: ['CreateHyperParameterTuningJob'],
    stages: ['tuning'],
  },
  register: {
    service: 'SageMaker Model Registry',
    calls: ['CreateModelPackageGroup', 'CreateModelPackage', 'UpdateModelPackage'],
    stages: ['registry'],
  },
  deploy: {
    service: 'SageMaker real-time endpoint, data capture',
    calls: ['CreateModel', 'CreateEndpointConfig', 'CreateEndpoint'],
    stages: ['real-time'],
  },
  'score-images': {
    service: 'SageMaker real-time endpoint',
    calls: ['InvokeEndpoint'],
    stages: ['real-time'],
  },
  burst: {
    service: 'Application Auto Scaling, CloudWatch alarms',
    calls: ['RegisterScalableTarget', 'PutScalingPolicy', 'DescribeScalingActivities'],
    stages: ['scaling', 'observability'],
  },
  'batch-images': {
    service: 'SageMaker batch transform',
    calls: ['CreateTransformJob'],
    stages: ['batch'],
  },
  baseline: {
    service: 'SageMaker batch transform, processing job',
    calls: ['CreateTransformJob', 'CreateProcessingJob'],
    stages: ['monitoring'],
  },
  'quiet-watch': {
    service: 'SageMaker monitoring schedule',
    calls: ['CreateMonitoringSchedule', 'ListMonitoringExecutions'],
    stages: ['monitoring'],
  },
  'drift-watch': {
    service: 'SageMaker monitoring schedule',
    calls: ['ListMonitoringExecutions'],
    stages: ['monitoring'],
  },
  'second-round': {
    service: 'AWS Glue, SageMaker: all of the above, in a pipeline',
    calls: ['StartJobRun', 'CreateProcessingJob', 'CreateTrainingJob', 'UpdateEndpoint'],
    stages: ['orchestration'],
  },
  launch: { service: 'AWS CloudFormation (CDK)', calls: ['CreateStack'], stages: [] },
  'clean-up': {
    service: 'SageMaker, Application Auto Scaling',
    calls: ['DeleteEndpoint', 'DeleteMonitoringSchedule', 'DeregisterScalableTarget'],
    stages: [],
  },
};
