import type { DeleteTagsInput, DeleteTagsOutput } from '@aws-sdk/client-sagemaker';
import type { TagStore } from '../../store.ts';
import { parseTaggedArn, taggedNotFound } from '../../tags.ts';

/** Keys that the resource does not have are passed over. */
export function deleteTags(store: TagStore) {
  return async (input: DeleteTagsInput): Promise<DeleteTagsOutput> => {
    const resource = parseTaggedArn(input.ResourceArn);
    const gone = new Set(input.TagKeys ?? []);
    const found = await store.update(resource, (current) =>
      current.filter(({ Key }) => !gone.has(Key)),
    );
    if (!found) throw taggedNotFound(resource);
    return {};
  };
}
