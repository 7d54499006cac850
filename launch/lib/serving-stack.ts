import { CfnOutput, CfnParameter, Duration, Stack, type StackProps } from 'aws-cdk-lib';
import {
  PredefinedMetric,
  ScalableTarget,
  ServiceNamespace,
} from 'aws-cdk-lib/aws-applicationautoscaling';
import { CfnEndpoint, CfnEndpointConfig, CfnModel } from 'aws-cdk-lib/aws-sagemaker';
import type { Construct } from 'constructs';
import { settings } from '../settings.ts';
import { BatchPipeline } from './batch-pipeline.ts';
import { jobRole } from './job-role.ts';
import { named } from './names.ts';
import type { PlanSettings } from './plan-settings.ts';
import { type ProjectResources, urlIn } from './project-resources.ts';

export interface ServingStackProps extends StackProps {
  readonly resources: ProjectResources;
  readonly serving: NonNullable<PlanSettings['serving']>;
}

const variant = 'AllTraffic';

/** The approved version behind a real-time endpoint that scales, and the batch transform of each day's data. */
export class ServingStack extends Stack {
  readonly endpointName = named('endpoint');
  readonly variantName = variant;

  constructor(scope: Construct, id: string, { resources, serving, ...props }: ServingStackProps) {
    super(scope, id, props);
    const version = new CfnParameter(this, 'ModelPackageArn', {
      description: 'ARN of the approved version (SageMaker Model Registry) that serves',
      allowedPattern: 'arn:[a-z-]+:sagemaker:[a-z0-9-]+:[0-9]{12}:model-package/.+',
    });
    const model = this.#makeModel(resources, version.valueAsString);
    const config = this.#makeConfig(resources, { model, serving });
    const endpoint = new CfnEndpoint(this, 'Endpoint', {
      endpointName: this.endpointName,
      endpointConfigName: config.attrEndpointConfigName,
      // A new version gets a part of the traffic first; when the alarm of errors rings it goes back.
      deploymentConfig: {
        rollingUpdatePolicy: {
          maximumBatchSize: { type: 'CAPACITY_PERCENT', value: 50 },
          waitIntervalInSeconds: 120,
        },
      },
    });
    this.#scale(endpoint, serving);
    if (settings.batch !== undefined)
      new BatchPipeline(this, 'Batch', {
        resources,
        batch: settings.batch,
        modelName: model.attrModelName,
      });
    new CfnOutput(this, 'EndpointName', { value: this.endpointName });
  }

  #makeModel(resources: ProjectResources, modelPackageName: string): CfnModel {
    const role = jobRole(this, 'ModelRole', {
      resources,
      rights: {
        description: 'Serves the model',
        reads: ['models'],
        writes: ['capture', 'predictions'],
      },
    });
    const { vpc, jobs } = resources;
    return new CfnModel(this, 'Model', {
      executionRoleArn: role.roleArn,
      containers: [{ modelPackageName }],
      enableNetworkIsolation: true,
      ...(vpc === undefined || jobs === undefined
        ? {}
        : {
            vpcConfig: {
              securityGroupIds: [jobs.securityGroupId],
              subnets: vpc.isolatedSubnets.map(({ subnetId }) => subnetId),
            },
          }),
    });
  }

  #makeConfig(
    resources: ProjectResources,
    {
      model,
      serving,
    }: { readonly model: CfnModel; readonly serving: ServingStackProps['serving'] },
  ): CfnEndpointConfig {
    const kmsKeyId = resources.key?.keyArn;
    return new CfnEndpointConfig(this, 'Config', {
      ...(kmsKeyId === undefined ? {} : { kmsKeyId }),
      productionVariants: [
        {
          variantName: variant,
          modelName: model.attrModelName,
          instanceType: serving.instanceType,
          initialInstanceCount: serving.initialInstanceCount,
          initialVariantWeight: 1,
        },
      ],
      dataCaptureConfig: {
        enableCapture: true,
        initialSamplingPercentage: serving.capturePercent,
        destinationS3Uri: urlIn(resources, 'capture'),
        captureOptions: [{ captureMode: 'Input' }, { captureMode: 'Output' }],
        captureContentTypeHeader: { jsonContentTypes: ['application/json'] },
        ...(kmsKeyId === undefined ? {} : { kmsKeyId }),
      },
    });
  }

  /** https://docs.aws.amazon.com/sagemaker/latest/dg/endpoint-auto-scaling.html */
  #scale(endpoint: CfnEndpoint, serving: ServingStackProps['serving']): void {
    const target = new ScalableTarget(this, 'Scaling', {
      serviceNamespace: ServiceNamespace.SAGEMAKER,
      scalableDimension: 'sagemaker:variant:DesiredInstanceCount',
      resourceId: `endpoint/${this.endpointName}/variant/${variant}`,
      minCapacity: serving.minInstances,
      maxCapacity: serving.maxInstances,
    });
    target.node.addDependency(endpoint);
    target.scaleToTrackMetric('Invocations', {
      policyName: named('invocations'),
      targetValue: serving.targetInvocationsPerMinute,
      predefinedMetric: PredefinedMetric.SAGEMAKER_VARIANT_INVOCATIONS_PER_INSTANCE,
      scaleInCooldown: Duration.seconds(serving.cooldownSeconds),
      scaleOutCooldown: Duration.seconds(serving.cooldownSeconds),
    });
  }
}
