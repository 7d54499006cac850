import type {
  DeleteObjectTaggingCommandInput,
  DeleteObjectTaggingCommandOutput,
} from '@aws-sdk/client-s3';
import type { RequestContext } from '@slipway/wire';
import { editObject } from '../edit-object.ts';
import { versionAnswer } from '../object-answer.ts';
import type { Answer, S3Parts } from '../parts.ts';

export function deleteObjectTagging(parts: S3Parts) {
  return async (
    input: DeleteObjectTaggingCommandInput,
    { scope }: RequestContext,
  ): Promise<Answer<DeleteObjectTaggingCommandOutput>> => {
    const withoutTags = await editObject(parts, { scope, input, method: 'DELETE' }, (current) => ({
      ...current,
      tags: undefined,
    }));
    return versionAnswer(withoutTags);
  };
}
