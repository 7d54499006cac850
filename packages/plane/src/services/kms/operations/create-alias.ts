import type { CreateAliasRequest } from '@aws-sdk/client-kms';
import type { RequestContext } from '@slipway/wire';
import { checkAliasName, targetOf } from '../alias-input.ts';
import { aliasArn } from '../domain/key.ts';
import { aliasExists } from '../errors.ts';
import type { KeyRing } from '../key-ring.ts';

export function createAlias(ring: KeyRing) {
  return async (
    input: CreateAliasRequest,
    { scope }: RequestContext,
  ): Promise<Record<string, never>> => {
    const name = checkAliasName(input.AliasName);
    const { keyId } = targetOf(ring, scope, input.TargetKeyId);
    const now = ring.clock.now();
    const alias = { name, keyId, createdAt: now, updatedAt: now };
    if (!(await ring.store.insertAlias(scope, alias))) throw aliasExists(aliasArn(scope, name));
    return {};
  };
}
