import type { RetireGrantRequest, RevokeGrantRequest } from '@aws-sdk/client-kms';
import type { RequestContext } from '@slipway/wire';
import type { KeyAccess } from '../access/key-access.ts';
import { dryRun, grantNotFound } from '../errors.ts';
import type { KeyRing } from '../key-ring.ts';

/** RevokeGrant: by whoever may change the key. */
export function revokeGrant(ring: KeyRing) {
  return async (
    input: RevokeGrantRequest,
    { scope }: RequestContext,
  ): Promise<Record<string, never>> => {
    const key = ring.find(scope, input.KeyId ?? '');
    const grant = ring.store.grants(key).find(({ grantId }) => grantId === input.GrantId);
    if (!grant) throw grantNotFound(input.GrantId);
    if (input.DryRun) throw dryRun();
    await ring.store.removeGrant(grant);
    return {};
  };
}

/** RetireGrant: by whoever was named for it, or the grantee where the grant lets it. */
export function retireGrant(ring: KeyRing, access: KeyAccess) {
  return async (
    input: RetireGrantRequest,
    context: RequestContext,
  ): Promise<Record<string, never>> => {
    const grant = ring.store
      .allGrants()
      .filter(({ region }) => region === context.scope.region)
      .find(({ grantId, token }) =>
        input.GrantToken === undefined ? grantId === input.GrantId : token === input.GrantToken,
      );
    if (!grant) throw grantNotFound(input.GrantId);
    access.checkRetirement(grant, context);
    if (input.DryRun) throw dryRun();
    await ring.store.removeGrant(grant);
    return {};
  };
}
