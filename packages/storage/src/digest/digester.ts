import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { assertNever } from '@slipway/base';
import { Crc32c } from './crc32c.ts';
import { Crc64Nvme } from './crc64-nvme.ts';

export type DigestAlgorithm = 'MD5' | 'CRC32' | 'CRC32C' | 'CRC64NVME' | 'SHA1' | 'SHA256';

/** Takes bytes as they pass and answers with their checksum at the end. */
export interface Digester {
  update(chunk: Uint8Array): void;
  digest(): Uint8Array;
}

export function digesterOf(algorithm: DigestAlgorithm): Digester {
  switch (algorithm) {
    case 'CRC32':
      return zlibCrc32();
    case 'CRC32C':
      return new Crc32c();
    case 'CRC64NVME':
      return new Crc64Nvme();
    case 'SHA1':
    case 'SHA256':
    case 'MD5':
      return openssl(algorithm.toLowerCase());
    default:
      return assertNever(algorithm);
  }
}

/** The digest of bytes that are all there, in pieces. */
export function digestOf(algorithm: DigestAlgorithm, ...pieces: readonly Uint8Array[]): Uint8Array {
  const digester = digesterOf(algorithm);
  for (const piece of pieces) digester.update(piece);
  return digester.digest();
}

function openssl(name: string): Digester {
  const hash = createHash(name);
  return {
    update: (chunk) => void hash.update(chunk),
    digest: () => hash.digest(),
  };
}

function zlibCrc32(): Digester {
  let crc = 0;
  return {
    update(chunk) {
      crc = crc32(chunk, crc);
    },
    digest() {
      const bytes = new Uint8Array(4);
      new DataView(bytes.buffer).setUint32(0, crc);
      return bytes;
    },
  };
}
