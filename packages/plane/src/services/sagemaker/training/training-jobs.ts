import type { CreateTrainingJobRequest } from '@aws-sdk/client-sagemaker';
import type { Scope } from '@slipway/base';
import { arnOf } from '../domain/arn.ts';
import { alreadyExists, validationError } from '../errors.ts';
import { parseTags } from '../tags.ts';
import { checkTrainingRequest } from './check-training-request.ts';
import { checkTrainingStorage } from './check-training-storage.ts';
import { withServiceDefaults } from './domain/training-defaults.ts';
import { isEnded, newTrainingJob, requestStop } from './domain/training-job.ts';
import type { TrainingOrigin } from './domain/training-origin.ts';
import { withObjectiveMetric } from './domain/with-objective-metric.ts';
import type { TrainingNeeds } from './needs.ts';
import type { TrainingJobs } from './port.ts';
import type { TrainingRunner } from './work/training-runner.ts';

/** Training jobs for CreateTrainingJob and for the families that make them. */
export function trainingJobs(needs: TrainingNeeds, runner: TrainingRunner): TrainingJobs {
  const { jobs, clock } = needs;
  return {
    find: (scope, name) => jobs.find(scope, name),
    builtInMetrics: (imageUri) => needs.images.resolve(imageUri)?.metricDefinitions ?? [],
    async check(scope, request) {
      checkMembers(needs, request);
      await checkTrainingStorage(needs.objects, scope, request);
    },
    create: (scope, request, origin = {}) => create(needs, runner, { scope, request, origin }),
    async stop(scope, name) {
      await jobs.update(scope, name, (job) =>
        isEnded(job) || job.status === 'Stopping' ? undefined : requestStop(job, clock.now()),
      );
      await runner.stop(scope, name);
    },
  };
}

interface Creation {
  readonly scope: Scope;
  readonly request: CreateTrainingJobRequest;
  readonly origin: TrainingOrigin;
}

/** An image that this plane cannot run is no refusal: the job is made and fails, with the list of what can run. */
async function create(
  needs: TrainingNeeds,
  runner: TrainingRunner,
  { scope, request: given, origin }: Creation,
): Promise<void> {
  const name = given.TrainingJobName ?? '';
  const arn = arnOf({ scope, kind: 'training-job', name });
  const { tags, builtInMetrics } = checkMembers(needs, given);
  if (needs.jobs.find(scope, name) !== undefined)
    throw alreadyExists('training-job', { name, arn });
  await checkTrainingStorage(needs.objects, scope, given);

  const metrics = withObjectiveMetric(builtInMetrics, origin.tuning?.objectiveMetric);
  const request = withServiceDefaults(given, metrics);
  const job = newTrainingJob(request, { runId: needs.ids.uuid(), now: needs.clock.now() });
  const value = Object.keys(origin).length === 0 ? job : { ...job, origin };
  const isNew = await needs.jobs.insert({ scope, name, value }, tags);
  if (!isNew) throw alreadyExists('training-job', { name, arn });
  runner.run(scope, name);
}

function checkMembers(needs: TrainingNeeds, request: CreateTrainingJobRequest) {
  checkTrainingRequest(request);
  return { tags: parseTags(request.Tags), builtInMetrics: builtInMetricsOf(needs, request) };
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
