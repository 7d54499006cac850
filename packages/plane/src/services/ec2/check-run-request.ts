import type { RunInstancesRequest } from '@aws-sdk/client-ec2';
import type { InstanceType, InstanceTypes } from './domain/instance-types.ts';
import { imageId } from './domain/machine-image.ts';
import { ec2Error, imageNotFound, invalidValue, notSupportedHere } from './errors.ts';

/** Refuses what EC2 refuses of RunInstances, and what would change the result and this plane cannot honour. */
export function checkRunRequest(
  request: RunInstancesRequest,
  types: InstanceTypes,
): { readonly typeName: string } {
  checkUnsupported(request);
  checkImage(request.ImageId);
  const typeName = request.InstanceType ?? 'm1.small';
  const type = types.get(typeName);
  if (type === undefined) throw invalidValue(`Invalid value '${typeName}' for InstanceType.`);
  checkArchitecture(type);
  const { MinCount: min = 0, MaxCount: max = 0 } = request;
  if (min < 1) {
    throw invalidValue(`Invalid value '${min}' for min instance count. It must be at least 1.`);
  }
  if (max < min) {
    throw ec2Error(
      'InvalidParameterCombination',
      `The minimum instance count (${min}) must not exceed the maximum instance count (${max}).`,
    );
  }
  return { typeName };
}

function checkUnsupported(request: RunInstancesRequest): void {
  const refusals: readonly (readonly [unknown, string])[] = [
    [request.LaunchTemplate, 'launch templates (LaunchTemplate)'],
    [request.InstanceMarketOptions, 'spot instances (InstanceMarketOptions)'],
    [request.NetworkInterfaces, 'network interfaces of your own (NetworkInterfaces)'],
    [request.SecondaryInterfaces, 'SecondaryInterfaces'],
    [request.ElasticGpuSpecification, 'elastic GPUs (ElasticGpuSpecification)'],
    [request.ElasticInferenceAccelerators, 'ElasticInferenceAccelerators'],
    [request.LicenseSpecifications, 'LicenseSpecifications'],
    [request.CapacityReservationSpecification, 'CapacityReservationSpecification'],
    [request.HibernationOptions?.Configured === true ? true : undefined, 'HibernationOptions'],
    [request.EnclaveOptions?.Enabled === true ? true : undefined, 'EnclaveOptions'],
  ];
  const refusal = refusals.find(([value]) => value !== undefined);
  if (refusal !== undefined) throw notSupportedHere(refusal[1]);
}

function checkImage(id: string | undefined): void {
  if (id === undefined || id === '') {
    throw ec2Error('MissingParameter', 'The request must contain the parameter ImageId');
  }
  if (!/^ami-[0-9a-f]{8}(?:[0-9a-f]{9})?$/.test(id)) {
    throw ec2Error('InvalidAMIID.Malformed', `Invalid id: "${id}" (expecting "ami-...")`);
  }
  if (id !== imageId) throw imageNotFound(id, imageId);
}

function checkArchitecture({ arch }: InstanceType): void {
  if (arch === 'x86_64') return;
  throw invalidValue(
    `The architecture '${arch}' of the specified instance type does not match the architecture 'x86_64' of the specified AMI. Specify an instance type and an AMI that have matching architectures, and try again.`,
  );
}
