import {
  CreateEndpointCommand,
  CreateEndpointConfigCommand,
  type CreateEndpointConfigCommandInput,
  DeleteEndpointCommand,
  DeleteEndpointConfigCommand,
  DescribeEndpointCommand,
  UpdateEndpointCommand,
} from '@aws-sdk/client-sagemaker';
import type { Aws } from '#aws/connect.ts';
import type { FollowWatch } from '#aws/follow-job.ts';
import { poll } from '#aws/poll.ts';
import { rehearsalError } from '#errors.ts';

export interface CapturingEndpoint {
  readonly endpoint: string;
  readonly config: string;
  readonly modelName: string;
  readonly instanceType: string;
  /** Where requests and answers are kept, all of them. */
  readonly captureUrl: string;
}

export const variantName = 'AllTraffic';

/** Creates an endpoint that captures its traffic and waits until it answers. */
export async function deployEndpointConfig(
  aws: Aws,
  spec: CapturingEndpoint,
  watch: FollowWatch,
): Promise<void> {
  const EndpointName = spec.endpoint;
  await createConfig(aws, spec, watch);
  await aws.sagemaker.send(
    new CreateEndpointCommand({ EndpointName, EndpointConfigName: spec.config }),
  );
  watch.undo.add('resource', `endpoint ${EndpointName}`, () =>
    aws.sagemaker.send(new DeleteEndpointCommand({ EndpointName })),
  );
  await inService(aws, EndpointName, watch);
}

/** Puts another configuration in place of the one that serves, and waits until it has taken over. */
export async function updateEndpointConfig(
  aws: Aws,
  spec: CapturingEndpoint,
  watch: FollowWatch,
): Promise<void> {
  await createConfig(aws, spec, watch);
  await aws.sagemaker.send(
    new UpdateEndpointCommand({
      EndpointName: spec.endpoint,
      EndpointConfigName: spec.config,
      // Scaling owns the count; an update must not undo what it did.
      RetainAllVariantProperties: true,
    }),
  );
  await inService(aws, spec.endpoint, watch);
}

async function createConfig(aws: Aws, spec: CapturingEndpoint, watch: FollowWatch): Promise<void> {
  const EndpointConfigName = spec.config;
  await aws.sagemaker.send(
    new CreateEndpointConfigCommand({
      EndpointConfigName,
      ProductionVariants: [
        {
          VariantName: variantName,
          ModelName: spec.modelName,
          InstanceType: spec.instanceType as InstanceType,
          InitialInstanceCount: 1,
          InitialVariantWeight: 1,
        },
      ],
      DataCaptureConfig: {
        EnableCapture: true,
        InitialSamplingPercentage: 100,
        DestinationS3Uri: spec.captureUrl,
        CaptureOptions: [{ CaptureMode: 'Input' }, { CaptureMode: 'Output' }],
        CaptureContentTypeHeader: { JsonContentTypes: ['application/json'] },
      },
    }),
  );
  watch.undo.add('resource', `endpoint configuration ${EndpointConfigName}`, () =>
    aws.sagemaker.send(new DeleteEndpointConfigCommand({ EndpointConfigName })),
  );
}

type InstanceType = NonNullable<
  NonNullable<CreateEndpointConfigCommandInput['ProductionVariants']>[number]['InstanceType']
>;

async function inService(aws: Aws, EndpointName: string, watch: FollowWatch): Promise<void> {
  await poll(async () => {
    const { EndpointStatus: status, FailureReason } = await aws.sagemaker.send(
      new DescribeEndpointCommand({ EndpointName }),
    );
    watch.onStatus?.(status ?? '');
    if (status === 'InService') return true;
    if (status !== 'Failed') return undefined;
    const reason = FailureReason ?? 'unknown';
    throw rehearsalError({
      code: 'REHEARSE_JOB_FAILED',
      message: `endpoint ${EndpointName} failed: ${reason}`,
      params: { job: EndpointName, reason, log: '' },
    });
  }, watch);
}
