import { Defect } from '@slipway/base';
import type { Handler, RequestContext } from '@slipway/wire';
import { denialMessage } from '../../../authorization/access-denied.ts';
import { globalValue } from '../../../policy/global-context.ts';
import { parseCopySource } from '../domain/copy-source.ts';
import { accessDenied } from '../errors.ts';
import type { S3Parts } from '../parts.ts';
import { authorize } from './authorize.ts';
import { type AccessRule, accessRules, accountRules, aclRule, readRule, tagRule } from './rules.ts';

type AnyInput = Readonly<Record<string, unknown>>;

/** The operations, each behind the question whether its caller may do that. */
export function withAccess(
  parts: S3Parts,
  operations: Readonly<Record<string, Handler>>,
): Readonly<Record<string, Handler>> {
  return Object.fromEntries(
    Object.entries(operations).map(([name, handler]) => [name, guarded(parts, name, handler)]),
  );
}

function guarded(parts: S3Parts, name: string, handler: Handler): Handler {
  const accountRule = accountRules[name];
  if (accountRule) return guardedByAccount(parts, accountRule, handler);
  if (asksItself.includes(name)) return handler;
  const rule = accessRules[name];
  if (!rule) throw new Defect(`${name} has no rule of access`);
  const isUpload = uploads.includes(name);
  const isCopy = copies.includes(name);
  return (input, context) => {
    const members: AnyInput = input;
    const access = {
      bucket: text(members, 'Bucket') ?? '',
      key: text(members, 'Key'),
      versionId: text(members, 'VersionId'),
      input: members,
    };
    authorize(parts, context, { rule, access });
    if (isUpload) {
      for (const also of alsoNeeded(members)) authorize(parts, context, { rule: also, access });
    }
    const source = isCopy ? parseCopySource(text(members, 'CopySource') ?? '') : undefined;
    if (source) authorize(parts, context, { rule: readRule, access: source });
    return handler(input, context);
  };
}

/** It asks for each of its keys. */
const asksItself = ['DeleteObjects'];
const uploads = ['PutObject', 'CopyObject', 'CreateMultipartUpload'];
const copies = ['CopyObject', 'UploadPartCopy'];

function text(input: AnyInput, member: string): string | undefined {
  const value = input[member];
  return typeof value === 'string' ? value : undefined;
}

/** What is asked of the caller's own policies alone: there is no bucket yet, or none is meant. */
function guardedByAccount({ permissions }: S3Parts, action: string, handler: Handler): Handler {
  return (input, context) => {
    const { principal } = context;
    const members: AnyInput = input;
    const bucket = text(members, 'Bucket');
    const resource = bucket === undefined ? '*' : `arn:aws:s3:::${bucket}`;
    for (const needed of [action, ...alsoForBucket(members)]) {
      const request = { action: needed, resource, context: accountValues(members, context) };
      const decision = permissions.decide(principal, request);
      if (decision !== 'allow') {
        throw principal.isAnonymous
          ? accessDenied()
          : accessDenied(denialMessage({ principal, action: needed, resource, decision }));
      }
    }
    return handler(input, context);
  };
}

/** Settings that come with a new bucket need the permissions of their own operations. */
function alsoForBucket(input: AnyInput): readonly string[] {
  const hasAcl = [...aclMembers, 'GrantWrite'].some((member) => text(input, member) !== undefined);
  return [
    ...(hasAcl ? ['s3:PutBucketAcl'] : []),
    ...(input['ObjectOwnership'] === undefined ? [] : ['s3:PutBucketOwnershipControls']),
  ];
}

function accountValues(input: AnyInput, context: RequestContext) {
  const { CreateBucketConfiguration: settings } = input;
  return (name: string): readonly string[] | undefined => {
    const key = name.toLowerCase();
    const value = key.startsWith('s3:x-amz-')
      ? context.headers[key.slice('s3:'.length)]
      : ((key === 's3:locationconstraint' ? locationOf(settings) : undefined) ??
        (key === 'aws:requestedregion' ? context.scope.region : globalValue(key, context)));
    return value === undefined ? undefined : [value];
  };
}

function locationOf(settings: unknown): string | undefined {
  if (typeof settings !== 'object' || settings === null) return undefined;
  return text({ ...settings }, 'LocationConstraint');
}

/** Tags and ACLs that come with an upload need the permissions of their own operations. */
export function alsoNeeded(input: AnyInput): readonly AccessRule[] {
  const hasAcl = aclMembers.some((member) => text(input, member) !== undefined);
  return [...(text(input, 'Tagging') === undefined ? [] : [tagRule]), ...(hasAcl ? [aclRule] : [])];
}

const aclMembers = ['ACL', 'GrantFullControl', 'GrantRead', 'GrantReadACP', 'GrantWriteACP'];
