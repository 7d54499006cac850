import type { DeleteObjectsCommandInput, DeleteObjectsCommandOutput } from '@aws-sdk/client-s3';
import { AwsServiceError, type RequestContext } from '@slipway/wire';
import { invalidArgument, malformedXml } from '../errors.ts';
import { getBucket, locate } from '../lookup.ts';
import type { Answer, S3Parts } from '../parts.ts';
import { blobsOf } from '../store/objects.ts';
import { checkDocument } from '../work/check-document.ts';
import { checkWrite } from '../write-condition.ts';

type Deletion = NonNullable<NonNullable<DeleteObjectsCommandInput['Delete']>['Objects']>[number];
type Refused = NonNullable<DeleteObjectsCommandOutput['Errors']>[number];

const keysMax = 1_000;

/** DeleteObjects: each key is deleted or refused for itself. */
export function deleteObjects(parts: S3Parts) {
  return async (
    input: DeleteObjectsCommandInput,
    context: RequestContext,
  ): Promise<Answer<DeleteObjectsCommandOutput>> => {
    const bucket = getBucket(parts.store, context.scope, input).name;
    await checkDocument(context);
    const deletions = input.Delete?.Objects ?? [];
    if (deletions.length === 0 || deletions.length > keysMax) throw malformedXml();
    // Called in one turn, the commits share a transaction.
    const outcomes = await Promise.all(
      deletions.map((deletion) => tryDelete(parts, bucket, deletion)),
    );
    const deleted = deletions.filter((_, index) => outcomes[index] === undefined);
    return {
      Deleted: input.Delete?.Quiet ? [] : deleted.map(({ Key, VersionId }) => ({ Key, VersionId })),
      Errors: outcomes.filter((outcome) => outcome !== undefined),
    };
  };
}

async function tryDelete(
  { store, discard }: S3Parts,
  bucket: string,
  { Key, VersionId, ETag }: Deletion,
): Promise<Refused | undefined> {
  try {
    const location = locate({ Bucket: bucket, Key });
    if (VersionId !== undefined && VersionId !== 'null') {
      const argument = { name: 'versionId', value: VersionId };
      throw invalidArgument('Invalid version id specified', argument);
    }
    const removed = await store.objects.write(location, (current) => {
      checkWrite({ ifMatch: ETag }, current, location);
      return undefined;
    });
    await discard(blobsOf(removed));
    return undefined;
  } catch (error) {
    if (!(error instanceof AwsServiceError)) throw error;
    return { Key, VersionId, Code: error.code, Message: error.message };
  }
}
