import type {
  GetContextKeysForCustomPolicyRequest,
  GetContextKeysForPolicyResponse,
  GetContextKeysForPrincipalPolicyRequest,
} from '@aws-sdk/client-iam';
import type { RequestContext } from '@slipway/wire';
import { keysAskedFor } from '../../../policy/context-keys.ts';
import { statementsOf } from '../../../policy/known-statements.ts';
import { invalidInput, noSuchEntity } from '../errors.ts';
import type { IamParts } from '../needs.ts';
import { holderOf, policiesOf } from '../permissions.ts';
import { flawOfIdentityPolicy } from '../policy-flaws.ts';

/** What a simulation of these policies would want to know. */
export function getContextKeysForCustomPolicy(
  input: GetContextKeysForCustomPolicyRequest,
): GetContextKeysForPolicyResponse {
  return keysOf(checked(input.PolicyInputList));
}

export function getContextKeysForPrincipalPolicy(parts: IamParts) {
  return (
    input: GetContextKeysForPrincipalPolicyRequest,
    { scope }: RequestContext,
  ): GetContextKeysForPolicyResponse => {
    const { PolicySourceArn: arn = '' } = input;
    const holder = holderOf(parts, arn);
    if (holder === undefined) throw noSuchEntity(`The entity ${arn} cannot be found.`);
    const own = policiesOf(parts, holder, scope.accountId).map(({ document }) => document);
    return keysOf([...own, ...checked(input.PolicyInputList)]);
  };
}

function checked(documents: readonly string[] = []): readonly string[] {
  for (const document of documents) {
    const flaw = flawOfIdentityPolicy(document);
    if (flaw !== undefined) throw invalidInput(flaw);
  }
  return documents;
}

function keysOf(documents: readonly string[]): GetContextKeysForPolicyResponse {
  return { ContextKeyNames: [...new Set(documents.flatMap(statementsOf).flatMap(keysAskedFor))] };
}
