import type {
  ContextEntry,
  EvaluationResult,
  SimulateCustomPolicyRequest,
  SimulatePolicyResponse,
  SimulatePrincipalPolicyRequest,
} from '@aws-sdk/client-iam';
import type { RequestContext } from '@slipway/wire';
import type { ConditionContext } from '../../../policy/condition.ts';
import { evaluatePolicy, type PolicyDecision } from '../../../policy/evaluate-policy.ts';
import { statementsOf } from '../../../policy/known-statements.ts';
import { invalidInput, noSuchEntity } from '../errors.ts';
import type { IamParts } from '../needs.ts';
import { pagedNames } from '../paged.ts';
import { holderOf, type NamedPolicy, policiesOf } from '../permissions.ts';
import { flawOfIdentityPolicy } from '../policy-flaws.ts';

type Input = Omit<SimulateCustomPolicyRequest, 'PolicyInputList'>;

/** What the policies of a user or role, and some given ones, would say. Nothing is done. */
export function simulatePrincipalPolicy(parts: IamParts) {
  return (
    input: SimulatePrincipalPolicyRequest,
    { scope }: RequestContext,
  ): SimulatePolicyResponse => {
    const { PolicySourceArn: arn = '', PolicyInputList = [] } = input;
    const holder = holderOf(parts, arn);
    if (holder === undefined) throw noSuchEntity(`The entity ${arn} cannot be found.`);
    const own = policiesOf(parts, holder, scope.accountId);
    return simulate([...own, ...given(PolicyInputList)], input, arn);
  };
}

export function simulateCustomPolicy() {
  return (input: SimulateCustomPolicyRequest): SimulatePolicyResponse =>
    simulate(given(input.PolicyInputList ?? []), input, input.CallerArn ?? '');
}

function given(documents: readonly string[]): readonly NamedPolicy[] {
  return documents.map((document, index) => {
    const flaw = flawOfIdentityPolicy(document);
    if (flaw !== undefined) throw invalidInput(flaw);
    return { id: `PolicyInputList.${index + 1}`, type: 'none', document };
  });
}

const words: Readonly<Record<PolicyDecision, string>> = {
  allow: 'allowed',
  deny: 'explicitDeny',
  none: 'implicitDeny',
};

function simulate(
  policies: readonly NamedPolicy[],
  input: Input,
  callerArn: string,
): SimulatePolicyResponse {
  if (input.ResourcePolicy !== undefined || input.PermissionsBoundaryPolicyInputList?.length)
    throw invalidInput(
      "Slipway's local plane simulates identities' policies only, without a resource's policy or a permissions boundary.",
    );
  const { ActionNames = [], ResourceArns = ['*'] } = input;
  const pairs = ActionNames.flatMap((action) =>
    ResourceArns.map((resource) => ({ action, resource })),
  );
  const context = contextOf(input.ContextEntries ?? [], callerArn);
  const missing = missingKeys(policies, context);
  const results = pairs.map(({ action, resource }): EvaluationResult => {
    const decided = (documents: readonly NamedPolicy[]) =>
      evaluatePolicy(
        documents.flatMap(({ document }) => statementsOf(document)),
        { action, resource, context, principal: { accountId: undefined, arns: [callerArn] } },
      );
    const decision = decided(policies);
    return {
      EvalActionName: action,
      EvalResourceName: resource,
      EvalDecision: words[decision] as EvaluationResult['EvalDecision'],
      MatchedStatements: policies
        .filter((policy) => decision !== 'none' && decided([policy]) === decision)
        .map(({ id, type }) => ({ SourcePolicyId: id, SourcePolicyType: type })),
      MissingContextValues: [...missing],
    };
  });
  const { items, more } = pagedNames(results, nameOf(results), input);
  return { EvaluationResults: [...items], ...more };
}

/** Results stay in the order that they were asked in. */
function nameOf(results: readonly EvaluationResult[]) {
  return (result: EvaluationResult) => String(results.indexOf(result)).padStart(6, '0');
}

function contextOf(entries: readonly ContextEntry[], callerArn: string): ConditionContext {
  const values = new Map<string, readonly string[]>();
  const name = /:user\/(?:.*\/)?([^/]+)$/.exec(callerArn)?.[1];
  if (name !== undefined) values.set('aws:username', [name]);
  if (callerArn !== '') values.set('aws:principalarn', [callerArn]);
  for (const { ContextKeyName = '', ContextKeyValues = [] } of entries) {
    values.set(ContextKeyName.toLowerCase(), ContextKeyValues);
  }
  return (key) => values.get(key.toLowerCase());
}

/** Keys that conditions ask for and nobody gave. */
function missingKeys(
  policies: readonly NamedPolicy[],
  context: ConditionContext,
): ReadonlySet<string> {
  const keys = policies.flatMap(({ document }) =>
    statementsOf(document).flatMap(({ conditions }) =>
      Object.values(conditions).flatMap((of) => Object.keys(of)),
    ),
  );
  return new Set(keys.filter((key) => context(key) === undefined));
}
