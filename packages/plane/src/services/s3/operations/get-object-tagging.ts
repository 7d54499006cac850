import type {
  GetObjectTaggingCommandInput,
  GetObjectTaggingCommandOutput,
} from '@aws-sdk/client-s3';
import type { RequestContext } from '@slipway/wire';
import { getBucket, getDescribed, locate } from '../lookup.ts';
import { versionAnswer } from '../object-answer.ts';
import type { Answer, S3Parts } from '../parts.ts';

/** GetObjectTagging. The AWS CLI asks before it copies in parts. */
export function getObjectTagging({ store }: S3Parts) {
  return (
    input: GetObjectTaggingCommandInput,
    { scope }: RequestContext,
  ): Answer<GetObjectTaggingCommandOutput> => {
    getBucket(store, scope, input);
    const object = getDescribed(store, locate(input), {
      versionId: input.VersionId,
      method: 'GET',
    });
    return { TagSet: [...(object.tags ?? [])], ...versionAnswer(object) };
  };
}
