import type { Scope } from '@slipway/base';
import { invalidInput } from './errors.ts';
import { findPolicy, policyNotFound } from './find-policy.ts';
import { checkKnown } from './known-policy.ts';
import { isAwsManaged } from './managed-policies.ts';
import type { IamParts } from './needs.ts';

/** The ARN of a managed policy that can limit somebody; undefined for none. */
export function checkBoundary(
  parts: IamParts,
  scope: Pick<Scope, 'accountId'>,
  arn: string | undefined,
): string | undefined {
  if (arn === undefined) return undefined;
  if (!/^arn:aws[\w-]*:iam::(\d{12}|aws):policy\//.test(arn))
    throw invalidInput(`Value (${arn}) passed in is not a valid ARN of a managed policy.`);
  if (isAwsManaged(arn)) checkKnown(parts, arn);
  else findPolicy(parts, scope, { arn, missing: policyNotFound });
  return arn;
}
