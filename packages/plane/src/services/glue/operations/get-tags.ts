import type { GetTagsRequest, GetTagsResponse } from '@aws-sdk/client-glue';
import type { RequestContext } from '@slipway/wire';
import type { GlueParts } from '../needs.ts';
import { taggedResource } from '../tags.ts';

export function getTags({ store }: GlueParts) {
  return ({ ResourceArn = '' }: GetTagsRequest, { scope }: RequestContext): GetTagsResponse => {
    const { kind, name } = taggedResource(store, scope, ResourceArn);
    return { Tags: { ...store.tags.find(scope, [kind, name]) } };
  };
}
