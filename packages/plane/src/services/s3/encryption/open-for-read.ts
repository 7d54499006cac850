import type { Buffer } from 'node:buffer';
import type { ObjectRecord } from '../domain/object.ts';
import type { S3Parts } from '../parts.ts';
import { type CustomerKeyInput, readCustomerKey } from './customer-key.ts';
import type { KeyPlace } from './object-keys.ts';
import { encryptionNotForReads } from './refusals.ts';

const sseHeader = 'x-amz-server-side-encryption';

/** The key of an object that GetObject or HeadObject asks for, or S3's refusal to show it. */
export function openForRead(
  { keys }: Pick<S3Parts, 'keys'>,
  { object, ...place }: KeyPlace & { readonly object: ObjectRecord },
  request: {
    readonly input: CustomerKeyInput;
    readonly headers: Readonly<Record<string, string | undefined>>;
  },
): Buffer | undefined {
  const asked = request.headers[sseHeader];
  if (asked !== undefined) throw encryptionNotForReads(asked);
  return keys.open(place, object.encryption, readCustomerKey(request.input))?.dataKey;
}
