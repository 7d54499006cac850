import {
  CreateEndpointCommand,
  CreateEndpointConfigCommand,
  type CreateEndpointConfigCommandInput,
  DeleteEndpointConfigCommand,
  UpdateEndpointCommand,
} from '@aws-sdk/client-sagemaker';
import type { Aws } from '#aws/connect.ts';
import { deleteEndpoint, untilInService } from '#aws/endpoint-life.ts';
import type { FollowWatch } from '#aws/follow-job.ts';

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
  watch.undo.add('resource', `endpoint ${EndpointName}`, () => deleteEndpoint(aws, EndpointName));
  await untilInService(aws, EndpointName, watch);
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
  await untilInService(aws, spec.endpoint, watch);
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
