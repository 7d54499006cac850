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

/** Lets the rules of a training job come to their end: no more data comes. */
export async function endRules(
  { objects, log }: TrainingNeeds,
  scope: Scope,
  job: TrainingJob,
): Promise<void> {
  const uri = debugOutputUri(job);
  if (uri === undefined) return;
  await endDebugOutput({ objects, scope, uri }).catch((error: unknown) =>
    log.warn('training.debug-output-failed', { job: job.name, error }),
  );
}

/** Ends the rules that still wait for an ended job: it failed before its upload, or its plane was killed. */
export async function endWaitingRules(
  needs: TrainingNeeds,
  scope: Scope,
  job: TrainingJob,
): Promise<void> {
  const isWaiting = (job.request.DebugRuleConfigurations ?? []).some((rule) => {
    const name = ruleJobName(job, rule.RuleConfigurationName ?? '');
    const found = needs.processing.find(scope, name);
    return found !== undefined && found.phase !== 'ended';
  });
  if (isWaiting) await endRules(needs, scope, job);
}
