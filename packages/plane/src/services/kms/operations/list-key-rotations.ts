import type { ListKeyRotationsRequest, ListKeyRotationsResponse } from '@aws-sdk/client-kms';
import type { RequestContext } from '@slipway/wire';
import type { KeyRing } from '../key-ring.ts';
import { pageAt } from '../page-at.ts';

const pageDefault = 100;

export function listKeyRotations(ring: KeyRing) {
  return async (
    input: ListKeyRotationsRequest,
    { scope }: RequestContext,
  ): Promise<ListKeyRotationsResponse> => {
    const key = await ring.rotateDue(ring.find(scope, input.KeyId ?? ''));
    const rotations = (key.rotations ?? []).map((rotation, index) => ({
      ...rotation,
      place: String(index).padStart(6, '0'),
    }));
    const { items, ...page } = pageAt(rotations, {
      limit: input.Limit ?? pageDefault,
      marker: input.Marker,
      nameOf: ({ place }) => place,
    });
    const Rotations = items.map(({ at, type }) => ({
      KeyId: key.keyId,
      RotationDate: new Date(at),
      RotationType: type,
    }));
    return { Rotations, ...page };
  };
}
