import type { ObjectRecord } from '../domain/object.ts';
import type { S3Parts } from '../parts.ts';
import { type CustomerKeyInput, readCustomerKey } from './customer-key.ts';
import type { KeyPlace, Sealing } from './object-keys.ts';
import { encryptionNotForReads } from './refusals.ts';

const sseHeader = 'x-amz-server-side-encryption';

interface ReadRequest {
  readonly input: CustomerKeyInput;
  readonly headers: Readonly<Record<string, string | undefined>>;
}

/**
 * What HeadObject needs of a key: a customer's has to be the right one; KMS is asked for a checksum only.
 * Source: S3 API, HeadObject, `ChecksumMode` (2026-11).
 */
export function checkForHead(
  parts: Pick<S3Parts, 'keys'>,
  place: KeyPlace & { readonly object: ObjectRecord },
  request: ReadRequest & { readonly withChecksum: boolean },
): void {
  refuseMode(request);
  const isForKms = place.object.encryption?.mode === 'aws:kms';
  if (!isForKms || request.withChecksum || readCustomerKey(request.input)) {
    openForRead(parts, place, request);
  }
}

/** What opens an object whose bytes are asked for, or S3's refusal to show them. */
export function openForRead(
  { keys }: Pick<S3Parts, 'keys'>,
  { object, ...place }: KeyPlace & { readonly object: ObjectRecord },
  request: ReadRequest,
): Sealing | undefined {
  refuseMode(request);
  return keys.open(place, object.encryption, readCustomerKey(request.input));
}

function refuseMode({ headers }: ReadRequest): void {
  const asked = headers[sseHeader];
  if (asked !== undefined) throw encryptionNotForReads(asked);
}
