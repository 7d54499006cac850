import type { DeleteAliasRequest } from '@aws-sdk/client-kms';
import type { RequestContext } from '@slipway/wire';
import { checkAliasName, existingAlias } from '../alias-input.ts';
import type { KeyRing } from '../key-ring.ts';

/** DeleteAlias: the key stays. */
export function deleteAlias(ring: KeyRing) {
  return async (
    input: DeleteAliasRequest,
    { scope }: RequestContext,
  ): Promise<Record<string, never>> => {
    const { name } = existingAlias(ring, scope, checkAliasName(input.AliasName));
    await ring.store.removeAlias(scope, name);
    return {};
  };
}
