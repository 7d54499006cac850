import type { UploadRecord } from '../domain/upload.ts';
import type { S3Parts } from '../parts.ts';
import { type CustomerKey, type CustomerKeyInput, readCustomerKey } from './customer-key.ts';
import type { KeyPlace, Sealing } from './object-keys.ts';
import { partKeyNeeded, partKeyNotAsked, partKeyOther } from './refusals.ts';

/** The key of an upload, for a part of it: the customer's key must be that of the start. */
export function openForPart(
  { keys }: Pick<S3Parts, 'keys'>,
  { upload, ...place }: KeyPlace & { readonly upload: UploadRecord },
  input: CustomerKeyInput,
): Sealing | undefined {
  const customer = readCustomerKey(input);
  checkCustomerKey(upload, customer, { isNeeded: true });
  return keys.open(place, upload.description.encryption, customer);
}

/**
 * Completing an upload needs the customer's key where the upload began with a checksum algorithm.
 * Source: S3 API, CompleteMultipartUpload, `SSECustomerAlgorithm` (2026-11).
 */
export function checkKeyOfCompletion(upload: UploadRecord, input: CustomerKeyInput): void {
  checkCustomerKey(upload, readCustomerKey(input), { isNeeded: upload.checksum.isDeclared });
}

function checkCustomerKey(
  { description: { encryption } }: UploadRecord,
  customer: CustomerKey | undefined,
  { isNeeded }: { readonly isNeeded: boolean },
): void {
  if (encryption?.mode !== 'customer') {
    if (customer) throw partKeyNotAsked();
    return;
  }
  if (!customer && isNeeded) throw partKeyNeeded();
  if (customer && customer.md5 !== encryption.keyMd5) throw partKeyOther();
}
