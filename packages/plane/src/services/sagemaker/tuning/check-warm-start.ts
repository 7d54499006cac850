import { isDeepStrictEqual } from 'node:util';
import type {
  CreateHyperParameterTuningJobRequest,
  HyperParameterTuningJobWarmStartConfig,
} from '@aws-sdk/client-sagemaker';
import type { Scope } from '@slipway/base';
import { notSupportedHere, validationError } from '../errors.ts';
import type { Collection } from '../store.ts';
import { definitionsOf, type TuningDefinition } from './domain/tuning-definition.ts';
import { isEnded, type TuningJob } from './domain/tuning-job.ts';
import { getTuningJob } from './get-tuning-job.ts';

/**
 * The tuning jobs that a new one goes on from, or AWS's reasons why it cannot. Source: developer guide, warm start
 * tuning jobs (training contract 3.7).
 */
export function warmStartParents(
  jobs: Collection<TuningJob>,
  scope: Scope,
  request: CreateHyperParameterTuningJobRequest,
): readonly TuningJob[] {
  const config = request.WarmStartConfig;
  if (config === undefined) return [];
  const [definition, ...more] = definitionsOf(request);
  if (definition === undefined || more.length > 0) {
    throw notSupportedHere('warm start of a tuning job with several training job definitions');
  }
  if (request.HyperParameterTuningJobConfig?.Strategy === 'Grid') {
    throw validationError('Warm start is not available with the strategy Grid.');
  }
  return (config.ParentHyperParameterTuningJobs ?? []).map(({ HyperParameterTuningJobName }) => {
    const parent = getTuningJob(jobs, scope, HyperParameterTuningJobName);
    checkParent(parent, definition, config);
    return parent;
  });
}

function checkParent(
  parent: TuningJob,
  child: TuningDefinition,
  { WarmStartType }: HyperParameterTuningJobWarmStartConfig,
): void {
  const [own, ...more] = definitionsOf(parent.request);
  if (!isEnded(parent)) {
    throw validationError(
      `The parent tuning job ${parent.name} is in status ${parent.status}. A warm start needs parents that have ended.`,
    );
  }
  if (own === undefined || more.length > 0) {
    throw notSupportedHere('warm start from a tuning job with several training job definitions');
  }
  if (!isDeepStrictEqual(own.objective, child.objective)) {
    throw validationError(
      `The objective metric must be that of the parent tuning job ${parent.name}: ${own.objective?.Type} ${own.objective?.MetricName}.`,
    );
  }
  if (parameterCount(own) !== parameterCount(child)) {
    throw validationError(
      `The total number of static and tunable hyperparameters must be that of the parent tuning job ${parent.name}.`,
    );
  }
  if (WarmStartType !== 'IdenticalDataAndAlgorithm') return;
  const isSame =
    isDeepStrictEqual(own.definition.InputDataConfig, child.definition.InputDataConfig) &&
    own.definition.AlgorithmSpecification?.TrainingImage ===
      child.definition.AlgorithmSpecification?.TrainingImage;
  if (!isSame) {
    throw validationError(
      `IdenticalDataAndAlgorithm needs the input data and the training image of the parent tuning job ${parent.name}. Use TransferLearning for others.`,
    );
  }
}

function parameterCount({ ranges, definition }: TuningDefinition): number {
  return ranges.length + Object.keys(definition.StaticHyperParameters ?? {}).length;
}
