import { createHash } from 'node:crypto';
import type {
  CreateHyperParameterTuningJobRequest,
  CreateHyperParameterTuningJobResponse,
} from '@aws-sdk/client-sagemaker';
import type { RequestContext } from '@slipway/wire';
import { alreadyExists } from '../../errors.ts';
import { parseTags } from '../../tags.ts';
import { checkTuningRequest } from '../check-tuning-request.ts';
import { warmStartParents } from '../check-warm-start.ts';
import { inheritedTrials } from '../domain/inherited-trial.ts';
import type { TuningJob } from '../domain/tuning-job.ts';
import { tuningJobArn } from '../get-tuning-job.ts';
import type { TuningNeeds } from '../needs.ts';
import type { TuningRunner } from '../work/tuning-runner.ts';

export function createTuningJob(needs: TuningNeeds, runner: TuningRunner) {
  return async (
    input: CreateHyperParameterTuningJobRequest,
    { scope }: RequestContext,
  ): Promise<CreateHyperParameterTuningJobResponse> => {
    const name = input.HyperParameterTuningJobName ?? '';
    const arn = tuningJobArn(scope, name);
    const tags = parseTags(input.Tags);
    const taken = () => alreadyExists('hyper-parameter-tuning-job', { name, arn });
    if (needs.tuningJobs.find(scope, name) !== undefined) throw taken();
    await checkTuningRequest(needs.trainingJobs, scope, input);

    const parents = warmStartParents(needs.tuningJobs, scope, input);
    const value = { ...newTuningJob(needs, input), ...knowledgeOf(parents) };
    if (!(await needs.tuningJobs.insert({ scope, name, value }, tags))) throw taken();
    runner.run(scope, name);
    return { HyperParameterTuningJobArn: arn };
  };
}

function knowledgeOf(parents: readonly TuningJob[]): Pick<TuningJob, 'inherited'> {
  return parents.length === 0 ? {} : { inherited: inheritedTrials(parents) };
}

function newTuningJob(
  { clock, ids }: TuningNeeds,
  { Tags: _, ...request }: CreateHyperParameterTuningJobRequest,
): TuningJob {
  const config = request.HyperParameterTuningJobConfig;
  const now = clock.now();
  return {
    name: request.HyperParameterTuningJobName ?? '',
    request,
    seed: config?.RandomSeed ?? seedOf(ids.uuid()),
    status: 'InProgress',
    trials: [],
    createdAt: now,
    modifiedAt: now,
  };
}

function seedOf(uuid: string): number {
  return createHash('sha256').update(uuid).digest().readUInt32BE(0);
}
