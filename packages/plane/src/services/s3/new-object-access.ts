import type { RequestContext } from '@slipway/wire';
import { askedGrants, checkGrantWords, type GrantsInput } from './asked-grants.ts';
import { checkedTags } from './checked-tags.ts';
import { type BucketRecord, ownershipOf } from './domain/bucket.ts';
import type { ObjectDescription } from './domain/object.ts';
import { objectTagsMax, parseTagging } from './domain/tags.ts';
import { invalidArgument } from './errors.ts';
import type { S3Parts } from './parts.ts';
import { refuseGrantHeaders, refuseGrants } from './refuse-grants.ts';

export interface NewObjectInput extends GrantsInput {
  readonly Tagging?: string | undefined;
}

/** Owner, grants and tags of an object that is being written. */
export function newObjectAccess(
  parts: Pick<S3Parts, 'accounts' | 'store'>,
  { bucket, principal }: { readonly bucket: BucketRecord } & Pick<RequestContext, 'principal'>,
  input: NewObjectInput,
): Pick<ObjectDescription, 'ownerId' | 'grants' | 'tags'> {
  checkGrantWords(input);
  refuseGrantHeaders(bucket, input);
  const owner = ownerId(bucket, principal, input);
  const owners = { owner, bucketOwner: bucket.accountId };
  const grants = askedGrants(parts, { input, owners, isDocument: false });
  if (grants) refuseGrants(bucket, grants, input);
  const isKept = grants && input.ACL !== 'private' && ownershipOf(bucket) !== 'BucketOwnerEnforced';
  const tags = input.Tagging === undefined ? undefined : tagsOfHeader(input.Tagging);
  return {
    ownerId: owner === bucket.accountId ? undefined : owner,
    grants: isKept ? grants : undefined,
    tags: tags?.length ? tags : undefined,
  };
}

/** Tag names twice, or what is no query, are a fault of the header and not of a tag. */
function tagsOfHeader(header: string) {
  const tags = parseTagging(header);
  if (tags) return checkedTags(tags, objectTagsMax);
  throw invalidArgument(
    "The header 'x-amz-tagging' shall be encoded as UTF-8 then URLEncoded URL query parameters without tag name duplicates.",
    { name: 'x-amz-tagging', value: header },
  );
}

function ownerId(
  bucket: BucketRecord,
  { isAnonymous, accountId }: RequestContext['principal'],
  { ACL: acl }: NewObjectInput,
): string {
  // S3 counts anonymous writers as an account of its own; here what they put is the bucket's.
  if (isAnonymous) return bucket.accountId;
  switch (ownershipOf(bucket)) {
    case 'BucketOwnerEnforced':
      return bucket.accountId;
    case 'BucketOwnerPreferred':
      return acl === 'bucket-owner-full-control' ? bucket.accountId : accountId;
    case 'ObjectWriter':
      return accountId;
  }
}
