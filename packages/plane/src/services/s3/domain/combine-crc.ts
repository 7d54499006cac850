/** A reflected CRC with all ones before and behind, as all three of S3's are. */
interface Crc {
  readonly bits: bigint;
  readonly polynomial: bigint;
}

const crcs = {
  CRC32: { bits: 32n, polynomial: 0xedb88320n },
  CRC32C: { bits: 32n, polynomial: 0x82f63b78n },
  CRC64NVME: { bits: 64n, polynomial: 0x9a6c9329ac4bc9b5n },
} as const;

export type CombinableAlgorithm = keyof typeof crcs;

export function isCombinable(algorithm: string): algorithm is CombinableAlgorithm {
  return Object.hasOwn(crcs, algorithm);
}

export interface PartCrc {
  readonly value: bigint;
  readonly sizeBytes: number;
}

/**
 * The CRC of the parts put together, from the CRC and size of each: a CRC is a remainder of polynomials, so putting n
 * bytes behind a text multiplies its CRC by x^(8n). The same mathematics as `crc32_combine` of zlib (M. Adler).
 */
export function combineCrcs(algorithm: CombinableAlgorithm, parts: readonly PartCrc[]): bigint {
  const crc = crcs[algorithm];
  // Parts of an upload have the same size but for the last one, and the power is what costs.
  const powers = new Map<number, bigint>();
  let combined = 0n;
  for (const { value, sizeBytes } of parts) {
    const power = powers.get(sizeBytes) ?? powerOfX(crc, sizeBytes);
    powers.set(sizeBytes, power);
    combined = multiply(crc, power, combined) ^ value;
  }
  return combined;
}

/** x^(8n) modulo the polynomial; the highest bit stands for x^0. */
function powerOfX(crc: Crc, sizeBytes: number): bigint {
  let power = 1n << (crc.bits - 1n);
  let square = power >> 1n;
  for (let exponent = BigInt(sizeBytes) * 8n; exponent > 0n; exponent >>= 1n) {
    if (exponent & 1n) power = multiply(crc, square, power);
    square = multiply(crc, square, square);
  }
  return power;
}

function multiply({ bits, polynomial }: Crc, left: bigint, right: bigint): bigint {
  let product = 0n;
  let shifted = right;
  for (let bit = 1n << (bits - 1n); bit > 0n; bit >>= 1n) {
    if (left & bit) product ^= shifted;
    shifted = shifted & 1n ? (shifted >> 1n) ^ polynomial : shifted >> 1n;
  }
  return product;
}
