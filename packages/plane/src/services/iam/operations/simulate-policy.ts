import type {
  ContextEntry,
  SimulateCustomPolicyRequest,
  SimulatePolicyResponse,
  SimulatePrincipalPolicyRequest,
} from '@aws-sdk/client-iam';
import type { RequestContext } from '@slipway/wire';
import type { ConditionContext } from '../../../policy/condition-context.ts';
import { readPolicy } from '../../../policy/policy-document.ts';
import { invalidInput, noSuchEntity } from '../errors.ts';
import { findGroup } from '../lookup.ts';
import type { IamParts } from '../needs.ts';
import { pagedNames } from '../paged.ts';
import { holderOf, managedPolicies, type NamedPolicy, policiesOf } from '../permissions.ts';
import { flawOfIdentityPolicy } from '../policy-flaws.ts';
import { type Simulation, simulated } from '../simulation.ts';

type Input = Omit<SimulateCustomPolicyRequest, 'PolicyInputList'>;

/** What the policies of a user, group or role, and some given ones, would say. */
export function simulatePrincipalPolicy(parts: IamParts) {
  return (
    input: SimulatePrincipalPolicyRequest,
    { scope }: RequestContext,
  ): SimulatePolicyResponse => {
    const { PolicySourceArn: arn = '', PolicyInputList = [] } = input;
    const group = /:group\/(?:.*\/)?([^/]+)$/.exec(arn)?.[1];
    const identity = holderOf(parts, arn);
    const holder = group === undefined ? identity : findGroup(parts, { scope, name: group });
    if (holder === undefined) throw noSuchEntity(`The entity ${arn} cannot be found.`);
    const own = policiesOf(parts, holder, scope.accountId);
    const limit = identity?.boundary;
    const boundary =
      limit === undefined ? undefined : managedPolicies(parts, limit, scope.accountId);
    const caller = input.CallerArn ?? arn;
    if (input.ResourcePolicy !== undefined && !/:(user|role)\//.test(caller))
      throw invalidInput('A CallerArn is needed together with a ResourcePolicy.');
    return simulate(input, { policies: [...own, ...given(PolicyInputList)], boundary, caller });
  };
}

export function simulateCustomPolicy() {
  return (input: SimulateCustomPolicyRequest): SimulatePolicyResponse => {
    if (input.ResourcePolicy !== undefined && input.CallerArn === undefined)
      throw invalidInput('A CallerArn is needed together with a ResourcePolicy.');
    const policies = given(input.PolicyInputList ?? []);
    return simulate(input, { policies, boundary: undefined, caller: input.CallerArn ?? '' });
  };
}

function given(documents: readonly string[], member = 'PolicyInputList'): readonly NamedPolicy[] {
  return documents.map((document, index) => {
    const flaw = flawOfIdentityPolicy(document);
    if (flaw !== undefined) throw invalidInput(flaw);
    return { id: `${member}.${index + 1}`, type: 'none', document };
  });
}

function simulate(
  input: Input,
  known: Pick<Simulation, 'policies' | 'boundary' | 'caller'>,
): SimulatePolicyResponse {
  const { ActionNames = [], ResourceArns = ['*'], PermissionsBoundaryPolicyInputList = [] } = input;
  const wrong = ActionNames.find((name) => !/^[A-Za-z0-9.-]+:[A-Za-z0-9]+$/.test(name));
  if (wrong !== undefined) throw invalidInput(`Invalid Action: ${wrong}`);
  const boundary =
    PermissionsBoundaryPolicyInputList.length > 0
      ? given(PermissionsBoundaryPolicyInputList, 'PermissionsBoundaryPolicyInputList')
      : known.boundary;
  const simulation: Simulation = {
    ...known,
    boundary,
    resourcePolicy: resourcePolicyOf(input),
    owner: ownerOf(input, known.caller),
    context: contextOf(input.ContextEntries ?? [], known.caller),
  };
  const results = ActionNames.flatMap((action) =>
    ResourceArns.map((resource) => simulated(simulation, { action, resource })),
  );
  const place = new Map(results.map((result, index) => [result, String(index).padStart(6, '0')]));
  const { items, more } = pagedNames(results, (result) => place.get(result) ?? '', input);
  return { EvaluationResults: [...items], ...more };
}

function resourcePolicyOf({ ResourcePolicy: document }: Input): NamedPolicy | undefined {
  if (document === undefined) return undefined;
  const reading = readPolicy(document);
  if ('fault' in reading) throw invalidInput(reading.fault);
  return { id: 'ResourcePolicy', type: 'resource', document };
}

/** Of the resources: an account's root or id, else the caller's own. */
function ownerOf({ ResourceOwner: owner }: Input, caller: string): string {
  if (owner === undefined) return caller.split(':')[4] ?? '';
  return owner.startsWith('arn:') ? (owner.split(':')[4] ?? '') : owner;
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
