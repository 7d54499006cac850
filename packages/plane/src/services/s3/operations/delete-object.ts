import type { DeleteObjectCommandInput, DeleteObjectCommandOutput } from '@aws-sdk/client-s3';
import type { RequestContext } from '@slipway/wire';
import { headerNotImplemented } from '../errors.ts';
import { getBucket, locate } from '../lookup.ts';
import type { Answer, S3Parts } from '../parts.ts';
import { deleteVersion } from '../work/delete-version.ts';
import { checkWrite } from '../write-condition.ts';

/** DeleteObject: succeeds also when there is nothing, unless a condition asks for something. */
export function deleteObject(parts: S3Parts) {
  return async (
    input: DeleteObjectCommandInput,
    context: RequestContext,
  ): Promise<Answer<DeleteObjectCommandOutput>> => {
    getBucket(parts.store, context.scope, input);
    const location = locate(input);
    refuseUnserved(input);
    return await deleteVersion(parts, location, {
      versionId: input.VersionId,
      by: context,
      check: (current) => checkWrite({ ifMatch: input.IfMatch }, current, location),
    });
  };
}

/** Conditions that S3 knows in directory buckets only. */
function refuseUnserved(input: DeleteObjectCommandInput): void {
  if (input.IfMatchLastModifiedTime !== undefined)
    throw headerNotImplemented('x-amz-if-match-last-modified-time');
  if (input.IfMatchSize !== undefined) throw headerNotImplemented('x-amz-if-match-size');
}
