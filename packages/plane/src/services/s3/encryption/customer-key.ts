import { Buffer } from 'node:buffer';
import { createHash } from 'node:crypto';
import {
  customerAlgorithmMissing,
  customerAlgorithmUnknown,
  customerKeyInvalid,
  customerKeyMissing,
  customerMd5Wrong,
} from './refusals.ts';

/** A key that came with a request (SSE-C), checked. Never stored. */
export interface CustomerKey {
  readonly key: Buffer;
  /** Base64. */
  readonly md5: string;
}

export interface CustomerKeyInput {
  readonly SSECustomerAlgorithm?: string | undefined;
  readonly SSECustomerKey?: string | undefined;
  readonly SSECustomerKeyMD5?: string | undefined;
}

const keyBytes = 32;

export function readCustomerKey(input: CustomerKeyInput): CustomerKey | undefined {
  const { SSECustomerAlgorithm: algorithm, SSECustomerKey: text, SSECustomerKeyMD5: md5 } = input;
  if (algorithm === undefined && text === undefined && md5 === undefined) return undefined;
  if (algorithm === undefined) throw customerAlgorithmMissing();
  if (algorithm !== 'AES256') throw customerAlgorithmUnknown(algorithm);
  if (text === undefined) throw customerKeyMissing();
  if (md5 === undefined) throw customerKeyInvalid();
  const key = Buffer.from(text, 'base64');
  if (key.length !== keyBytes) throw customerKeyInvalid();
  if (createHash('md5').update(key).digest('base64') !== md5) throw customerMd5Wrong();
  return { key, md5 };
}

/** The key of a copy's source. */
export function readSourceKey(input: {
  readonly CopySourceSSECustomerAlgorithm?: string | undefined;
  readonly CopySourceSSECustomerKey?: string | undefined;
  readonly CopySourceSSECustomerKeyMD5?: string | undefined;
}): CustomerKey | undefined {
  return readCustomerKey({
    SSECustomerAlgorithm: input.CopySourceSSECustomerAlgorithm,
    SSECustomerKey: input.CopySourceSSECustomerKey,
    SSECustomerKeyMD5: input.CopySourceSSECustomerKeyMD5,
  });
}
