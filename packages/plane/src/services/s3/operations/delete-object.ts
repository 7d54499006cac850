import type { DeleteObjectCommandInput, DeleteObjectCommandOutput } from '@aws-sdk/client-s3';
import type { RequestContext } from '@slipway/wire';
import { headerNotImplemented, invalidArgument } from '../errors.ts';
import { getBucket, locate } from '../lookup.ts';
import type { Answer, S3Parts } from '../parts.ts';
import { blobsOf } from '../store/objects.ts';
import { checkWrite } from '../write-condition.ts';

/** DeleteObject: succeeds also when there is nothing, unless a condition asks for something. */
export function deleteObject({ store, discard }: S3Parts) {
  return async (
    input: DeleteObjectCommandInput,
    { scope }: RequestContext,
  ): Promise<Answer<DeleteObjectCommandOutput>> => {
    getBucket(store, scope, input);
    const location = locate(input);
    refuseUnserved(input);
    const removed = await store.objects.write(location, (current) => {
      checkWrite({ ifMatch: input.IfMatch }, current, location);
      return undefined;
    });
    await discard(blobsOf(removed));
    return {};
  };
}

function refuseUnserved(input: DeleteObjectCommandInput): void {
  if (input.VersionId !== undefined && input.VersionId !== 'null') {
    const argument = { name: 'versionId', value: input.VersionId };
    throw invalidArgument('Invalid version id specified', argument);
  }
  // Conditions that S3 knows in directory buckets only.
  if (input.IfMatchLastModifiedTime !== undefined)
    throw headerNotImplemented('x-amz-if-match-last-modified-time');
  if (input.IfMatchSize !== undefined) throw headerNotImplemented('x-amz-if-match-size');
}
