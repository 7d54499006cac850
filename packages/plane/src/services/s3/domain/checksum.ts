/** The checksum algorithms of S3 that this plane computes, with the length of their values in bytes. */
export const checksumBytes = { CRC32: 4, CRC32C: 4, CRC64NVME: 8, SHA1: 20, SHA256: 32 } as const;

export type ChecksumAlgorithm = keyof typeof checksumBytes;

export const checksumAlgorithms: readonly ChecksumAlgorithm[] = [
  'CRC32',
  'CRC32C',
  'CRC64NVME',
  'SHA1',
  'SHA256',
];

/** What S3 computes when a client sends no checksum. */
export const defaultAlgorithm: ChecksumAlgorithm = 'CRC64NVME';

/** Algorithms of S3's newest model that this plane does not compute. */
export const unservedAlgorithms: readonly string[] = [
  'SHA512',
  'MD5',
  'XXHASH64',
  'XXHASH3',
  'XXHASH128',
];

/** Of the bytes of the object, or of the checksums of its parts. */
export type ChecksumType = 'FULL_OBJECT' | 'COMPOSITE';

export interface Checksum {
  readonly algorithm: ChecksumAlgorithm;
  /** Base64; a composite one ends with `-` and the number of parts. */
  readonly value: string;
  readonly type: ChecksumType;
}

export function isServedAlgorithm(name: string): name is ChecksumAlgorithm {
  return Object.hasOwn(checksumBytes, name);
}

/** Whether the text is base64 of as many bytes as the algorithm gives. */
export function isChecksumValue(algorithm: ChecksumAlgorithm, value: string): boolean {
  const bytes = checksumBytes[algorithm];
  const characters = Math.ceil(bytes / 3) * 4;
  const padding = (3 - (bytes % 3)) % 3;
  return (
    value.length === characters &&
    /^[A-Za-z0-9+/]+={0,2}$/.test(value) &&
    value.endsWith('='.repeat(padding)) &&
    value.indexOf('=') === (padding === 0 ? -1 : characters - padding)
  );
}

export interface MultipartChecksum {
  readonly algorithm: ChecksumAlgorithm;
  readonly type: ChecksumType;
  /** False when the client named no algorithm and S3's default stands in. */
  readonly isDeclared: boolean;
}

/**
 * The checksum of a multipart upload, or why the pair is refused. CRC64NVME is full only, SHA composite only.
 * Source: https://docs.aws.amazon.com/AmazonS3/latest/userguide/checking-object-integrity-upload.html (2026-11).
 */
export function multipartChecksum(
  algorithm: ChecksumAlgorithm | undefined,
  type: ChecksumType | undefined,
): MultipartChecksum | { readonly refused: 'type-without-algorithm' | 'type-not-possible' } {
  if (algorithm === undefined) {
    if (type !== undefined) return { refused: 'type-without-algorithm' };
    return { algorithm: defaultAlgorithm, type: 'FULL_OBJECT', isDeclared: false };
  }
  const possible = possibleTypes[algorithm];
  const chosen = type ?? possible[0];
  if (!possible.includes(chosen)) return { refused: 'type-not-possible' };
  return { algorithm, type: chosen, isDeclared: true };
}

/** The first one is the default. */
const possibleTypes: Readonly<
  Record<ChecksumAlgorithm, readonly [ChecksumType, ...ChecksumType[]]>
> = {
  CRC32: ['COMPOSITE', 'FULL_OBJECT'],
  CRC32C: ['COMPOSITE', 'FULL_OBJECT'],
  CRC64NVME: ['FULL_OBJECT'],
  SHA1: ['COMPOSITE'],
  SHA256: ['COMPOSITE'],
};
