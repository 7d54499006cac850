import type { PutObjectAclCommandInput, PutObjectAclCommandOutput } from '@aws-sdk/client-s3';
import type { RequestContext } from '@slipway/wire';
import { askedGrants, checkGrantWords } from '../asked-grants.ts';
import { editObject } from '../edit-object.ts';
import { getBucket, getDescribed, locate } from '../lookup.ts';
import type { Answer, S3Parts } from '../parts.ts';
import { refuseGrantHeaders, refuseGrants } from '../refuse-grants.ts';

export function putObjectAcl(parts: S3Parts) {
  return async (
    input: PutObjectAclCommandInput,
    { scope }: RequestContext,
  ): Promise<Answer<PutObjectAclCommandOutput>> => {
    const bucket = getBucket(parts.store, scope, input);
    const { ownerId } = getDescribed(parts.store, locate(input), {
      versionId: input.VersionId,
      method: 'PUT',
    });
    checkGrantWords(input);
    refuseGrantHeaders(bucket, input);
    const owners = { owner: ownerId ?? bucket.accountId, bucketOwner: bucket.accountId };
    const grants = askedGrants(parts, { input, owners, isDocument: true }) ?? [];
    refuseGrants(bucket, grants, input);
    await editObject(parts, { scope, input }, (current) => ({ ...current, grants }));
    return {};
  };
}
