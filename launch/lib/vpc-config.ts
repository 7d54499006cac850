import type { ProjectResources } from './project-resources.ts';

/** Where jobs and models place their network interfaces; nothing in the public network. */
export function vpcConfig({ vpc, jobs }: ProjectResources) {
  if (vpc === undefined || jobs === undefined) return {};
  const Subnets = vpc.isolatedSubnets.map(({ subnetId }) => subnetId);
  return { VpcConfig: { SecurityGroupIds: [jobs.securityGroupId], Subnets } };
}

/** The same as processing jobs spell it. */
export function networkConfig(resources: ProjectResources) {
  const config = vpcConfig(resources);
  return 'VpcConfig' in config ? { NetworkConfig: config } : {};
}

/** Volumes and outputs with the project's own key, where there is one. */
export function keyId({ key }: ProjectResources): { readonly KmsKeyId?: string } {
  return key === undefined ? {} : { KmsKeyId: key.keyArn };
}

export function volumeKeyId({ key }: ProjectResources): { readonly VolumeKmsKeyId?: string } {
  return key === undefined ? {} : { VolumeKmsKeyId: key.keyArn };
}
