import { join } from 'node:path';
import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import type { Role } from 'aws-cdk-lib/aws-iam';
import { Asset } from 'aws-cdk-lib/aws-s3-assets';
import { CfnModelPackageGroup } from 'aws-cdk-lib/aws-sagemaker';
import type { Construct } from 'constructs';
import { settings } from '../settings.ts';
import { jobRole } from './job-role.ts';
import { named } from './names.ts';
import { processingStep } from './pipelines/processing-step.ts';
import { ProjectPipeline } from './pipelines/project-pipeline.ts';
import type { Step } from './pipelines/step.ts';
import { trainedModel, trainingStep } from './pipelines/training-definition.ts';
import { ProjectImages } from './project-images.ts';
import type { ProjectResources } from './project-resources.ts';
import { TrainingWatch } from './training-watch.ts';

export interface TrainingStackProps extends StackProps {
  readonly resources: ProjectResources;
}

/** From the lake to a registered version: prepare, train (or search), register; watched by rules while it trains. */
export class TrainingStack extends Stack {
  readonly group: CfnModelPackageGroup;

  constructor(scope: Construct, id: string, { resources, ...props }: TrainingStackProps) {
    super(scope, id, props);
    this.group = new CfnModelPackageGroup(this, 'Versions', {
      modelPackageGroupName: named('models'),
      modelPackageGroupDescription: 'Versions of the model; one serves when a person approved it',
    });
    const images = new ProjectImages(this, 'Images');
    const preparer = jobRole(this, 'PrepareRole', {
      resources,
      rights: {
        description: 'Prepares training data',
        reads: ['lake', 'scripts'],
        writes: ['prepared'],
      },
    });
    const trainer = jobRole(this, 'TrainRole', {
      resources,
      rights: {
        description: 'Trains models',
        reads: ['prepared'],
        writes: ['models', 'checkpoints', 'debug'],
      },
    });
    const pipeline = new ProjectPipeline(this, 'Training', {
      name: 'training',
      description: 'Prepare, train, register',
      jobRoles: [preparer, trainer],
      schedule: settings.training.schedule,
      steps: [
        this.#prepare(resources, { role: preparer, imageUri: images.uri('data-wrangler') }),
        trainingStep({ resources, roleArn: trainer.roleArn, after: 'Prepare' }),
        this.#register(resources),
      ],
    });
    pipeline.node.addDependency(this.group);
    if (settings.debugging?.kind === 'images')
      new TrainingWatch(this, 'Watch', { resources, imageUri: images.uri('debugger') });
    new CfnOutput(this, 'PipelineName', { value: pipeline.pipeline.pipelineName });
    new CfnOutput(this, 'ModelGroup', { value: this.group.modelPackageGroupName });
  }

  #prepare(
    resources: ProjectResources,
    { role, imageUri }: { readonly role: Role; readonly imageUri: string },
  ): Step {
    const recipe = new Asset(this, 'Recipe', {
      path: join(import.meta.dirname, '..', 'recipe.yaml'),
    });
    recipe.grantRead(role);
    return processingStep(resources, {
      name: 'Prepare',
      imageUri,
      roleArn: role.roleArn,
      instanceType: 'ml.m5.xlarge',
      volumeSizeGb: 100,
      inputs: {
        recipe: recipe.s3ObjectUrl,
        'input/inspections': 'lake/inspections/',
        'input/images': 'lake/images/',
      },
      outputs: { output: 'prepared' },
    });
  }

  /** A version waits for a person's approval; the registry keeps which data and job it came from. */
  #register(resources: ProjectResources): Step {
    return {
      Name: 'Register',
      Type: 'RegisterModel',
      Arguments: {
        ModelPackageGroupName: this.group.modelPackageGroupName,
        ModelApprovalStatus: 'PendingManualApproval',
        InferenceSpecification: {
          Containers: [
            { Image: settings.training.imageUri, ModelDataUrl: trainedModel(resources) },
          ],
          SupportedContentTypes: ['application/x-image', 'image/jpeg', 'image/png'],
          SupportedResponseMIMETypes: ['application/json'],
        },
      },
    };
  }
}
