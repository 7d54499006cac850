import type {
  PutObjectTaggingCommandInput,
  PutObjectTaggingCommandOutput,
} from '@aws-sdk/client-s3';
import type { RequestContext } from '@slipway/wire';
import { checkedTags } from '../checked-tags.ts';
import { objectTagsMax } from '../domain/tags.ts';
import { editObject } from '../edit-object.ts';
import { versionAnswer } from '../object-answer.ts';
import type { Answer, S3Parts } from '../parts.ts';

/** PutObjectTagging: the tags that are given replace those that were. */
export function putObjectTagging(parts: S3Parts) {
  return async (
    input: PutObjectTaggingCommandInput,
    { scope }: RequestContext,
  ): Promise<Answer<PutObjectTaggingCommandOutput>> => {
    const tags = checkedTags(input.Tagging?.TagSet ?? [], objectTagsMax);
    const object = await editObject(parts, { scope, input }, (current) => ({
      ...current,
      tags: tags.length > 0 ? tags : undefined,
    }));
    return versionAnswer(object);
  };
}
