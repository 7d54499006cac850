import { randomBytes } from 'node:crypto';
import type { CreateGrantRequest, CreateGrantResponse } from '@aws-sdk/client-kms';
import type { RequestContext } from '@slipway/wire';
import type { GrantRecord } from '../domain/grant.ts';
import { type KeyRecord, keyArn } from '../domain/key.ts';
import { dryRun, keyDisabled, pendingDeletion, validation } from '../errors.ts';
import { principalArn } from '../grants-input.ts';
import type { KeyRing } from '../key-ring.ts';

/** CreateGrant: asked again by the same name for the same, it is the same grant. */
export function createGrant(ring: KeyRing) {
  return async (
    input: CreateGrantRequest,
    { scope, principal }: RequestContext,
  ): Promise<CreateGrantResponse> => {
    const key = ring.find(scope, input.KeyId ?? '');
    checkState(key);
    if (!input.Operations?.length) throw validation('A grant needs operations.');
    const grant = grantOf(input, key, {
      issuer: `arn:aws:iam::${principal.accountId}:root`,
      createdAt: ring.clock.now(),
    });
    if (input.DryRun) throw dryRun();
    const same = grant.name === undefined ? undefined : ring.store.grants(key).find(isSame(grant));
    if (!same) await ring.store.putGrant(grant);
    const { grantId, token } = same ?? grant;
    return { GrantId: grantId, GrantToken: token };
  };
}

function checkState(key: KeyRecord): void {
  const arn = keyArn(key, key.keyId);
  if (key.state === 'Disabled') throw keyDisabled(arn);
  if (key.state === 'PendingDeletion') throw pendingDeletion(arn);
}

function grantOf(
  input: CreateGrantRequest,
  { keyId, accountId, region }: KeyRecord,
  made: Pick<GrantRecord, 'issuer' | 'createdAt'>,
): GrantRecord {
  const { EncryptionContextEquals: equals, EncryptionContextSubset: subset } =
    input.Constraints ?? {};
  return {
    ...{ keyId, accountId, region },
    ...made,
    grantId: randomBytes(32).toString('hex'),
    token: randomBytes(96).toString('base64'),
    name: input.Name,
    grantee: principalArn(input.GranteePrincipal),
    retiring:
      input.RetiringPrincipal === undefined ? undefined : principalArn(input.RetiringPrincipal),
    operations: [...(input.Operations ?? [])],
    constraints: equals || subset ? { equals, subset } : undefined,
  };
}

function isSame(grant: GrantRecord) {
  const said = ({ name, grantee, retiring, operations, constraints }: GrantRecord) =>
    JSON.stringify([name, grantee, retiring, operations.toSorted(), constraints]);
  return (other: GrantRecord): boolean => said(other) === said(grant);
}
