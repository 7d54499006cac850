import type {
  CreateTrainingJobRequest,
  CreateTrainingJobResponse,
} from '@aws-sdk/client-sagemaker';
import type { RequestContext } from '@slipway/wire';
import { arnOf } from '../../domain/arn.ts';
import { alreadyExists, validationError } from '../../errors.ts';
import { parseTags } from '../../tags.ts';
import { checkTrainingRequest } from '../check-training-request.ts';
import { checkTrainingStorage } from '../check-training-storage.ts';
import { withServiceDefaults } from '../domain/training-defaults.ts';
import { newTrainingJob } from '../domain/training-job.ts';
import type { TrainingNeeds } from '../needs.ts';
import type { TrainingRunner } from '../work/training-runner.ts';

/** An image that this plane cannot run is no refusal: the job is made and fails, with the list of what can run. */
export function createTrainingJob(needs: TrainingNeeds, runner: TrainingRunner) {
  return async (
    input: CreateTrainingJobRequest,
    { scope }: RequestContext,
  ): Promise<CreateTrainingJobResponse> => {
    const name = input.TrainingJobName ?? '';
    const arn = arnOf({ scope, kind: 'training-job', name });
    checkTrainingRequest(input);
    const tags = parseTags(input.Tags);
    const builtInMetrics = builtInMetricsOf(needs, input);
    if (needs.jobs.find(scope, name) !== undefined)
      throw alreadyExists('training-job', { name, arn });
    await checkTrainingStorage(needs.objects, scope, input);

    const request = withServiceDefaults(input, builtInMetrics);
    const job = newTrainingJob(request, { runId: needs.ids.uuid(), now: needs.clock.now() });
    const isNew = await needs.jobs.insert({ scope, name, value: job }, tags);
    if (!isNew) throw alreadyExists('training-job', { name, arn });
    runner.run(scope, name);
    return { TrainingJobArn: arn };
  };
}

function builtInMetricsOf(
  { images }: TrainingNeeds,
  { AlgorithmSpecification: algorithm }: CreateTrainingJobRequest,
) {
  const metrics = images.resolve(algorithm?.TrainingImage ?? '')?.metricDefinitions ?? [];
  if (metrics.length > 0 && (algorithm?.MetricDefinitions ?? []).length > 0) {
    throw validationError(
      "You can't override the metric definitions for Amazon SageMaker algorithms. Please retry the request without specifying metric definitions.",
    );
  }
  return metrics;
}
