import { crc32 } from 'node:zlib';
import { digestOf } from '@slipway/storage';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ChecksumAlgorithm, isChecksumValue, multipartChecksum } from '../domain/checksum.ts';
import { combineCrcs } from '../domain/combine-crc.ts';
import { checksumOfParts, multipartEtag } from './multipart-checksum.ts';

function digest(algorithm: ChecksumAlgorithm, chunks: readonly Uint8Array[]): string {
  return Buffer.from(digestOf(algorithm, ...chunks)).toString('hex');
}

const crcs = ['CRC32', 'CRC32C', 'CRC64NVME'] as const;

describe('checksums', () => {
  // Check values of "123456789": RFC 3720 (CRC-32C), NVM Express base specification (CRC-64), reveng's catalogue.
  it.each([
    ['CRC32', 'cbf43926'],
    ['CRC32C', 'e3069283'],
    ['CRC64NVME', 'ae8b14860a799888'],
    ['SHA1', 'f7c3bc1d808e04732adf679965ccc34ca7ae3441'],
    ['SHA256', '15e2b0d3c33891ebb0f1ef609ec419420c20e320ce94c65fbc8c3312448eb225'],
  ] as const)('compute %s', (algorithm, wanted) => {
    expect(digest(algorithm, [Buffer.from('123456789')])).toBe(wanted);
    expect(isChecksumValue(algorithm, Buffer.from(wanted, 'hex').toString('base64'))).toBe(true);
    expect(isChecksumValue(algorithm, 'AAAA')).toBe(false);
  });

  it('do not depend on how the bytes are cut and aligned', () => {
    const chunks = fc.array(fc.uint8Array({ maxLength: 50 }), { maxLength: 6 });
    fc.assert(
      fc.property(chunks, fc.nat(7), (parts, offset) => {
        const whole = Buffer.concat([Buffer.alloc(offset), ...parts]).subarray(offset);
        for (const crc of crcs) expect(digest(crc, parts)).toBe(digest(crc, [whole]));
        const zlib = crc32(whole).toString(16).padStart(8, '0');
        expect(digest('CRC32', parts)).toBe(zlib);
      }),
    );
  });

  it('of parts combine to the checksum of the whole', () => {
    const chunks = fc.array(fc.uint8Array({ maxLength: 300 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(chunks, (parts) => {
        for (const crc of crcs) {
          const values = parts.map((part) => ({
            value: BigInt(`0x${digest(crc, [part])}`),
            sizeBytes: part.length,
          }));
          expect(combineCrcs(crc, values)).toBe(BigInt(`0x${digest(crc, parts)}`));
        }
      }),
    );
  });

  it('combine ten thousand parts of 5 GiB each', () => {
    const part = { value: 0x1234567890abcdefn, sizeBytes: 5 * 1024 ** 3 };
    expect(combineCrcs('CRC64NVME', Array(10_000).fill(part))).toBeLessThan(2n ** 64n);
  });
});

describe('multipart checksums', () => {
  const part = (text: string, partNumber: number) => ({
    partNumber,
    sizeBytes: text.length,
    etag: Buffer.from(digestOf('MD5', Buffer.from(text))).toString('hex'),
    checksum: Buffer.from(digest('SHA256', [Buffer.from(text)]), 'hex').toString('base64'),
    lastModified: 0,
  });

  it('are of the binary checksums of the parts, with their number', () => {
    const parts = [part('hello ', 1), part('world', 2)];
    // md5(md5('hello ') + md5('world')), computed with Python's hashlib.
    expect(multipartEtag(parts)).toBe('e09e4fd6265b36115fe3db32df945d84-2');
    const checksum = multipartChecksum('SHA256', undefined);
    if ('refused' in checksum) throw new TypeError('refused');
    expect(checksumOfParts(checksum, parts)).toEqual({
      algorithm: 'SHA256',
      type: 'COMPOSITE',
      value: 'Zhie15keHg/OBlOZxcoF/BXCgYZaeimRvdZnwUZqkaQ=-2',
    });
  });

  it('refuses pairs of algorithm and type that S3 does not know', () => {
    expect(multipartChecksum('SHA1', 'FULL_OBJECT')).toHaveProperty('refused');
    expect(multipartChecksum('CRC64NVME', 'COMPOSITE')).toHaveProperty('refused');
    expect(multipartChecksum(undefined, 'COMPOSITE')).toHaveProperty('refused');
    expect(multipartChecksum('CRC32', 'FULL_OBJECT')).toMatchObject({ type: 'FULL_OBJECT' });
    expect(multipartChecksum(undefined, undefined)).toMatchObject({
      algorithm: 'CRC64NVME',
      type: 'FULL_OBJECT',
      isDeclared: false,
    });
  });
});
