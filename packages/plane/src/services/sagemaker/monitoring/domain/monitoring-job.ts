import type {
  CreateDataQualityJobDefinitionRequest,
  EndpointInput,
  MonitoringAppSpecification,
  MonitoringBaselineConfig,
  MonitoringJobDefinition,
  MonitoringOutputConfig,
  MonitoringResources,
  MonitoringStoppingCondition,
  NetworkConfig,
} from '@aws-sdk/client-sagemaker';

/** A named data quality definition and an inline one, as one thing. */
export interface MonitoringJob {
  readonly app: MonitoringAppSpecification;
  readonly environment: Readonly<Record<string, string>>;
  readonly endpoint: EndpointInput | undefined;
  readonly hasOtherInput: boolean;
  readonly baseline: MonitoringBaselineConfig | undefined;
  readonly output: MonitoringOutputConfig | undefined;
  readonly resources: MonitoringResources | undefined;
  readonly stopping: MonitoringStoppingCondition | undefined;
  readonly network: NetworkConfig | undefined;
  readonly roleArn: string;
}

export function fromDataQuality(
  request: Omit<CreateDataQualityJobDefinitionRequest, 'Tags'>,
): MonitoringJob {
  const app = request.DataQualityAppSpecification;
  return {
    app: app ?? { ImageUri: undefined },
    environment: app?.Environment ?? {},
    endpoint: request.DataQualityJobInput?.EndpointInput,
    hasOtherInput: request.DataQualityJobInput?.BatchTransformInput !== undefined,
    baseline: request.DataQualityBaselineConfig,
    output: request.DataQualityJobOutputConfig,
    resources: request.JobResources,
    stopping: request.StoppingCondition,
    network: request.NetworkConfig,
    roleArn: request.RoleArn ?? '',
  };
}

export function fromInline(definition: MonitoringJobDefinition): MonitoringJob {
  const [input] = definition.MonitoringInputs ?? [];
  return {
    app: definition.MonitoringAppSpecification ?? { ImageUri: undefined },
    environment: definition.Environment ?? {},
    endpoint: input?.EndpointInput,
    hasOtherInput: input?.BatchTransformInput !== undefined,
    baseline: definition.BaselineConfig,
    output: definition.MonitoringOutputConfig,
    resources: definition.MonitoringResources,
    stopping: definition.StoppingCondition,
    network: definition.NetworkConfig,
    roleArn: definition.RoleArn ?? '',
  };
}
