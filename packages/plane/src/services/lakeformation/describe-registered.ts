import type { ResourceInfo } from '@aws-sdk/client-lakeformation';
import type { RegisteredResource } from './domain/registered-resource.ts';

export function describeRegistered(resource: RegisteredResource): ResourceInfo {
  return {
    ResourceArn: resource.arn,
    RoleArn: resource.roleArn,
    LastModified: new Date(resource.modifiedAt),
    WithFederation: resource.withFederation,
    HybridAccessEnabled: resource.hybrid,
  };
}
