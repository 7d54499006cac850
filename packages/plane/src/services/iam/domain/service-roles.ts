/**
 * Services to the names of their roles, where they are not made of the service's own.
 * Source: the services' pages on service-linked roles; for those of ML https://docs.aws.amazon.com/sagemaker/latest/dg/security-iam.html
 * and https://docs.aws.amazon.com/autoscaling/application/userguide/application-auto-scaling-service-linked-roles.html
 * (2026-11).
 */
const names: Readonly<Record<string, string>> = {
  'autoscaling.amazonaws.com': 'AutoScaling',
  'custom-resource.application-autoscaling.amazonaws.com': 'ApplicationAutoScaling_CustomResource',
  'ecs.amazonaws.com': 'ECS',
  'eks.amazonaws.com': 'AmazonEKS',
  'elasticbeanstalk.amazonaws.com': 'ElasticBeanstalk',
  'elasticloadbalancing.amazonaws.com': 'ElasticLoadBalancing',
  'lakeformation.amazonaws.com': 'LakeFormationDataAccess',
  'opensearchservice.amazonaws.com': 'AmazonOpenSearchService',
  'rds.amazonaws.com': 'RDS',
  'sagemaker.application-autoscaling.amazonaws.com': 'ApplicationAutoScaling_SageMakerEndpoint',
  'spot.amazonaws.com': 'EC2Spot',
};

/** `AWSServiceRoleForECS`; undefined when the name of the service is none. */
export function serviceRoleName(service: string, suffix: string | undefined): string | undefined {
  const [, own] = /^([a-z0-9-]+)(?:\.[a-z0-9-]+)*\.amazonaws\.com$/.exec(service) ?? [];
  if (own === undefined) return undefined;
  const made = own
    .split('-')
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
    .join('');
  const name = `AWSServiceRoleFor${names[service] ?? made}`;
  return suffix === undefined ? name : `${name}_${suffix}`;
}

export function serviceRolePath(service: string): string {
  return service === '' ? '/aws-service-role/' : `/aws-service-role/${service}/`;
}
