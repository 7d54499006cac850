import { ApplicationAutoScalingClient } from '@aws-sdk/client-application-auto-scaling';
import { CloudWatchLogsClient } from '@aws-sdk/client-cloudwatch-logs';
import { GlueClient } from '@aws-sdk/client-glue';
import { S3Client } from '@aws-sdk/client-s3';
import { SageMakerClient } from '@aws-sdk/client-sagemaker';
import { SageMakerRuntimeClient } from '@aws-sdk/client-sagemaker-runtime';
import { STSClient } from '@aws-sdk/client-sts';

/** Where to do the work: the plane, or AWS itself when there is no endpoint URL. */
export interface Connection {
  readonly region: string;
  readonly endpointUrl?: string;
  /** The SDK's own chain (environment, profile, role) when not given. */
  readonly credentials?: { readonly accessKeyId: string; readonly secretAccessKey: string };
}

/** The clients that a rehearsal needs. */
export interface Aws {
  readonly s3: S3Client;
  readonly sagemaker: SageMakerClient;
  readonly runtime: SageMakerRuntimeClient;
  readonly logs: CloudWatchLogsClient;
  readonly sts: STSClient;
  readonly glue: GlueClient;
  readonly scaling: ApplicationAutoScalingClient;
  close(): void;
}

export function connect({ region, endpointUrl, credentials }: Connection): Aws {
  const config = {
    region,
    ...(endpointUrl === undefined ? {} : { endpoint: endpointUrl }),
    ...(credentials === undefined ? {} : { credentials }),
  };
  const clients = {
    s3: new S3Client({ ...config, forcePathStyle: endpointUrl !== undefined }),
    sagemaker: new SageMakerClient(config),
    runtime: new SageMakerRuntimeClient(config),
    logs: new CloudWatchLogsClient(config),
    sts: new STSClient(config),
    glue: new GlueClient(config),
    scaling: new ApplicationAutoScalingClient(config),
  };
  return {
    ...clients,
    close: () => {
      for (const client of Object.values(clients)) client.destroy();
    },
  };
}
