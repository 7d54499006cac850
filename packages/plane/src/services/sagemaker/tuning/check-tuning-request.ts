import type {
  CreateHyperParameterTuningJobRequest,
  HyperParameterTuningJobConfig,
} from '@aws-sdk/client-sagemaker';
import type { Scope } from '@slipway/base';
import { notSupportedHere, validationError } from '../errors.ts';
import type { TrainingJobs } from '../training/port.ts';
import { childRequest } from './domain/child-training-job.ts';
import { gridPoint, gridSize } from './domain/grid.ts';
import { type ParameterRange, rangeProblem } from './domain/parameter-range.ts';
import { definitionsOf, type TuningDefinition } from './domain/tuning-definition.ts';

/** Source: AMT limits (training contract 3.8). */
const rangesMax = 30;
const categoriesMax = 30;

/**
 * Refuses what no pattern or range can tell: members that contradict each other, members that would change the result
 * and that this plane cannot honour, and training jobs that CreateTrainingJob would refuse.
 */
export async function checkTuningRequest(
  trainingJobs: TrainingJobs,
  scope: Scope,
  request: CreateHyperParameterTuningJobRequest,
): Promise<void> {
  checkUnsupported(request);
  checkShape(request);
  for (const each of definitionsOf(request)) {
    checkRanges(each);
    checkObjective(trainingJobs, each);
    await trainingJobs.check(
      scope,
      childRequest(each, { trainingJobName: 'a', values: someValues(each.ranges) }),
    );
  }
  checkGrid(request);
}

function checkUnsupported(request: CreateHyperParameterTuningJobRequest): void {
  const config = request.HyperParameterTuningJobConfig;
  if (request.Autotune !== undefined) throw notSupportedHere('Autotune', 'Give the ranges.');
  if (config?.Strategy === 'Hyperband') {
    throw notSupportedHere('the strategy Hyperband', 'Use Bayesian, Random or Grid.');
  }
  if (
    config?.TuningJobCompletionCriteria?.ConvergenceDetected?.CompleteOnConvergence === 'Enabled'
  ) {
    throw notSupportedHere(
      'ConvergenceDetected',
      'How AWS detects convergence is not published; use BestObjectiveNotImproving.',
    );
  }
  const ranges = [
    config?.ParameterRanges,
    ...(request.TrainingJobDefinitions ?? []).map(
      ({ HyperParameterRanges }) => HyperParameterRanges,
    ),
  ];
  if (ranges.some((each) => (each?.AutoParameters ?? []).length > 0)) {
    throw notSupportedHere('AutoParameters', 'Give the ranges.');
  }
}

function checkShape(request: CreateHyperParameterTuningJobRequest): void {
  const several = request.TrainingJobDefinitions ?? [];
  if ((request.TrainingJobDefinition === undefined) === (several.length === 0)) {
    throw validationError(
      'Exactly one of TrainingJobDefinition and TrainingJobDefinitions must be specified.',
    );
  }
  const names = several.map(({ DefinitionName }) => DefinitionName);
  if (several.length > 0 && (names.includes(undefined) || new Set(names).size < names.length)) {
    throw validationError('Each of TrainingJobDefinitions must have a unique DefinitionName.');
  }
}

function checkRanges({ ranges, definition }: TuningDefinition): void {
  if (ranges.length === 0) {
    throw validationError(
      'At least one hyperparameter range must be specified in ParameterRanges.',
    );
  }
  if (ranges.length > rangesMax) {
    throw validationError(`At most ${rangesMax} hyperparameters can be searched.`);
  }
  const names = ranges.map(({ name }) => name);
  if (new Set(names).size < names.length) {
    throw validationError('The names of hyperparameters in ParameterRanges must be unique.');
  }
  const both = names.find((name) => Object.hasOwn(definition.StaticHyperParameters ?? {}, name));
  if (both !== undefined) {
    throw validationError(
      `The hyperparameter [${both}] cannot be in StaticHyperParameters and in ParameterRanges.`,
    );
  }
  for (const range of ranges) {
    const problem = rangeProblem(range);
    if (problem !== undefined) throw validationError(problem);
    if (range.kind === 'categorical' && range.values.length > categoriesMax) {
      throw validationError(
        `The hyperparameter [${range.name}] can have at most ${categoriesMax} values.`,
      );
    }
  }
}

function checkObjective(
  trainingJobs: TrainingJobs,
  { definition, objective }: TuningDefinition,
): void {
  const algorithm = definition.AlgorithmSpecification;
  if (objective === undefined) {
    throw validationError(
      'An objective is required: HyperParameterTuningJobObjective, or TuningObjective of each training job definition.',
    );
  }
  const metric = objective.MetricName ?? '';
  const builtIn = trainingJobs.builtInMetrics(algorithm?.TrainingImage ?? '');
  if (builtIn.length > 0) {
    if (builtIn.some(({ name }) => name === metric)) return;
    throw validationError(
      `The objective metric for the hyperparameter tuning job, [${metric}], isn't valid for the algorithm. Choose one of: ${builtIn.map(({ name }) => name).join(', ')}.`,
    );
  }
  if (algorithm?.MetricDefinitions?.some(({ Name }) => Name === metric) === true) return;
  throw validationError(
    'A metric is required for this hyperparameter tuning job objective. Provide a metric in the metric definitions.',
  );
}

function checkGrid(request: CreateHyperParameterTuningJobRequest): void {
  const config: HyperParameterTuningJobConfig | undefined = request.HyperParameterTuningJobConfig;
  if (config?.Strategy !== 'Grid') return;
  const definitions = definitionsOf(request);
  if (definitions.some(({ ranges }) => ranges.some(({ kind }) => kind !== 'categorical'))) {
    throw validationError('Grid search supports only categorical hyperparameter ranges.');
  }
  const size = definitions.reduce((sum, { ranges }) => sum + gridSize(ranges), 0);
  const wanted = config.ResourceLimits?.MaxNumberOfTrainingJobs;
  if (wanted !== undefined && wanted !== size) {
    throw validationError(
      `MaxNumberOfTrainingJobs [${wanted}] must equal the number of combinations of the grid [${size}], or be left out.`,
    );
  }
}

/** One assignment, to see whether a training job with it would be accepted. */
function someValues(ranges: readonly ParameterRange[]): Readonly<Record<string, string>> {
  const numbers = ranges.flatMap((range) =>
    range.kind === 'categorical' ? [] : [[range.name, range.min] as const],
  );
  return {
    ...gridPoint(
      ranges.filter(({ kind }) => kind === 'categorical'),
      0,
    ),
    ...Object.fromEntries(numbers),
  };
}
