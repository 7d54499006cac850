import type { ListAliasesRequest, ListAliasesResponse } from '@aws-sdk/client-kms';
import type { RequestContext } from '@slipway/wire';
import { aliasArn } from '../domain/key.ts';
import type { KeyRing } from '../key-ring.ts';
import { pageAt } from '../page-at.ts';

const pageDefault = 50;

export function listAliases(ring: KeyRing) {
  return (input: ListAliasesRequest, { scope }: RequestContext): ListAliasesResponse => {
    const keyId = input.KeyId === undefined ? undefined : ring.find(scope, input.KeyId).keyId;
    const wanted = ring.store
      .aliases(scope)
      .filter((alias) => keyId === undefined || alias.keyId === keyId);
    const { items, ...page } = pageAt(wanted, {
      limit: input.Limit ?? pageDefault,
      marker: input.Marker,
      nameOf: ({ name }) => name,
    });
    return {
      Aliases: items.map((alias) => ({
        AliasName: alias.name,
        AliasArn: aliasArn(scope, alias.name),
        TargetKeyId: alias.keyId,
        CreationDate: new Date(alias.createdAt),
        LastUpdatedDate: new Date(alias.updatedAt),
      })),
      ...page,
    };
  };
}
