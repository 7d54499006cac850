import type { UploadRecord } from '../domain/upload.ts';
import type { S3Parts } from '../parts.ts';
import { type CustomerKeyInput, readCustomerKey } from './customer-key.ts';
import type { KeyPlace, Sealing } from './object-keys.ts';
import { partKeyNeeded, partKeyNotAsked, partKeyOther } from './refusals.ts';

/** The key of an upload, for a part of it: the customer's key must be that of the start. */
export function openForPart(
  { keys }: Pick<S3Parts, 'keys'>,
  { upload, ...place }: KeyPlace & { readonly upload: UploadRecord },
  input: CustomerKeyInput,
): Sealing | undefined {
  const { encryption } = upload.description;
  const customer = readCustomerKey(input);
  if (encryption?.mode === 'customer') {
    if (!customer) throw partKeyNeeded();
    if (customer.md5 !== encryption.keyMd5) throw partKeyOther();
  } else if (customer) throw partKeyNotAsked();
  return keys.open(place, encryption, customer);
}
