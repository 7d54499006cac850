import type { CreateTrainingJobRequest, DebugRuleConfiguration } from '@aws-sdk/client-sagemaker';
import { parseS3Uri } from '../domain/s3-uri.ts';
import { notSupportedHere, validationError } from '../errors.ts';
import { scalarCollections } from './domain/debugger/collections.ts';
import { builtInRules } from './domain/debugger/rule.ts';

/** Refuses what Debugger would do with whole tensors or samples of the hardware: here it sees a run's scalars. */
export function checkDebuggerRequest(request: CreateTrainingJobRequest): void {
  if ((request.ProfilerRuleConfigurations ?? []).length > 0) {
    throw notSupportedHere('profiler rules (ProfilerRuleConfigurations)');
  }
  const known: readonly string[] = scalarCollections;
  for (const { CollectionName = '' } of request.DebugHookConfig?.CollectionConfigurations ?? []) {
    if (!known.includes(CollectionName)) {
      throw notSupportedHere(
        `the debugger collection ${CollectionName} (DebugHookConfig)`,
        `Training programs here tell scalars, which fill ${known.join(', ')}.`,
      );
    }
  }
  const rules = request.DebugRuleConfigurations ?? [];
  if (rules.length === 0) return;
  if (parseS3Uri(request.DebugHookConfig?.S3OutputPath ?? '') === undefined) {
    throw validationError('DebugHookConfig with an S3OutputPath is required for debugger rules.');
  }
  const names = rules.map(({ RuleConfigurationName }) => RuleConfigurationName);
  if (new Set(names).size !== names.length) {
    throw validationError('RuleConfigurationName must be unique within DebugRuleConfigurations.');
  }
  for (const rule of rules) checkRule(rule);
}

function checkRule({ RuleConfigurationName, RuleParameters = {} }: DebugRuleConfiguration): void {
  const at = `in debugger rule ${RuleConfigurationName}`;
  const known: readonly string[] = builtInRules;
  const rule = RuleParameters['rule_to_invoke'];
  if (RuleParameters['source_s3_uri'] !== undefined) {
    throw notSupportedHere(`rules of your own (source_s3_uri) ${at}`);
  }
  if (rule === undefined) {
    throw validationError(`RuleParameters must name the rule as rule_to_invoke ${at}.`);
  }
  if (!known.includes(rule)) {
    throw notSupportedHere(`the rule ${rule} ${at}`, `It evaluates ${known.join(', ')}.`);
  }
  if (/"(?:email|sms)"/i.test(RuleParameters['action_json'] ?? '')) {
    throw notSupportedHere(`the actions Email and SMS ${at}`, 'StopTraining is served.');
  }
}
