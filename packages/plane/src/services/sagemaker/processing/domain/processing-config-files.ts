import type { CreateProcessingJobRequest } from '@aws-sdk/client-sagemaker';

/** The files below `/opt/ml/config`, by name. Shapes: training contract, section 7. */
export function processingConfigFiles(
  request: CreateProcessingJobRequest,
  arn: string,
): Readonly<Record<string, unknown>> {
  const instanceType = request.ProcessingResources?.ClusterConfig?.InstanceType ?? '';
  return {
    'processingjobconfig.json': { ProcessingJobArn: arn, ...request },
    'resourceconfig.json': {
      current_host: 'algo-1',
      hosts: ['algo-1'],
      current_instance_type: instanceType,
      network_interface_name: 'eth0',
    },
  };
}
