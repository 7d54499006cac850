import { Construct } from 'constructs';
import { ProjectPipeline } from './pipelines/project-pipeline.ts';
import type { PlanSettings } from './plan-settings.ts';
import { type ProjectResources, urlIn } from './project-resources.ts';
import { keyId, volumeKeyId } from './vpc-config.ts';

export interface BatchPipelineProps {
  readonly resources: ProjectResources;
  readonly batch: NonNullable<PlanSettings['batch']>;
  readonly modelName: string;
}

/** Scores what lies in `day/` without an endpoint, on the plan's schedule. */
export class BatchPipeline extends Construct {
  constructor(scope: Construct, id: string, { resources, batch, modelName }: BatchPipelineProps) {
    super(scope, id);
    new ProjectPipeline(this, 'Daily', {
      name: 'batch',
      description: 'Batch transform of what came since the last run',
      schedule: batch.schedule,
      jobRoles: [],
      steps: [
        {
          Name: 'Transform',
          Type: 'Transform',
          Arguments: {
            ModelName: modelName,
            BatchStrategy: 'SingleRecord',
            MaxPayloadInMB: batch.maxPayloadMb,
            TransformInput: {
              ContentType: batch.contentType,
              SplitType: 'None',
              DataSource: {
                S3DataSource: { S3DataType: 'S3Prefix', S3Uri: urlIn(resources, 'day/') },
              },
            },
            TransformOutput: {
              S3OutputPath: urlIn(resources, 'predictions'),
              Accept: 'application/json',
              ...keyId(resources),
            },
            TransformResources: {
              InstanceType: batch.instanceType,
              InstanceCount: batch.instanceCount,
              ...volumeKeyId(resources),
            },
          },
        },
      ],
    });
  }
}
