import { createHmac, timingSafeEqual } from 'node:crypto';
import type { FormFields } from './form-policy.ts';

/** Who signed the policy of a form, and whether with the right secret. */
export interface FormSignature {
  readonly accessKeyId: string;
  isRight(secretAccessKey: string): boolean;
}

/** Signature Version 4, or 2 as older forms have it. Undefined for a form that lacks a field of it. */
export function readFormSignature(fields: FormFields): FormSignature | undefined {
  const policy = fields.get('policy') ?? '';
  return readVersion4(fields, policy) ?? readVersion2(fields, policy);
}

/**
 * The field whose lack S3 tells; undefined for a form that has none of them, which is an anonymous one. As AWS answered
 * LocalStack's `test_post_request_missing_fields` and `test_post_request_missing_signature`, 2025.
 */
export function missingField(fields: FormFields): string | undefined {
  const named = [
    ['X-Amz-Algorithm', 'X-Amz-Credential', 'X-Amz-Signature'],
    ['AWSAccessKeyId', 'Signature'],
  ];
  const isGiven = (name: string) => fields.has(name.toLowerCase());
  const wanted = named.find((names) => names.some(isGiven));
  return wanted?.find((name) => !isGiven(name));
}

function readVersion4(fields: FormFields, policy: string): FormSignature | undefined {
  const credential = fields.get('x-amz-credential');
  const signature = fields.get('x-amz-signature');
  if (credential === undefined || signature === undefined) return undefined;
  const [accessKeyId, ...scope] = credential.split('/');
  const end = scope.at(-1);
  if (!accessKeyId || scope.length !== 4 || end !== 'aws4_request') return undefined;
  if (fields.get('x-amz-algorithm') !== 'AWS4-HMAC-SHA256') return undefined;
  return {
    accessKeyId,
    isRight(secret) {
      const key = scope.reduce<Buffer | string>(
        (last, part) => createHmac('sha256', last).update(part).digest(),
        `AWS4${secret}`,
      );
      return isSame(createHmac('sha256', key).update(policy).digest('hex'), signature);
    },
  };
}

function readVersion2(fields: FormFields, policy: string): FormSignature | undefined {
  const accessKeyId = fields.get('awsaccesskeyid');
  const signature = fields.get('signature');
  if (accessKeyId === undefined || signature === undefined) return undefined;
  return {
    accessKeyId,
    isRight: (secret) =>
      isSame(createHmac('sha1', secret).update(policy).digest('base64'), signature),
  };
}

function isSame(expected: string, actual: string): boolean {
  const [left, right] = [Buffer.from(expected), Buffer.from(actual)];
  return left.length === right.length && timingSafeEqual(left, right);
}
