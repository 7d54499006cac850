import { createHmac, createSecretKey, type KeyObject } from 'node:crypto';
import type { SignatureScope } from './credential.ts';

type KeyScope = Pick<SignatureScope, 'date' | 'region' | 'signingName'>;

/** As a key object: with bare bytes each HMAC would make one, at seven times the cost. */
export function signingKey(secretAccessKey: string, scope: KeyScope): KeyObject {
  const dated = hmac(Buffer.from(`AWS4${secretAccessKey}`, 'utf8'), scope.date);
  const ofService = hmac(hmac(dated, scope.region), scope.signingName);
  return createSecretKey(hmac(ofService, 'aws4_request'));
}

export function hmac(key: Uint8Array | KeyObject, text: string): Buffer {
  return createHmac('sha256', key).update(text, 'utf8').digest();
}

export function hmacHex(key: KeyObject, text: string): string {
  return createHmac('sha256', key).update(text, 'utf8').digest('hex');
}

/** `20261125/us-east-1/s3/aws4_request` */
export function scopeText({ date, region, signingName }: KeyScope): string {
  return `${date}/${region}/${signingName}/aws4_request`;
}
