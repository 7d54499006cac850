import { Stack } from 'aws-cdk-lib';
import { type IRole, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import { explainWildcards } from './explain-wildcards.ts';
import type { ProjectResources } from './project-resources.ts';

export interface JobRights {
  readonly description: string;
  /** Prefixes of the bucket. */
  readonly reads: readonly string[];
  readonly writes: readonly string[];
}

/** A role for jobs of one kind: their prefixes of the bucket, their logs and metrics, and the images. */
export function jobRole(
  scope: Construct,
  id: string,
  { rights, resources }: { readonly rights: JobRights; readonly resources: ProjectResources },
): Role {
  const { bucket, key } = resources;
  const role = new Role(scope, id, {
    assumedBy: new ServicePrincipal('sagemaker.amazonaws.com'),
    description: rights.description,
  });
  for (const prefix of rights.reads) bucket.grantRead(role, `${prefix}/*`);
  for (const prefix of rights.writes) bucket.grantReadWrite(role, `${prefix}/*`);
  if (rights.writes.length > 0) key?.grantEncryptDecrypt(role);
  else key?.grantDecrypt(role);
  grantSageMakerBasics(role);
  if (resources.vpc !== undefined) grantNetwork(role);
  explainWildcards(
    role,
    "Prefixes of the project's own bucket, SageMaker's log groups, registries of AWS's built-in images, and calls that know no resource.",
  );
  return role;
}

/** What every SageMaker job does besides its work. */
function grantSageMakerBasics(role: Role): void {
  const { partition, region, account } = Stack.of(role);
  role.addToPolicy(
    new PolicyStatement({
      actions: [
        'logs:CreateLogGroup',
        'logs:CreateLogStream',
        'logs:DescribeLogStreams',
        'logs:PutLogEvents',
      ],
      resources: [`arn:${partition}:logs:${region}:${account}:log-group:/aws/sagemaker/*`],
    }),
  );
  role.addToPolicy(
    new PolicyStatement({
      // Neither call names a resource; the condition and the registry's own policy narrow them.
      actions: ['cloudwatch:PutMetricData'],
      resources: ['*'],
      conditions: {
        StringLike: { 'cloudwatch:namespace': ['/aws/sagemaker/*', 'aws/sagemaker/*'] },
      },
    }),
  );
  role.addToPolicy(
    new PolicyStatement({ actions: ['ecr:GetAuthorizationToken'], resources: ['*'] }),
  );
  role.addToPolicy(
    new PolicyStatement({
      actions: [
        'ecr:BatchCheckLayerAvailability',
        'ecr:BatchGetImage',
        'ecr:GetDownloadUrlForLayer',
      ],
      // Built-in algorithms lie in registries of AWS's own accounts.
      resources: [`arn:${partition}:ecr:${region}:*:repository/*`],
    }),
  );
}

/** https://docs.aws.amazon.com/sagemaker/latest/dg/train-vpc.html: jobs place network interfaces in the subnets. */
function grantNetwork(role: IRole): void {
  role.addToPrincipalPolicy(
    new PolicyStatement({
      actions: [
        'ec2:CreateNetworkInterface',
        'ec2:CreateNetworkInterfacePermission',
        'ec2:DeleteNetworkInterface',
        'ec2:DeleteNetworkInterfacePermission',
        'ec2:DescribeNetworkInterfaces',
        'ec2:DescribeVpcs',
        'ec2:DescribeDhcpOptions',
        'ec2:DescribeSubnets',
        'ec2:DescribeSecurityGroups',
      ],
      resources: ['*'],
    }),
  );
}
