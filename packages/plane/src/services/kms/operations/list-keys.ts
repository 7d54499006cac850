import type { ListKeysRequest, ListKeysResponse } from '@aws-sdk/client-kms';
import type { RequestContext } from '@slipway/wire';
import { keyArn } from '../domain/key.ts';
import type { KeyRing } from '../key-ring.ts';
import { pageAt } from '../page-at.ts';

const pageDefault = 100;

export function listKeys(ring: KeyRing) {
  return (input: ListKeysRequest, { scope }: RequestContext): ListKeysResponse => {
    const { items, ...page } = pageAt(
      ring.store.keys(scope).filter((key) => !ring.isGone(key)),
      { limit: input.Limit ?? pageDefault, marker: input.Marker, nameOf: ({ keyId }) => keyId },
    );
    return {
      Keys: items.map((key) => ({ KeyId: key.keyId, KeyArn: keyArn(key, key.keyId) })),
      ...page,
    };
  };
}
