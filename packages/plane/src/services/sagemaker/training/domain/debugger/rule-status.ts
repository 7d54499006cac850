import type { DebugRuleEvaluationStatus } from '@aws-sdk/client-sagemaker';
import type { Scope } from '@slipway/base';
import { arnOf } from '../../../domain/arn.ts';
import type { ProcessingJob } from '../../../processing/domain/processing-job.ts';
import { isEnded, type TrainingJob } from '../training-job.ts';
import { ruleJobName } from './rule.ts';

/** First words of what a rule's program leaves as its exit message when its condition was met; AWS shows the same. */
const conditionMet = 'RuleEvaluationConditionMet';

/** How far each rule of a training job has come, from the processing jobs that evaluate them. */
export function ruleStatuses(
  job: TrainingJob,
  scope: Scope,
  find: (name: string) => ProcessingJob | undefined,
): readonly DebugRuleEvaluationStatus[] {
  return (job.request.DebugRuleConfigurations ?? []).map(({ RuleConfigurationName: rule = '' }) => {
    const name = ruleJobName(job, rule);
    const found = find(name);
    if (found === undefined) return { RuleConfigurationName: rule, ...withoutJob(job) };
    return {
      RuleConfigurationName: rule,
      RuleEvaluationJobArn: arnOf({ scope, kind: 'processing-job', name }),
      ...statusOf(found),
      LastModifiedTime: new Date(found.modifiedAt),
    };
  });
}

/** Rules begin with the program; a job that ends before has none that ran. */
function withoutJob(job: TrainingJob): Partial<DebugRuleEvaluationStatus> {
  const LastModifiedTime = new Date(job.modifiedAt);
  if (!isEnded(job)) return { RuleEvaluationStatus: 'InProgress', LastModifiedTime };
  const StatusDetails = 'The training job ended before the rule could be evaluated.';
  return { RuleEvaluationStatus: 'Stopped', StatusDetails, LastModifiedTime };
}

function statusOf(job: ProcessingJob): Partial<DebugRuleEvaluationStatus> {
  if (job.phase !== 'ended') {
    return { RuleEvaluationStatus: job.status === 'Stopping' ? 'Stopping' : 'InProgress' };
  }
  switch (job.outcome?.kind) {
    case 'completed':
      return { RuleEvaluationStatus: 'NoIssuesFound' };
    case 'failed':
      return failed(job.outcome.reason, job.exitMessage ?? '');
    default:
      return { RuleEvaluationStatus: 'Stopped' };
  }
}

function failed(reason: string, message: string): Partial<DebugRuleEvaluationStatus> {
  if (message.startsWith(conditionMet)) {
    return { RuleEvaluationStatus: 'IssuesFound', StatusDetails: `${message.trimEnd()}\n` };
  }
  const details = message === '' ? reason : `${reason}: ${message}`;
  return { RuleEvaluationStatus: 'Error', StatusDetails: details.slice(0, 1024) };
}
