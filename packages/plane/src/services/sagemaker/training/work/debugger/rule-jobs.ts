import type { Scope } from '@slipway/base';
import { arnOf } from '../../../domain/arn.ts';
import { debugOutputUri, ruleJobName, ruleJobRequest } from '../../domain/debugger/rule.ts';
import type { TrainingJob } from '../../domain/training-job.ts';
import type { TrainingNeeds } from '../../needs.ts';
import { endDebugOutput } from './scalar-feed.ts';

/** Starts the processing job of each rule that has none yet. A rule that cannot start is told, and does not end the training. */
export async function startRules(
  { processing, log }: TrainingNeeds,
  scope: Scope,
  job: TrainingJob,
): Promise<void> {
  for (const rule of job.request.DebugRuleConfigurations ?? []) {
    const name = ruleJobName(job, rule.RuleConfigurationName ?? '');
    if (processing.find(scope, name) !== undefined) continue;
    const trainingJobArn = arnOf({ scope, kind: 'training-job', name: job.name });
    await processing
      .create(scope, ruleJobRequest(job, rule), { trainingJobArn })
      .catch((error: unknown) => log.warn('training.rule-failed', { job: job.name, name, error }));
  }
}

/** Lets the rules of an ended training job come to their end. */
export async function endRules(
  { objects, processing, log }: TrainingNeeds,
  scope: Scope,
  job: TrainingJob,
): Promise<void> {
  const uri = debugOutputUri(job);
  const rules = job.request.DebugRuleConfigurations ?? [];
  const isOver = rules.every(({ RuleConfigurationName = '' }) => {
    const found = processing.find(scope, ruleJobName(job, RuleConfigurationName));
    return found === undefined || found.phase === 'ended';
  });
  if (uri === undefined || (rules.length > 0 && isOver)) return;
  await endDebugOutput({ objects, scope, uri }).catch((error: unknown) =>
    log.warn('training.debug-output-failed', { job: job.name, error }),
  );
}
