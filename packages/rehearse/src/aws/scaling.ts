import {
  DeregisterScalableTargetCommand,
  DescribeScalingActivitiesCommand,
  PutScalingPolicyCommand,
  RegisterScalableTargetCommand,
  type ScalingActivity,
} from '@aws-sdk/client-application-auto-scaling';
import { DescribeEndpointCommand } from '@aws-sdk/client-sagemaker';
import type { Aws } from '#aws/connect.ts';
import type { UndoList } from '#aws/undo-list.ts';

export interface ScalingSpec {
  readonly endpoint: string;
  readonly variant: string;
  readonly minInstances: number;
  readonly maxInstances: number;
  readonly targetInvocationsPerMinute: number;
  readonly cooldownSeconds: number;
}

const common = {
  ServiceNamespace: 'sagemaker',
  ScalableDimension: 'sagemaker:variant:DesiredInstanceCount',
} as const;

function resourceOf({ endpoint, variant }: Pick<ScalingSpec, 'endpoint' | 'variant'>): string {
  return `endpoint/${endpoint}/variant/${variant}`;
}

/** Target tracking on the requests that one instance gets a minute. */
export async function putTargetTracking(
  aws: Aws,
  spec: ScalingSpec,
  undo: UndoList,
): Promise<void> {
  const target = { ...common, ResourceId: resourceOf(spec) };
  await aws.scaling.send(
    new RegisterScalableTargetCommand({
      ...target,
      MinCapacity: spec.minInstances,
      MaxCapacity: spec.maxInstances,
    }),
  );
  undo.add('resource', `scaling of ${spec.endpoint}`, () =>
    aws.scaling.send(new DeregisterScalableTargetCommand(target)),
  );
  await aws.scaling.send(
    new PutScalingPolicyCommand({
      ...target,
      PolicyName: `${spec.endpoint}-invocations`,
      PolicyType: 'TargetTrackingScaling',
      TargetTrackingScalingPolicyConfiguration: {
        TargetValue: spec.targetInvocationsPerMinute,
        PredefinedMetricSpecification: {
          PredefinedMetricType: 'SageMakerVariantInvocationsPerInstance',
        },
        ScaleInCooldown: spec.cooldownSeconds,
        ScaleOutCooldown: spec.cooldownSeconds,
      },
    }),
  );
}

/** What the scaling did, oldest first. */
export async function scalingActivities(
  aws: Aws,
  spec: Pick<ScalingSpec, 'endpoint' | 'variant'>,
): Promise<readonly ScalingActivity[]> {
  const { ScalingActivities: newestFirst = [] } = await aws.scaling.send(
    new DescribeScalingActivitiesCommand({ ...common, ResourceId: resourceOf(spec) }),
  );
  return newestFirst.toReversed();
}

export interface InstanceCounts {
  readonly current: number;
  readonly desired: number;
}

export async function instanceCounts(aws: Aws, endpoint: string): Promise<InstanceCounts> {
  const { ProductionVariants: variants } = await aws.sagemaker.send(
    new DescribeEndpointCommand({ EndpointName: endpoint }),
  );
  const variant = variants?.[0];
  return {
    current: variant?.CurrentInstanceCount ?? 0,
    desired: variant?.DesiredInstanceCount ?? 0,
  };
}
