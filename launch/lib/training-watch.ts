import { Stack } from 'aws-cdk-lib';
import { CfnRule } from 'aws-cdk-lib/aws-events';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import { settings } from '../settings.ts';
import { jobRole } from './job-role.ts';
import { named } from './names.ts';
import { processingStep } from './pipelines/processing-step.ts';
import { ProjectPipeline } from './pipelines/project-pipeline.ts';
import { parameter, type Step } from './pipelines/step.ts';
import { type ProjectResources, urlIn } from './project-resources.ts';

export interface TrainingWatchProps {
  readonly resources: ProjectResources;
  readonly imageUri: string;
}

/**
 * Rules beside each training job, from the moment it trains. SageMaker Debugger takes no new customers since
 * 2026-07-30; these are processing jobs of the image `debugger`, and a rule whose condition is met stops the job.
 */
export class TrainingWatch extends Construct {
  constructor(scope: Construct, id: string, { resources, imageUri }: TrainingWatchProps) {
    super(scope, id);
    const role = jobRole(this, 'Role', {
      resources,
      rights: { description: 'Watches training jobs', reads: ['debug'], writes: ['debug-rules'] },
    });
    this.#mayStopTraining(role);
    const { rules = [], instanceType = 'ml.t3.medium' } = settings.debugging ?? {};
    const stepOf = (rule: string): Step =>
      processingStep(resources, {
        name: rule,
        imageUri,
        roleArn: role.roleArn,
        instanceType,
        environment: {
          SLIPWAY_TRAINING_JOB: parameter('TrainingJobName'),
          SLIPWAY_DEBUG_OUTPUT: {
            'Std:Join': {
              On: '/',
              Values: [urlIn(resources, 'debug'), parameter('TrainingJobName'), 'debug-output'],
            },
          },
          SLIPWAY_RULE_PARAMETERS: JSON.stringify({ rule_to_invoke: rule }),
          SLIPWAY_RULE_OUTPUT: `/opt/ml/processing/output/rule`,
        },
        inputs: {},
        outputs: { 'output/rule': `debug-rules/${rule}` },
      });
    const pipeline = new ProjectPipeline(this, 'Rules', {
      name: 'training-rules',
      description: 'Rules beside one training job',
      parameters: [{ Name: 'TrainingJobName', Type: 'String' }],
      steps: rules.map(stepOf),
      jobRoles: [role],
    });
    this.#startWithTraining(pipeline);
  }

  #mayStopTraining(role: Role): void {
    const { partition, region, account } = Stack.of(this);
    role.addToPolicy(
      new PolicyStatement({
        actions: ['sagemaker:DescribeTrainingJob', 'sagemaker:StopTrainingJob'],
        resources: [`arn:${partition}:sagemaker:${region}:${account}:training-job/*`],
      }),
    );
  }

  #startWithTraining(pipeline: ProjectPipeline): void {
    const role = new Role(this, 'StarterRole', {
      assumedBy: new ServicePrincipal('events.amazonaws.com'),
      description: 'Starts the rules with a training job',
    });
    role.addToPolicy(
      new PolicyStatement({
        actions: ['sagemaker:StartPipelineExecution'],
        resources: [pipeline.arn],
      }),
    );
    const rule = new CfnRule(this, 'WithTraining', {
      name: named('training-rules'),
      eventPattern: {
        source: ['aws.sagemaker'],
        'detail-type': ['SageMaker Training Job State Change'],
        detail: { TrainingJobStatus: ['InProgress'], SecondaryStatus: ['Training'] },
      },
      targets: [
        {
          id: 'rules',
          arn: pipeline.arn,
          roleArn: role.roleArn,
          sageMakerPipelineParameters: {
            pipelineParameterList: [{ name: 'TrainingJobName', value: '$.detail.TrainingJobName' }],
          },
        },
      ],
    });
    rule.node.addDependency(pipeline.pipeline);
  }
}
