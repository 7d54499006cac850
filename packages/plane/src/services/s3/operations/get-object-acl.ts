import type { GetObjectAclCommandInput, GetObjectAclCommandOutput } from '@aws-sdk/client-s3';
import type { RequestContext } from '@slipway/wire';
import { aclAnswer } from '../acl-answer.ts';
import { getBucket, getObject, locate } from '../lookup.ts';
import type { Answer, S3Parts } from '../parts.ts';

export function getObjectAcl(parts: S3Parts) {
  return (
    input: GetObjectAclCommandInput,
    { scope }: RequestContext,
  ): Answer<GetObjectAclCommandOutput> => {
    const bucket = getBucket(parts.store, scope, input);
    const object = getObject(parts.store, locate(input), input.VersionId);
    return aclAnswer(parts, object.ownerId ?? bucket.accountId, object.grants);
  };
}
