import { settings } from '../../settings.ts';
import { type ProjectResources, urlIn } from '../project-resources.ts';
import { keyId, volumeKeyId, vpcConfig } from '../vpc-config.ts';
import { result, type Step } from './step.ts';

const { training, tuning } = settings;

/** Channels of SageMaker's image classification: images, and the lists that give each its class. */
const channels = {
  train: 'train',
  validation: 'validation',
  train_lst: 'lst/train',
  validation_lst: 'lst/validation',
};

export interface TrainingProps {
  readonly resources: ProjectResources;
  readonly roleArn: string;
  /** Step behind which it runs. */
  readonly after: string;
}

/** One training job with the settings of the plan, or the search for better ones around them. */
export function trainingStep(props: TrainingProps): Step {
  const job = jobDefinition(props);
  if (tuning === undefined) {
    return {
      Name: 'Train',
      Type: 'Training',
      DependsOn: [props.after],
      Arguments: { ...job, HyperParameters: training.hyperparameters },
    };
  }
  return {
    Name: 'Tune',
    Type: 'Tuning',
    DependsOn: [props.after],
    Arguments: {
      HyperParameterTuningJobConfig: {
        Strategy: tuning.strategy,
        HyperParameterTuningJobObjective: {
          Type: tuning.direction,
          MetricName: tuning.metric,
        },
        ResourceLimits: {
          MaxNumberOfTrainingJobs: tuning.maxJobs,
          MaxParallelTrainingJobs: tuning.maxParallelJobs,
        },
        TrainingJobEarlyStoppingType: tuning.strategy === 'Hyperband' ? 'Off' : 'Auto',
        ParameterRanges: {
          ContinuousParameterRanges: [
            {
              Name: 'learning_rate',
              MinValue: '0.0005',
              MaxValue: '0.2',
              ScalingType: 'Logarithmic',
            },
          ],
          IntegerParameterRanges: [
            {
              Name: 'mini_batch_size',
              MinValue: '16',
              MaxValue: '128',
              ScalingType: 'Logarithmic',
            },
          ],
          CategoricalParameterRanges: [],
        },
      },
      TrainingJobDefinition: { ...job, StaticHyperParameters: fixedHyperparameters() },
    },
  };
}

/** Where the model of the step lies when it ended; of a search, that of the best job. */
export function trainedModel({ bucket }: ProjectResources): object {
  return tuning === undefined
    ? result('Train.ModelArtifacts.S3ModelArtifacts')
    : {
        'Std:Join': {
          On: '/',
          Values: [
            `s3://${bucket.bucketName}/models`,
            result('Tune.TrainingJobSummaries[0].TrainingJobName'),
            'output/model.tar.gz',
          ],
        },
      };
}

function fixedHyperparameters(): Readonly<Record<string, string>> {
  const searched = ['learning_rate', 'mini_batch_size'];
  return Object.fromEntries(
    Object.entries(training.hyperparameters).filter(([name]) => !searched.includes(name)),
  );
}

function jobDefinition({ resources, roleArn }: TrainingProps): object {
  const isSpot = training.maxWaitSeconds !== undefined;
  return {
    AlgorithmSpecification: { TrainingImage: training.imageUri, TrainingInputMode: 'File' },
    RoleArn: roleArn,
    InputDataConfig: Object.entries(channels).map(([ChannelName, folder]) => ({
      ChannelName,
      ContentType: 'application/x-image',
      DataSource: {
        S3DataSource: {
          S3DataType: 'S3Prefix',
          S3Uri: urlIn(resources, `prepared/${folder}/`),
          S3DataDistributionType: 'FullyReplicated',
        },
      },
    })),
    OutputDataConfig: { S3OutputPath: urlIn(resources, 'models'), ...keyId(resources) },
    ResourceConfig: {
      InstanceType: training.instanceType,
      InstanceCount: training.instanceCount,
      VolumeSizeInGB: training.volumeSizeGb,
      ...volumeKeyId(resources),
    },
    StoppingCondition: {
      MaxRuntimeInSeconds: training.maxRuntimeSeconds,
      ...(isSpot ? { MaxWaitTimeInSeconds: training.maxWaitSeconds } : {}),
    },
    EnableManagedSpotTraining: isSpot,
    // What an interrupted job goes on from; a job writes below its own name.
    CheckpointConfig: { S3Uri: urlIn(resources, 'checkpoints') },
    ...vpcConfig(resources),
  };
}
