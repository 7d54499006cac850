import type { TagResourceRequest, TagResourceResponse } from '@aws-sdk/client-glue';
import type { RequestContext } from '@slipway/wire';
import type { GlueParts } from '../needs.ts';
import { checkedTags, taggedResource } from '../tags.ts';

export function tagResource({ store }: GlueParts) {
  return async (
    { ResourceArn = '', TagsToAdd = {} }: TagResourceRequest,
    { scope }: RequestContext,
  ): Promise<TagResourceResponse> => {
    const { kind, name } = taggedResource(store, scope, ResourceArn);
    const place = { scope, path: [kind, name] };
    if (await store.tags.insert({ ...place, value: checkedTags(TagsToAdd) })) return {};
    await store.tags.update(place, (current) => checkedTags({ ...current, ...TagsToAdd }));
    return {};
  };
}
