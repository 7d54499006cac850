import { type ProjectResources, urlIn } from '../project-resources.ts';
import { keyId, networkConfig, volumeKeyId } from '../vpc-config.ts';
import type { Step } from './step.ts';

export interface ProcessingStepProps {
  readonly name: string;
  readonly imageUri: string;
  readonly roleArn: string;
  readonly instanceType: string;
  readonly volumeSizeGb?: number;
  readonly environment?: Readonly<Record<string, unknown>>;
  /** Folder below `/opt/ml/processing` by what is copied there: a key of the bucket, or an `s3://` URL. */
  readonly inputs: Readonly<Record<string, string>>;
  readonly outputs: Readonly<Record<string, string>>;
  readonly dependsOn?: readonly string[];
}

/** A processing job as a step of a pipeline. */
export function processingStep(resources: ProjectResources, props: ProcessingStepProps): Step {
  const place = (where: string) => (where.startsWith('s3://') ? where : urlIn(resources, where));
  const path = (folder: string) => `/opt/ml/processing/${folder}`;
  const nameOf = (folder: string) => folder.replaceAll('/', '-');
  return {
    Name: props.name,
    Type: 'Processing',
    ...(props.dependsOn === undefined ? {} : { DependsOn: props.dependsOn }),
    Arguments: {
      AppSpecification: { ImageUri: props.imageUri },
      RoleArn: props.roleArn,
      ...(props.environment === undefined ? {} : { Environment: props.environment }),
      ProcessingResources: {
        ClusterConfig: {
          InstanceCount: 1,
          InstanceType: props.instanceType,
          VolumeSizeInGB: props.volumeSizeGb ?? 30,
          ...volumeKeyId(resources),
        },
      },
      ProcessingInputs: Object.entries(props.inputs).map(([folder, where]) => ({
        InputName: nameOf(folder),
        S3Input: {
          S3Uri: place(where),
          LocalPath: path(folder),
          S3DataType: 'S3Prefix',
          S3InputMode: 'File',
        },
      })),
      ProcessingOutputConfig: {
        ...keyId(resources),
        Outputs: Object.entries(props.outputs).map(([folder, where]) => ({
          OutputName: nameOf(folder),
          S3Output: { S3Uri: place(where), LocalPath: path(folder), S3UploadMode: 'EndOfJob' },
        })),
      },
      ...networkConfig(resources),
    },
  };
}
