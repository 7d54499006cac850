import type { UntagResourceRequest, UntagResourceResponse } from '@aws-sdk/client-glue';
import type { RequestContext } from '@slipway/wire';
import type { GlueParts } from '../needs.ts';
import { taggedResource } from '../tags.ts';

export function untagResource({ store }: GlueParts) {
  return async (
    { ResourceArn = '', TagsToRemove = [] }: UntagResourceRequest,
    { scope }: RequestContext,
  ): Promise<UntagResourceResponse> => {
    const { kind, name } = taggedResource(store, scope, ResourceArn);
    await store.tags.update({ scope, path: [kind, name] }, (current) =>
      Object.fromEntries(Object.entries(current).filter(([key]) => !TagsToRemove.includes(key))),
    );
    return {};
  };
}
