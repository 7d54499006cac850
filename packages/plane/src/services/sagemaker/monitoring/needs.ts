import type { CreateDataQualityJobDefinitionRequest } from '@aws-sdk/client-sagemaker';
import type { EpochMs } from '@slipway/base';
import type { CapturedData } from '#ports/endpoints.ts';
import type { ProcessingJobs } from '../processing/port.ts';
import type { SageMakerNeeds } from '../service.ts';
import type { Collection } from '../store.ts';
import type { MonitoringSchedule } from './domain/monitoring-schedule.ts';

/** The record of a definition is what it was given. */
export interface DataQualityDefinition {
  readonly name: string;
  readonly createdAt: EpochMs;
  readonly request: Omit<CreateDataQualityJobDefinitionRequest, 'Tags'>;
}

/** What monitoring asks of the other families. */
export interface MonitoringFamilies {
  readonly processing: ProcessingJobs;
  readonly captured: CapturedData;
}

/** What the operations and the work of monitoring share. */
export interface MonitoringNeeds extends SageMakerNeeds, MonitoringFamilies {
  readonly definitions: Collection<DataQualityDefinition>;
  readonly schedules: Collection<MonitoringSchedule>;
}
