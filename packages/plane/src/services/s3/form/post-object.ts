import type { RequestContext, WireRequest, WireResponse } from '@slipway/wire';
import type { Caller } from '../access/access.ts';
import { authorize } from '../access/authorize.ts';
import { accessRules } from '../access/rules.ts';
import { alsoNeeded } from '../access/with-access.ts';
import type { ObjectRecord } from '../domain/object.ts';
import { singleBytesMax } from '../domain/upload.ts';
import {
  accessDenied,
  entityTooLarge,
  entityTooSmall,
  invalidAccessKeyId,
  invalidArgument,
  invalidPolicyDocument,
  signatureDoesNotMatch,
} from '../errors.ts';
import { newVersionAnswer, quoted } from '../object-answer.ts';
import type { S3Parts } from '../parts.ts';
import { storeUpload } from '../store-upload.ts';
import { formAnswer } from './form-answer.ts';
import { inputOfForm } from './form-input.ts';
import { type FormFields, formFault, lengthRange, readFormPolicy } from './form-policy.ts';
import { missingField, readFormSignature } from './form-signature.ts';
import { type OpenForm, readForm } from './read-form.ts';

/**
 * PostObject: an upload by an HTML form, which is no operation of AWS's model. Its policy says what may be sent.
 * Source: https://docs.aws.amazon.com/AmazonS3/latest/API/RESTObjectPOST.html (2026-11).
 */
export function postObject(parts: S3Parts, bucket: string) {
  return async (request: WireRequest, context: RequestContext): Promise<WireResponse> => {
    const form = await readForm(request.headers['content-type'] ?? '', request.body.stream());
    try {
      return await storeForm(parts, { bucket, form }, context);
    } finally {
      form.discard();
    }
  };
}

async function storeForm(
  parts: S3Parts,
  { bucket, form }: { readonly bucket: string; readonly form: OpenForm },
  context: RequestContext,
): Promise<WireResponse> {
  const fields = new Map([...form.fields, ['bucket', bucket]]);
  const key = keyOf(form);
  fields.set('key', key);
  const principal = signer(parts, fields) ?? context.principal;
  const range = checkPolicy(parts, fields, form.fields.get('bucket') ?? bucket);
  const { signal, origin } = context;
  const caller = { ...context, signal, origin, principal, headers: headersOf(fields) };
  const asked = inputOfForm(fields);
  checkAccess(parts, asked, { caller: { ...caller, headers: askedHeaders(fields) }, bucket, key });
  const Body = withinRange(form.file, range);
  const input = { ...asked, Bucket: bucket, Key: key, Body };
  const sizes = { sizeBytes: undefined, maxBytes: range.max };
  const told = { name: 'ObjectCreated:Post', by: caller } as const;
  const object = await storeUpload(parts, { input, sizes, told }, caller);
  return answerOf(fields, { bucket, key, object, origin });
}

interface FormAccess {
  readonly caller: Caller;
  readonly bucket: string;
  readonly key: string;
}

/** The same as of PutObject, tags and ACLs that come along included. */
function checkAccess(
  parts: S3Parts,
  input: ReturnType<typeof inputOfForm>,
  { caller, bucket, key }: FormAccess,
): void {
  const access = { bucket, key, input: { ...input } };
  const rules = [accessRules['PutObject'], ...alsoNeeded({ ...input })];
  for (const rule of rules) if (rule) authorize(parts, caller, { rule, access });
}

/** As conditions of policies ask for them: a canned ACL has no `x-amz-` before it in a form. */
function askedHeaders(fields: FormFields): Readonly<Record<string, string>> {
  const acl = fields.get('acl');
  return {
    'content-type': 'multipart/form-data',
    ...headersOf(fields),
    ...(acl !== undefined && { 'x-amz-acl': acl }),
  };
}

function keyOf({ fields, fileName }: OpenForm): string {
  const key = (fields.get('key') ?? '').replaceAll(fileNameMark, fileName);
  if (key !== '') return key;
  const message =
    "Bucket POST must contain a field named 'key'.  If it is specified, please check the order of the fields.";
  throw invalidArgument(message, { name: 'key', value: '' });
}

const fileNameMark = ['$', '{filename}'].join('');

/** Nobody for a form without a policy: it is as anonymous as a request that is not signed. */
function signer({ accessKeys }: S3Parts, fields: FormFields) {
  if (!fields.has('policy')) return undefined;
  const signature = readFormSignature(fields);
  if (!signature) {
    const missing = missingField(fields);
    if (missing === undefined) throw accessDenied();
    const message = `Bucket POST must contain a field named '${missing}'.  If it is specified, please check the order of the fields.`;
    throw invalidArgument(message, { name: missing, value: '' });
  }
  const key = accessKeys.find(signature.accessKeyId, fields.get('x-amz-security-token'));
  if (!key) throw invalidAccessKeyId(signature.accessKeyId);
  if (key.secretAccessKey !== undefined && !signature.isRight(key.secretAccessKey)) {
    throw signatureDoesNotMatch();
  }
  return key.principal;
}

interface Range {
  readonly min: number;
  readonly max: number;
}

function checkPolicy({ clock }: S3Parts, fields: FormFields, named: string): Range {
  const whole = { min: 0, max: singleBytesMax };
  const text = fields.get('policy');
  if (text === undefined) return whole;
  const policy = readFormPolicy(text);
  if (!policy) throw invalidPolicyDocument();
  if (policy.expiresAt < clock.now()) throw accessDenied(`${byPolicy}: Policy expired.`);
  const fault =
    named === fields.get('bucket') ? formFault(policy, fields) : 'Extra input fields: bucket';
  if (fault !== undefined) throw accessDenied(`${byPolicy}: ${fault}`);
  return lengthRange(policy) ?? whole;
}

const byPolicy = 'Invalid according to Policy';

/** Headers of this meaning stand among the fields. */
function headersOf(fields: FormFields): Readonly<Record<string, string>> {
  return Object.fromEntries([...fields].filter(([name]) => name.startsWith('x-amz-')));
}

async function* withinRange(
  file: AsyncIterable<Uint8Array>,
  { min, max }: Range,
): AsyncGenerator<Uint8Array> {
  let sizeBytes = 0;
  for await (const chunk of file) {
    sizeBytes += chunk.byteLength;
    if (sizeBytes > max) throw entityTooLarge(sizeBytes, max);
    yield chunk;
  }
  if (sizeBytes < min) {
    throw entityTooSmall({ sizeBytes, minBytes: min, partNumber: undefined, etag: undefined });
  }
}

function answerOf(
  fields: FormFields,
  {
    bucket,
    key,
    object,
    origin,
  }: {
    readonly bucket: string;
    readonly key: string;
    readonly object: ObjectRecord;
    readonly origin: string;
  },
): WireResponse {
  const etag = quoted(object.etag);
  const { VersionId: versionId } = newVersionAnswer(object);
  const headers = {
    etag,
    location: `${origin}/${bucket}/${encodeURIComponent(key)}`,
    ...(versionId !== undefined && { 'x-amz-version-id': versionId }),
  };
  const status = fields.get('success_action_status') ?? '';
  const redirect = fields.get('success_action_redirect') ?? fields.get('redirect');
  // What is no whole URL is as if it were not there.
  const isUrl = redirect !== undefined && URL.canParse(redirect);
  const stored = { bucket, key, etag };
  return formAnswer({ headers, status, redirect: isUrl ? redirect : undefined, stored });
}
