import type {
  DataCaptureConfigSummary,
  DescribeEndpointInput,
  DescribeEndpointOutput,
  PendingProductionVariantSummary,
  ProductionVariantSummary,
} from '@aws-sdk/client-sagemaker';
import type { RequestContext } from '@slipway/wire';
import type { CaptureSettings } from '../../capture/domain/capture-settings.ts';
import { arnOf } from '../../domain/arn.ts';
import type { Deployment, Variant } from '../domain/endpoint.ts';
import { getEndpoint, type HostingStore } from '../hosting-store.ts';

export function describeEndpoint(store: HostingStore) {
  return (input: DescribeEndpointInput, { scope }: RequestContext): DescribeEndpointOutput => {
    const name = input.EndpointName ?? '';
    const { active, pending, ...endpoint } = getEndpoint(store, scope, name);
    return {
      EndpointName: name,
      EndpointArn: arnOf({ scope, kind: 'endpoint', name }),
      EndpointConfigName: (active ?? pending)?.configName,
      ...(active && {
        ProductionVariants: active.variants.map((variant) => summary(variant, active)),
      }),
      ...(active?.capture && { DataCaptureConfig: captureSummary(active.capture) }),
      EndpointStatus: endpoint.status,
      FailureReason: endpoint.failureReason,
      CreationTime: new Date(endpoint.createdAt),
      LastModifiedTime: new Date(endpoint.modifiedAt),
      ...(pending && {
        PendingDeploymentSummary: {
          EndpointConfigName: pending.configName,
          ProductionVariants: pending.variants.map((variant) => pendingSummary(variant, pending)),
          StartTime: new Date(pending.startedAt),
        },
      }),
    };
  };
}

function captureSummary({ percentage, uri }: CaptureSettings): DataCaptureConfigSummary {
  return {
    EnableCapture: true,
    CaptureStatus: 'Started',
    CurrentSamplingPercentage: percentage,
    DestinationS3Uri: uri,
    // Required by AWS's model; captured data is not encrypted here, and a key is refused.
    KmsKeyId: '',
  };
}

function summary(variant: Variant, deployment: Deployment): ProductionVariantSummary {
  return {
    VariantName: variant.name,
    DeployedImages: deployedImages(variant, deployment),
    CurrentWeight: variant.weight,
    DesiredWeight: variant.desiredWeight,
    CurrentInstanceCount: variant.instanceCount,
    DesiredInstanceCount: variant.desiredInstanceCount,
  };
}

function pendingSummary(variant: Variant, deployment: Deployment): PendingProductionVariantSummary {
  return {
    VariantName: variant.name,
    DeployedImages: deployedImages(variant, deployment),
    DesiredWeight: variant.desiredWeight,
    DesiredInstanceCount: variant.desiredInstanceCount,
    VariantStatus: [{ Status: 'Creating', StartTime: new Date(deployment.startedAt) }],
  };
}

/** No registry resolves a tag to a digest here, so both are the image that was asked for. */
function deployedImages(variant: Variant, deployment: Deployment) {
  return [
    {
      SpecifiedImage: variant.source.image,
      ResolvedImage: variant.source.image,
      ResolutionTime: new Date(deployment.startedAt),
    },
  ];
}
