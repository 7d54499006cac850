import type { Scope } from '@slipway/base';
import type { ObjectRecord } from './domain/object.ts';
import { noSuchKey } from './errors.ts';
import { getBucket, getDescribed, locate } from './lookup.ts';
import type { S3Parts } from './parts.ts';

interface EditInput {
  readonly Bucket: string | undefined;
  readonly Key: string | undefined;
  readonly VersionId?: string | undefined;
  readonly ExpectedBucketOwner?: string | undefined;
}

interface EditRequest {
  readonly scope: Scope;
  readonly input: EditInput;
  readonly method?: 'PUT' | 'DELETE';
}

/** Changes what stands beside the bytes of an object or of one of its versions: tags, grants. Answers with the version. */
export async function editObject(
  { store }: Pick<S3Parts, 'store'>,
  { scope, input, method = 'PUT' }: EditRequest,
  edit: (object: ObjectRecord) => ObjectRecord,
): Promise<ObjectRecord> {
  getBucket(store, scope, input);
  const location = locate(input);
  const object = getDescribed(store, location, { versionId: input.VersionId, method });
  if (await store.objects.edit(location, input.VersionId, edit)) return object;
  throw noSuchKey(location.key);
}
