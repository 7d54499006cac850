import { Buffer } from 'node:buffer';
import { assert } from '@slipway/base';
import { digestOf } from '@slipway/storage';
import { type Checksum, checksumBytes, type MultipartChecksum } from '../domain/checksum.ts';
import { combineCrcs, isCombinable } from '../domain/combine-crc.ts';
import type { PartRecord } from '../domain/upload.ts';

/** MD5 of the binary MD5s of the parts, with their number: S3's entity tag of a multipart object. */
export function multipartEtag(parts: readonly PartRecord[]): string {
  const md5 = digestOf('MD5', ...parts.map(({ etag }) => Buffer.from(etag, 'hex')));
  return `${Buffer.from(md5).toString('hex')}-${parts.length}`;
}

/** The checksum of a multipart object from those of its parts; no byte of the object is read. */
export function checksumOfParts(
  { algorithm, type }: MultipartChecksum,
  parts: readonly PartRecord[],
): Checksum {
  const values = parts.map(({ checksum }) => Buffer.from(checksum, 'base64'));
  if (type === 'COMPOSITE') {
    const digest = Buffer.from(digestOf(algorithm, ...values)).toString('base64');
    return { algorithm, type, value: `${digest}-${parts.length}` };
  }
  assert(isCombinable(algorithm), `${algorithm} has no full checksum of parts`);
  const combined = combineCrcs(
    algorithm,
    parts.map(({ sizeBytes }, index) => ({
      sizeBytes,
      value: BigInt(`0x${values[index]?.toString('hex') ?? '0'}`),
    })),
  );
  const hex = combined.toString(16).padStart(checksumBytes[algorithm] * 2, '0');
  return { algorithm, type, value: Buffer.from(hex, 'hex').toString('base64') };
}
