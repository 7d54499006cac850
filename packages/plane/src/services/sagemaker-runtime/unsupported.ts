import type { InvokeEndpointInput } from '@aws-sdk/client-sagemaker-runtime';
import { validationError } from './errors.ts';

/** What the endpoints of this plane do not have. */
export function refuseUnsupported(input: InvokeEndpointInput): void {
  if (input.TargetModel !== undefined) throw refusal('TargetModel', 'multi-model endpoints');
  if (input.TargetContainerHostname !== undefined) {
    throw refusal('TargetContainerHostname', 'endpoints of several containers');
  }
  if (input.InferenceComponentName !== undefined) {
    throw refusal('InferenceComponentName', 'inference components');
  }
  if (input.EnableExplanations !== undefined) throw refusal('EnableExplanations', 'explainers');
  if (input.SessionId !== undefined) throw refusal('SessionId', 'stateful sessions');
}

function refusal(member: string, feature: string) {
  return validationError(`${member} cannot be used: Slipway's local plane has no ${feature}.`);
}
