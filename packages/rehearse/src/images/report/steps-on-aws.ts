import type { DecisionId } from '@slipway/core';
import type { ImageReportMessages } from '#images/report/messages/en/index.ts';

export interface StepOnAws {
  readonly calls: readonly string[];
  /** Decisions of the plan whose monthly cost the step stands for. */
  readonly stages: readonly DecisionId[];
}

export type StepWithService = keyof ImageReportMessages['loop']['services'];

/** What each step of a rehearsal on images is on AWS; a step that is not named has nothing there. */
export const stepsOnAws: Readonly<Record<StepWithService, StepOnAws>> = {
  deliver: { calls: ['CreateBucket', 'PutObject'], stages: ['store'] },
  gather: {
    calls: ['CreateJob', 'StartJobRun'],
    stages: ['prepare'],
  },
  crawl: {
    calls: ['CreateDatabase', 'CreateCrawler', 'StartCrawler'],
    stages: ['catalogue'],
  },
  catalogue: {
    calls: ['CreateJob', 'StartJobRun', 'GetTable', 'GetPartitions'],
    stages: ['prepare'],
  },
  'prepare-images': {
    calls: ['CreateProcessingJob'],
    stages: ['prepare'],
  },
  'train-images': {
    calls: ['CreateTrainingJob'],
    stages: ['training-compute', 'training-purchase', 'debugging'],
  },
  tune: {
    calls: ['CreateHyperParameterTuningJob'],
    stages: ['tuning'],
  },
  register: {
    calls: ['CreateModelPackageGroup', 'CreateModelPackage', 'UpdateModelPackage'],
    stages: ['registry'],
  },
  deploy: {
    calls: ['CreateModel', 'CreateEndpointConfig', 'CreateEndpoint'],
    stages: ['real-time'],
  },
  'score-images': {
    calls: ['InvokeEndpoint'],
    stages: ['real-time'],
  },
  burst: {
    calls: ['RegisterScalableTarget', 'PutScalingPolicy', 'DescribeScalingActivities'],
    stages: ['scaling', 'observability'],
  },
  'batch-images': {
    calls: ['CreateTransformJob'],
    stages: ['batch'],
  },
  baseline: {
    calls: ['CreateTransformJob', 'CreateProcessingJob'],
    stages: ['monitoring'],
  },
  'quiet-watch': {
    calls: ['CreateMonitoringSchedule', 'ListMonitoringExecutions'],
    stages: ['monitoring'],
  },
  'drift-watch': {
    calls: ['ListMonitoringExecutions'],
    stages: ['monitoring'],
  },
  'second-round': {
    calls: ['StartJobRun', 'CreateProcessingJob', 'CreateTrainingJob', 'UpdateEndpoint'],
    stages: ['orchestration'],
  },
  launch: { calls: ['CreateStack'], stages: [] },
  'clean-up': {
    calls: ['DeleteEndpoint', 'DeleteMonitoringSchedule', 'DeregisterScalableTarget'],
    stages: [],
  },
};

export function isOnAws(step: string): step is StepWithService {
  return Object.hasOwn(stepsOnAws, step);
}
