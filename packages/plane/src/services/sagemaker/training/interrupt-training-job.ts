import { AwsServiceError } from '@slipway/wire';
import type { Interrupted, Interruption } from '#ports/spot-capacity.ts';
import { arnOf } from '../domain/arn.ts';
import type { Scoped } from '../store.ts';
import { isSpot, reclaim } from './domain/spot.ts';
import { secondaryStatus, type TrainingJob } from './domain/training-job.ts';
import type { TrainingNeeds } from './needs.ts';
import type { TrainingRunner } from './work/training-runner.ts';

/** What a reclaim of spot capacity does to a job, at a moment of our choosing. */
export function interruptTrainingJob({ jobs }: TrainingNeeds, runner: TrainingRunner) {
  return async (interruption: Interruption): Promise<Interrupted> => {
    const { scope, name } = findOne(jobs.all(), interruption);
    const changed = await jobs.update(scope, name, (job) => {
      refuseUnlessRunningOnSpot(job);
      return reclaim(job, interruption.pauseSeconds * 1000);
    });
    await runner.reclaim(scope, name);
    return {
      trainingJobArn: arnOf({ scope, kind: 'training-job', name }),
      interruption: (changed?.spot?.interruptions ?? 0) + 1,
    };
  };
}

function findOne(
  all: readonly Scoped<TrainingJob>[],
  { trainingJobName, region }: Interruption,
): Scoped<TrainingJob> {
  const found = all.filter(
    ({ name, scope }) =>
      name === trainingJobName && (region === undefined || scope.region === region),
  );
  const [first] = found;
  if (first === undefined) throw refusal(404, `There is no training job ${trainingJobName}.`);
  if (found.length > 1) {
    const regions = found.map(({ scope }) => scope.region).join(', ');
    throw refusal(
      400,
      `Training jobs of that name are in ${regions}: name one in the body, {"region": ...}.`,
    );
  }
  return first;
}

function refuseUnlessRunningOnSpot(job: TrainingJob): void {
  if (!isSpot(job)) {
    throw refusal(409, `${job.name} runs on demand (EnableManagedSpotTraining is not true).`);
  }
  if (job.spot?.reclaim !== undefined) {
    throw refusal(409, `The capacity of ${job.name} is being taken away already.`);
  }
  const status = secondaryStatus(job);
  if (job.phase !== 'train' || status !== 'Training') {
    throw refusal(409, `${job.name} has no running instance to take away: it is ${status}.`);
  }
}

function refusal(status: number, message: string): AwsServiceError {
  return new AwsServiceError({ code: codes[status] ?? 'ValidationException', status, message });
}

const codes: Readonly<Record<number, string>> = { 404: 'NotFound', 409: 'Conflict' };
