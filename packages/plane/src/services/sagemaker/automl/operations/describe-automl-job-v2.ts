import type {
  CreateAutoMLJobV2Request,
  DescribeAutoMLJobV2Request,
  DescribeAutoMLJobV2Response,
} from '@aws-sdk/client-sagemaker';
import type { RequestContext } from '@slipway/wire';
import type { AutoMlJob } from '../domain/automl-job.ts';
import { bestCandidate } from '../domain/best-candidate.ts';
import { candidateView } from '../domain/candidate-view.ts';
import { objectiveOf } from '../domain/objective.ts';
import { autoMlJobArn, getAutoMlJob } from '../get-automl-job.ts';
import type { AutoMlNeeds } from '../needs.ts';

/** Source: API reference, AutoMLDataSplitConfig: the default of ValidationFraction. */
const validationFractionDefault = 0.2;

export function describeAutoMlJobV2({ autoMlJobs }: AutoMlNeeds) {
  return (
    input: DescribeAutoMLJobV2Request,
    { scope }: RequestContext,
  ): DescribeAutoMLJobV2Response => {
    const job = getAutoMlJob(autoMlJobs, scope, input.AutoMLJobName);
    const { request } = job;
    const best = bestCandidate(job);
    return {
      AutoMLJobName: job.name,
      AutoMLJobArn: autoMlJobArn(scope, job.name),
      AutoMLJobInputDataConfig: request.AutoMLJobInputDataConfig,
      OutputDataConfig: request.OutputDataConfig,
      RoleArn: request.RoleArn,
      AutoMLJobObjective: request.AutoMLJobObjective,
      AutoMLProblemTypeConfig: request.AutoMLProblemTypeConfig,
      AutoMLProblemTypeConfigName: 'Tabular',
      DataSplitConfig: splitOf(request),
      SecurityConfig: request.SecurityConfig,
      CreationTime: new Date(job.createdAt),
      LastModifiedTime: new Date(job.modifiedAt),
      ...(job.endedAt === undefined ? {} : { EndTime: new Date(job.endedAt) }),
      ...(job.failureReason === undefined ? {} : { FailureReason: job.failureReason }),
      AutoMLJobStatus: job.status,
      AutoMLJobSecondaryStatus: job.secondaryStatus,
      ...(best === undefined ? {} : { BestCandidate: candidateView(scope, job, best) }),
      ...resolvedAttributes(job),
    };
  };
}

function splitOf({ AutoMLJobInputDataConfig, DataSplitConfig }: CreateAutoMLJobV2Request) {
  const isGiven = AutoMLJobInputDataConfig?.some(({ ChannelType }) => ChannelType === 'validation');
  return isGiven === true
    ? undefined
    : { ValidationFraction: validationFractionDefault, ...DataSplitConfig };
}

/** What the service has decided where the request left it open. */
function resolvedAttributes({ problemType, request }: AutoMlJob) {
  if (problemType === undefined) return {};
  const { name } = objectiveOf(problemType, request.AutoMLJobObjective?.MetricName);
  const criteria = request.AutoMLProblemTypeConfig?.TabularJobConfig?.CompletionCriteria;
  return {
    ResolvedAttributes: {
      AutoMLJobObjective: { MetricName: name },
      CompletionCriteria: criteria,
      AutoMLProblemTypeResolvedAttributes: {
        TabularResolvedAttributes: { ProblemType: problemType },
      },
    },
  };
}
