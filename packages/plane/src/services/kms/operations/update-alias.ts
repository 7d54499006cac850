import type { UpdateAliasRequest } from '@aws-sdk/client-kms';
import type { RequestContext } from '@slipway/wire';
import { checkAliasName, existingAlias, targetOf } from '../alias-input.ts';
import type { KeyRing } from '../key-ring.ts';

/** UpdateAlias: the name means another key from now on. */
export function updateAlias(ring: KeyRing) {
  return async (
    input: UpdateAliasRequest,
    { scope }: RequestContext,
  ): Promise<Record<string, never>> => {
    const alias = existingAlias(ring, scope, checkAliasName(input.AliasName));
    const { keyId } = targetOf(ring, scope, input.TargetKeyId);
    await ring.store.putAlias(scope, { ...alias, keyId, updatedAt: ring.clock.now() });
    return {};
  };
}
