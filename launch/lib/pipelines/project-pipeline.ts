import { Stack } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { CfnPipeline } from 'aws-cdk-lib/aws-sagemaker';
import { CfnSchedule } from 'aws-cdk-lib/aws-scheduler';
import { Construct } from 'constructs';
import { explainWildcards } from '../explain-wildcards.ts';
import { named } from '../names.ts';
import type { Parameter, Step } from './step.ts';

export interface ProjectPipelineProps {
  /** Behind the project's name. */
  readonly name: string;
  readonly description: string;
  readonly steps: readonly Step[];
  readonly parameters?: readonly Parameter[];
  /** The roles that the jobs of its steps run under. */
  readonly jobRoles: readonly Role[];
  /** `cron(...)`, UTC; started by hand or by an event when not given. */
  readonly schedule?: string | undefined;
}

/** A SageMaker pipeline with the role that starts its jobs, and its schedule. */
export class ProjectPipeline extends Construct {
  readonly pipeline: CfnPipeline;
  readonly arn: string;

  constructor(scope: Construct, id: string, props: ProjectPipelineProps) {
    super(scope, id);
    const { partition, region, account } = Stack.of(this);
    const pipelineName = named(props.name);
    this.arn = `arn:${partition}:sagemaker:${region}:${account}:pipeline/${pipelineName}`;
    this.pipeline = new CfnPipeline(this, 'Pipeline', {
      pipelineName,
      pipelineDescription: props.description,
      roleArn: this.#makeRole(props).roleArn,
      pipelineDefinition: {
        PipelineDefinitionBody: Stack.of(this).toJsonString({
          Version: '2020-12-01',
          Parameters: props.parameters ?? [],
          Steps: props.steps,
        }),
      },
    });
    if (props.schedule !== undefined) this.#startOn(props.schedule, props.name);
  }

  /** Starts jobs of the kinds that steps are made of, and only with the roles of its own steps. */
  #makeRole({ jobRoles }: ProjectPipelineProps): Role {
    const { partition, region, account } = Stack.of(this);
    const jobs = (kind: string) => `arn:${partition}:sagemaker:${region}:${account}:${kind}/*`;
    const role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('sagemaker.amazonaws.com'),
      description: 'Starts the jobs of a pipeline',
    });
    role.addToPolicy(
      new PolicyStatement({
        actions: [
          'sagemaker:CreateProcessingJob',
          'sagemaker:DescribeProcessingJob',
          'sagemaker:StopProcessingJob',
          'sagemaker:CreateTrainingJob',
          'sagemaker:DescribeTrainingJob',
          'sagemaker:StopTrainingJob',
          'sagemaker:CreateHyperParameterTuningJob',
          'sagemaker:DescribeHyperParameterTuningJob',
          'sagemaker:StopHyperParameterTuningJob',
          'sagemaker:ListTrainingJobsForHyperParameterTuningJob',
          'sagemaker:CreateTransformJob',
          'sagemaker:DescribeTransformJob',
          'sagemaker:StopTransformJob',
          'sagemaker:CreateModelPackage',
          'sagemaker:DescribeModelPackage',
          'sagemaker:DescribeModelPackageGroup',
          'sagemaker:AddTags',
        ],
        resources: [
          'processing-job',
          'training-job',
          'hyper-parameter-tuning-job',
          'transform-job',
          'model-package-group',
          'model-package',
        ].map(jobs),
      }),
    );
    for (const jobRole of jobRoles) jobRole.grantPassRole(role);
    explainWildcards(
      role,
      'SageMaker makes up the names of the jobs of a pipeline when it starts them.',
    );
    return role;
  }

  #startOn(schedule: string, name: string): void {
    const role = new Role(this, 'StarterRole', {
      assumedBy: new ServicePrincipal('scheduler.amazonaws.com'),
      description: 'Starts one pipeline on its schedule',
    });
    role.addToPolicy(
      new PolicyStatement({ actions: ['sagemaker:StartPipelineExecution'], resources: [this.arn] }),
    );
    const starter = new CfnSchedule(this, 'Schedule', {
      name: named(name),
      scheduleExpression: schedule,
      scheduleExpressionTimezone: 'UTC',
      flexibleTimeWindow: { mode: 'FLEXIBLE', maximumWindowInMinutes: 15 },
      target: {
        arn: this.arn,
        roleArn: role.roleArn,
        sageMakerPipelineParameters: { pipelineParameterList: [] },
      },
    });
    starter.node.addDependency(this.pipeline);
  }
}
