import type {
  CreateAutoMLJobV2Request,
  CreateAutoMLJobV2Response,
} from '@aws-sdk/client-sagemaker';
import type { RequestContext } from '@slipway/wire';
import { alreadyExists } from '../../errors.ts';
import { parseTags } from '../../tags.ts';
import { checkAutoMlRequest } from '../check-automl-request.ts';
import { analysisName } from '../domain/analysis-request.ts';
import type { AutoMlJob } from '../domain/automl-job.ts';
import { autoMlJobArn } from '../get-automl-job.ts';
import type { AutoMlNeeds } from '../needs.ts';
import type { AutoMlRunner } from '../work/automl-runner.ts';

export function createAutoMlJobV2(needs: AutoMlNeeds, runner: AutoMlRunner) {
  return async (
    input: CreateAutoMLJobV2Request,
    { scope }: RequestContext,
  ): Promise<CreateAutoMLJobV2Response> => {
    const name = input.AutoMLJobName ?? '';
    const arn = autoMlJobArn(scope, name);
    const tags = parseTags(input.Tags);
    const lower = name.toLowerCase();
    // The names of AutoML jobs are unique without regard to case (training contract 8.5).
    const isTaken = needs.autoMlJobs.list(scope).some((job) => job.name.toLowerCase() === lower);
    if (isTaken) throw alreadyExists('automl-job', { name, arn });
    await checkAutoMlRequest(needs.trainingJobs, scope, input);

    const value = newAutoMlJob(needs, input);
    if (!(await needs.autoMlJobs.insert({ scope, name, value }, tags)))
      throw alreadyExists('automl-job', { name, arn });
    runner.run(scope, name);
    return { AutoMLJobArn: arn };
  };
}

function newAutoMlJob(
  { clock, ids }: AutoMlNeeds,
  { Tags: _, ...request }: CreateAutoMLJobV2Request,
): AutoMlJob {
  const now = clock.now();
  const name = request.AutoMLJobName ?? '';
  return {
    name,
    request,
    status: 'InProgress',
    secondaryStatus: 'Starting',
    analysisJobName: analysisName(name, ids.uuid()),
    candidates: [],
    createdAt: now,
    modifiedAt: now,
  };
}
