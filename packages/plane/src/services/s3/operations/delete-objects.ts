import type { DeleteObjectsCommandInput, DeleteObjectsCommandOutput } from '@aws-sdk/client-s3';
import { AwsServiceError, type RequestContext } from '@slipway/wire';
import { authorize } from '../access/authorize.ts';
import { deleteRule } from '../access/rules.ts';
import { isVersionId } from '../domain/version.ts';
import { headerNotImplemented, malformedXml, noSuchVersion } from '../errors.ts';
import { getBucket, locate } from '../lookup.ts';
import type { Answer, S3Parts } from '../parts.ts';
import { checkDocument } from '../work/check-document.ts';
import { deleteVersion } from '../work/delete-version.ts';
import { checkWrite } from '../write-condition.ts';

type Deletion = NonNullable<NonNullable<DeleteObjectsCommandInput['Delete']>['Objects']>[number];
type DeletedObject = NonNullable<DeleteObjectsCommandOutput['Deleted']>[number];
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
      deletions.map((deletion) => tryDelete(parts, { context, bucket }, deletion)),
    );
    return {
      Deleted: input.Delete?.Quiet
        ? []
        : outcomes.flatMap((outcome) => ('deleted' in outcome ? [outcome.deleted] : [])),
      Errors: outcomes.flatMap((outcome) => ('refused' in outcome ? [outcome.refused] : [])),
    };
  };
}

async function tryDelete(
  parts: S3Parts,
  { context, bucket }: { readonly context: RequestContext; readonly bucket: string },
  deletion: Deletion,
): Promise<{ readonly deleted: DeletedObject } | { readonly refused: Refused }> {
  const { Key, VersionId, ETag } = deletion;
  try {
    const location = locate({ Bucket: bucket, Key });
    refuseUnserved(deletion);
    if (VersionId !== undefined && !isVersionId(VersionId)) {
      throw noSuchVersion(location.key, VersionId);
    }
    const access = { bucket, key: location.key, versionId: VersionId };
    authorize(parts, context, { rule: deleteRule, access });
    const outcome = await deleteVersion(parts, location, {
      versionId: VersionId,
      by: context,
      check: (current) => checkWrite({ ifMatch: ETag }, current, location),
    });
    const marker = outcome.DeleteMarker && {
      DeleteMarker: true,
      DeleteMarkerVersionId: outcome.VersionId,
    };
    return { deleted: { Key, VersionId, ...marker } };
  } catch (error) {
    if (!(error instanceof AwsServiceError)) throw error;
    return { refused: { Key, VersionId, Code: error.code, Message: error.message } };
  }
}

/** Conditions that S3 knows in directory buckets only. */
function refuseUnserved({ LastModifiedTime, Size }: Deletion): void {
  if (LastModifiedTime !== undefined || Size !== undefined)
    throw headerNotImplemented('LastModifiedTime');
}
