import {
  CreateMonitoringScheduleCommand,
  type CreateMonitoringScheduleCommandInput,
  DeleteMonitoringScheduleCommand,
  ListMonitoringExecutionsCommand,
  type MonitoringExecutionSummary,
} from '@aws-sdk/client-sagemaker';
import type { Aws } from '#aws/connect.ts';
import type { UndoList } from '#aws/undo-list.ts';

export interface MonitoringScheduleSpec {
  readonly name: string;
  readonly endpoint: string;
  readonly imageUri: string;
  readonly roleArn: string;
  readonly instanceType: string;
  /** `cron(0 * ? * * *)`: each full hour. */
  readonly expression: string;
  /** Folder with `statistics.json` and `constraints.json`. */
  readonly baselineUrl: string;
  readonly outputUrl: string;
  readonly environment: Readonly<Record<string, string>>;
}

/** A schedule that compares what the endpoint captured with the baseline. */
export async function createMonitoringSchedule(
  aws: Aws,
  spec: MonitoringScheduleSpec,
  undo: UndoList,
): Promise<void> {
  const MonitoringScheduleName = spec.name;
  await aws.sagemaker.send(
    new CreateMonitoringScheduleCommand({
      MonitoringScheduleName,
      MonitoringScheduleConfig: {
        ScheduleConfig: { ScheduleExpression: spec.expression },
        MonitoringType: 'DataQuality',
        MonitoringJobDefinition: definitionOf(spec),
      },
    }),
  );
  undo.add('resource', `monitoring schedule ${spec.name}`, () =>
    aws.sagemaker.send(new DeleteMonitoringScheduleCommand({ MonitoringScheduleName })),
  );
}

type Definition = NonNullable<
  NonNullable<
    CreateMonitoringScheduleCommandInput['MonitoringScheduleConfig']
  >['MonitoringJobDefinition']
>;

function definitionOf(spec: MonitoringScheduleSpec): Definition {
  const base = '/opt/ml/processing';
  return {
    RoleArn: spec.roleArn,
    BaselineConfig: {
      ConstraintsResource: { S3Uri: `${spec.baselineUrl}/constraints.json` },
      StatisticsResource: { S3Uri: `${spec.baselineUrl}/statistics.json` },
    },
    MonitoringInputs: [
      { EndpointInput: { EndpointName: spec.endpoint, LocalPath: `${base}/input/endpoint` } },
    ],
    MonitoringOutputConfig: {
      MonitoringOutputs: [{ S3Output: { S3Uri: spec.outputUrl, LocalPath: `${base}/output` } }],
    },
    MonitoringResources: {
      ClusterConfig: {
        InstanceCount: 1,
        InstanceType: spec.instanceType as InstanceType,
        VolumeSizeInGB: 30,
      },
    },
    MonitoringAppSpecification: { ImageUri: spec.imageUri },
    Environment: { ...spec.environment },
  };
}

type InstanceType = NonNullable<
  NonNullable<NonNullable<Definition['MonitoringResources']>['ClusterConfig']>['InstanceType']
>;

/** Runs of the schedule, oldest first. */
export async function monitoringRuns(
  aws: Aws,
  schedule: string,
): Promise<readonly MonitoringExecutionSummary[]> {
  const { MonitoringExecutionSummaries = [] } = await aws.sagemaker.send(
    new ListMonitoringExecutionsCommand({
      MonitoringScheduleName: schedule,
      SortBy: 'ScheduledTime',
      SortOrder: 'Ascending',
      MaxResults: 100,
    }),
  );
  return MonitoringExecutionSummaries;
}
