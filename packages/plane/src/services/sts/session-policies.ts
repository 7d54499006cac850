import type { AssumeRoleRequest } from '@aws-sdk/client-sts';
import { readPolicy } from '../../policy/policy-document.ts';
import { malformedPolicy, packedPolicyTooLarge, validationError } from './errors.ts';
import type { StsNeeds } from './needs.ts';

const policyCharactersMax = 2048;

export interface SessionPolicies {
  readonly policies?: readonly string[];
  readonly policyArns?: readonly string[];
}

/** What a session is narrowed to. Carried in the token, which every request sends along: hence the limit. */
export function sessionPolicies(
  { permissions, isEnforced }: StsNeeds,
  { Policy, PolicyArns = [] }: Pick<AssumeRoleRequest, 'Policy' | 'PolicyArns'>,
  accountId: string,
): SessionPolicies {
  const arns = PolicyArns.flatMap(({ arn }) => (arn === undefined ? [] : [arn]));
  const unknown = arns.find((arn) => !permissions.hasPolicy(accountId, arn));
  if (isEnforced && unknown !== undefined)
    throw validationError(`The policy ${unknown} is not known to Slipway's local plane.`);
  if (Policy !== undefined) checkPolicy(Policy);
  return {
    ...(Policy !== undefined && { policies: [Policy] }),
    ...(arns.length > 0 && { policyArns: arns }),
  };
}

function checkPolicy(policy: string): void {
  if (policy.length > policyCharactersMax) throw packedPolicyTooLarge();
  const reading = readPolicy(policy);
  if ('fault' in reading) throw malformedPolicy(reading.fault);
  if (reading.statements.some(({ principals }) => principals !== undefined))
    throw malformedPolicy('Policy document should not specify a principal.');
}

/** Per cent of what a session's policies and tags may take together. */
export function packedSize(texts: readonly string[]): number {
  const characters = texts.reduce((sum, text) => sum + text.length, 0);
  return Math.ceil((characters / policyCharactersMax) * 100);
}
