import type { ConditionContext } from '../../../policy/condition-context.ts';
import { globalValue } from '../../../policy/global-context.ts';
import type { BucketRecord } from '../domain/bucket.ts';
import type { ObjectRecord } from '../domain/object.ts';
import { parseTagging, type Tag } from '../domain/tags.ts';
import type { Access, Caller } from './access.ts';

export interface Circumstances {
  readonly caller: Caller;
  readonly bucket: BucketRecord;
  readonly object: ObjectRecord | undefined;
  readonly access: Access;
}

const existingTag = 's3:existingobjecttag/';
const requestTag = 's3:requestobjecttag/';

/** The values of S3's condition keys, and of AWS's global ones, for a request. */
export function conditionContext(circumstances: Circumstances): ConditionContext {
  return (name) => {
    const key = name.toLowerCase();
    if (key.startsWith(existingTag)) {
      return tagValue(circumstances.object?.tags, name.slice(existingTag.length));
    }
    if (key.startsWith(requestTag)) {
      return tagValue(requestedTags(circumstances), name.slice(requestTag.length));
    }
    if (key === 's3:requestobjecttagkeys') {
      return requestedTags(circumstances)?.map(({ Key }) => Key);
    }
    const value = single(key, circumstances);
    return value === undefined ? undefined : [value];
  };
}

function single(key: string, { caller, bucket, access }: Circumstances): string | undefined {
  const { headers } = caller;
  if (key.startsWith('s3:x-amz-') || key === 's3:if-match' || key === 's3:if-none-match') {
    return headers[key.slice('s3:'.length)];
  }
  switch (key) {
    case 's3:prefix':
      return textMember(access, 'Prefix') ?? '';
    case 's3:delimiter':
      return textMember(access, 'Delimiter');
    case 's3:max-keys':
      return textMember(access, 'MaxKeys');
    case 's3:versionid':
      return access.versionId;
    case 's3:resourceaccount':
    case 'aws:resourceaccount':
      return bucket.accountId;
    case 'aws:requestedregion':
      return bucket.region;
    default:
      return signatureValue(key, caller) ?? globalValue(key, caller);
  }
}

/**
 * How the request was signed.
 * Source: https://docs.aws.amazon.com/AmazonS3/latest/API/bucket-policy-s3-sigv4-conditions.html (2026-11).
 */
function signatureValue(key: string, caller: Caller): string | undefined {
  if (caller.principal.isAnonymous) return undefined;
  const { presignedAt, time, headers } = caller;
  switch (key) {
    case 's3:signatureversion':
      return 'AWS4-HMAC-SHA256';
    case 's3:authtype':
      if (headers['authorization'] !== undefined) return 'REST-HEADER';
      return headers['content-type']?.startsWith('multipart/form-data')
        ? 'POST'
        : 'REST-QUERY-STRING';
    case 's3:signatureage':
      return presignedAt === undefined || time === undefined
        ? undefined
        : String(Math.max(0, time - timeOf(presignedAt)));
    default:
      return undefined;
  }
}

function timeOf(basic: string): number {
  const parts = /^(....)(..)(..)T(..)(..)(..)Z$/.exec(basic) ?? [];
  const [year = 0, month = 1, ...rest] = parts.slice(1).map(Number);
  return Date.UTC(year, month - 1, ...rest);
}

function textMember({ input }: Access, member: string): string | undefined {
  const value = input?.[member];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}

function tagValue(tags: readonly Tag[] | undefined, key: string): readonly string[] | undefined {
  const tag = tags?.find(({ Key }) => Key === key);
  return tag && [tag.Value];
}

/** In a header of an upload, or in the document of PutObjectTagging. */
function requestedTags({ caller, access }: Circumstances): readonly Tag[] | undefined {
  const header = caller.headers['x-amz-tagging'];
  if (header !== undefined) return parseTagging(header);
  const tagging: unknown = access.input?.['Tagging'];
  if (typeof tagging !== 'object' || tagging === null || !('TagSet' in tagging)) return undefined;
  const set: unknown = tagging.TagSet;
  return Array.isArray(set) ? set.filter(isTag) : undefined;
}

function isTag(value: unknown): value is Tag {
  return typeof value === 'object' && value !== null && 'Key' in value && 'Value' in value;
}
