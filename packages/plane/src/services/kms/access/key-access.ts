import { AwsServiceError } from '@slipway/wire';
import type { PermissionRequest, Permissions } from '#ports/permissions.ts';
import type { PolicyDecision } from '../../../policy/evaluate-policy.ts';
import type { RequestFacts } from '../../../policy/global-context.ts';
import { statementsOf } from '../../../policy/known-statements.ts';
import { askResourcePolicy, type ResourceAnswer } from '../../../policy/resource-grant.ts';
import { type GrantRecord, grantAllows } from '../domain/grant.ts';
import { type KeyRecord, keyArn } from '../domain/key.ts';
import { malformedPolicy } from '../errors.ts';
import { keyPolicyOf } from '../key-policy.ts';
import type { KeyRing } from '../key-ring.ts';
import type { KeyQuestion } from './key-question.ts';
import { keyValues } from './key-values.ts';

/**
 * Who may use a key: its policy has to let the caller in, by name or by leaving it to the account, whose own policies
 * then decide. An explicit deny goes before all.
 * Source: https://docs.aws.amazon.com/kms/latest/developerguide/policy-evaluation.html (2026-11).
 */
export class KeyAccess {
  readonly #ring: KeyRing;
  readonly #permissions: Permissions | undefined;

  /** `permissions`: undefined where policies do not decide. */
  constructor(ring: KeyRing, permissions: Permissions | undefined) {
    this.#ring = ring;
    this.#permissions = permissions;
  }

  get isEnforced(): boolean {
    return this.#permissions !== undefined;
  }

  /** Throws when the policy that the key has now would keep the caller, and its account, from mending it. */
  checkLockout(key: KeyRecord, caller: RequestFacts): void {
    if (!this.#permissions) return;
    const question = { action: 'kms:PutKeyPolicy', caller };
    if (this.#askKey(key, question).answer.decision !== 'allow')
      throw malformedPolicy(
        'The new key policy will not allow you to update the key policy in the future.',
      );
  }

  /** Throws KMS's refusal when the caller may not do that with the key. */
  check(key: KeyRecord, question: KeyQuestion): void {
    const permissions = this.#permissions;
    if (!permissions) return;
    const { caller } = question;
    const { principal } = caller;
    const { request, answer: byKey } = this.#askKey(key, question);
    const own = permissions.decide(principal, request);
    const isOwn = principal.accountId === key.accountId;
    const isAllowed =
      own !== 'deny' &&
      byKey.decision === 'allow' &&
      (own === 'allow' || (isOwn && isEnough(byKey, () => permissions.limit(principal, request))));
    const isDenied = own === 'deny' || byKey.decision === 'deny';
    if (isAllowed || (!isDenied && this.#isGranted(key, question))) return;
    throw denied(request, { caller, own, byKey });
  }

  /** Throws when the caller may not give a grant back. */
  checkRetirement(grant: GrantRecord, caller: RequestFacts): void {
    const { principal } = caller;
    const arns = arnsOf(principal);
    const isNamed = grant.retiring !== undefined && arns.includes(grant.retiring);
    const asked = { operation: 'RetireGrant', arns, context: {} };
    if (!this.#permissions || isNamed || grantAllows(grant, asked)) return;
    const isOwn = principal.accountId === grant.accountId;
    const request = {
      ...{ action: 'kms:RetireGrant', resource: keyArn(grant, grant.keyId) },
      context: keyValues({ action: 'kms:RetireGrant', caller }),
    };
    const own = this.#permissions.decide(principal, request);
    if (!isOwn || own !== 'allow') throw denied(request, { caller, own });
  }

  #isGranted(key: KeyRecord, { action, caller, context = {} }: KeyQuestion): boolean {
    const operation = action.slice('kms:'.length);
    const use = { operation, arns: arnsOf(caller.principal), context };
    return this.#ring.store.grants(key).some((grant) => grantAllows(grant, use));
  }

  /** As `check`, of what is no key: all keys, an alias. */
  checkOwn(resource: string, question: KeyQuestion): void {
    const context = keyValues(question);
    const request = { action: question.action, resource, context };
    const own = this.#permissions?.decide(question.caller.principal, request) ?? 'allow';
    if (own !== 'allow') throw denied(request, { caller: question.caller, own });
  }

  #askKey(key: KeyRecord, question: KeyQuestion): AskedKey {
    const resource = keyArn(key, key.keyId);
    const context = keyValues({ ...question, key, aliases: this.#aliasesOf(key) });
    const request = { action: question.action, resource, context };
    const statements = statementsOf(keyPolicyOf(this.#ring.store, key));
    const answer = askResourcePolicy(statements, question.caller.principal, request);
    return { request, answer };
  }

  #aliasesOf(key: KeyRecord): readonly string[] {
    const aliases = this.#ring.store.aliases(key);
    return aliases.filter(({ keyId }) => keyId === key.keyId).map(({ name }) => name);
  }
}

function arnsOf({ arn, roleArn }: RequestFacts['principal']): readonly string[] {
  return roleArn === undefined ? [arn] : [arn, roleArn];
}

interface AskedKey {
  readonly request: PermissionRequest;
  /** What the key's policy says to it. */
  readonly answer: ResourceAnswer;
}

/** Whether the key's policy needs no other one. */
function isEnough({ grant }: ResourceAnswer, limit: () => PolicyDecision): boolean {
  return grant === 'name' || (grant === 'role' && limit() === 'allow');
}

interface Standing {
  readonly caller: RequestFacts;
  readonly own: PolicyDecision;
  readonly byKey?: ResourceAnswer;
}

function denied(
  { action, resource }: PermissionRequest,
  { caller, own, byKey }: Standing,
): AwsServiceError {
  const who = `User: ${caller.principal.arn} is not authorized to perform: ${action} on resource: ${resource}`;
  return new AwsServiceError({
    code: 'AccessDeniedException',
    status: 400,
    message: `${who} ${reasonOf(action, own, byKey?.decision)}`,
  });
}

function reasonOf(action: string, own: PolicyDecision, byKey: PolicyDecision = 'allow'): string {
  if (own === 'deny') return 'with an explicit deny in an identity-based policy';
  if (byKey === 'deny') return 'with an explicit deny in a resource-based policy';
  const kind = byKey === 'none' ? 'resource-based' : 'identity-based';
  return `because no ${kind} policy allows the ${action} action`;
}
