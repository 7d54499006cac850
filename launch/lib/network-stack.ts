import { Stack, type StackProps } from 'aws-cdk-lib';
import {
  FlowLogDestination,
  GatewayVpcEndpointAwsService,
  InterfaceVpcEndpointAwsService,
  Port,
  SecurityGroup,
  SubnetType,
  Vpc,
} from 'aws-cdk-lib/aws-ec2';
import type { Construct } from 'constructs';
import { named } from './names.ts';

/** What jobs and the endpoint call: each by a private address, since the subnets have no way out. */
const services = {
  SageMaker: InterfaceVpcEndpointAwsService.SAGEMAKER_API,
  Logs: InterfaceVpcEndpointAwsService.CLOUDWATCH_LOGS,
  Metrics: InterfaceVpcEndpointAwsService.CLOUDWATCH_MONITORING,
  Registry: InterfaceVpcEndpointAwsService.ECR,
  RegistryLayers: InterfaceVpcEndpointAwsService.ECR_DOCKER,
  Keys: InterfaceVpcEndpointAwsService.KMS,
};

/** Two private subnets without internet, and the endpoints that jobs need to work in them. */
export class NetworkStack extends Stack {
  readonly vpc: Vpc;
  readonly jobs: SecurityGroup;

  constructor(scope: Construct, id: string, props: StackProps) {
    super(scope, id, props);
    this.vpc = new Vpc(this, 'Vpc', {
      vpcName: named('vpc'),
      maxAzs: 2,
      natGateways: 0,
      restrictDefaultSecurityGroup: false,
      subnetConfiguration: [{ name: 'jobs', subnetType: SubnetType.PRIVATE_ISOLATED }],
      gatewayEndpoints: { S3: { service: GatewayVpcEndpointAwsService.S3 } },
      flowLogs: { Rejected: { destination: FlowLogDestination.toCloudWatchLogs() } },
    });
    this.jobs = new SecurityGroup(this, 'Jobs', {
      vpc: this.vpc,
      description: 'Jobs and the endpoint: they call, nobody calls them from outside',
    });
    const endpoints = new SecurityGroup(this, 'Endpoints', {
      vpc: this.vpc,
      description: 'Addresses of AWS services, for the jobs',
      allowAllOutbound: false,
    });
    endpoints.addIngressRule(this.jobs, Port.tcp(443), 'the jobs');
    for (const [name, service] of Object.entries(services)) {
      this.vpc.addInterfaceEndpoint(name, { service, securityGroups: [endpoints], open: false });
    }
  }
}
