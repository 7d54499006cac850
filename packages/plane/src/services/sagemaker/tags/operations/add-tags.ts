import type { AddTagsInput, AddTagsOutput } from '@aws-sdk/client-sagemaker';
import { findTagProblem, mergeTags } from '../../domain/tag.ts';
import type { TagStore } from '../../store.ts';
import { parseTaggedArn, parseTags, taggedNotFound, tagRefusal } from '../../tags.ts';

/** Answers every tag of the resource after the addition, as AWS does. */
export function addTags(store: TagStore) {
  return async (input: AddTagsInput): Promise<AddTagsOutput> => {
    const resource = parseTaggedArn(input.ResourceArn);
    const added = parseTags(input.Tags);
    const found = await store.update(resource, (current) => {
      const merged = mergeTags(current, added);
      const problem = findTagProblem(merged);
      if (problem !== undefined) throw tagRefusal(problem);
      return merged;
    });
    if (!found) throw taggedNotFound(resource);
    return { Tags: [...store.find(resource)] };
  };
}
