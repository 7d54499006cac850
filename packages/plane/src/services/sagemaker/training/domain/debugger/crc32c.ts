/** CRC32C (Castagnoli) of a few bytes: the checks of a TFRecord's frame. */
export function crc32c(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crc >>> 8) ^ entry((crc ^ byte) & 0xff);
  return (crc ^ 0xffffffff) >>> 0;
}

/** As TensorFlow stores it, so that a checksum of a text with a checksum in it differs from it. */
export function maskedCrc32c(bytes: Uint8Array): number {
  const crc = crc32c(bytes);
  return (((crc >>> 15) | (crc << 17)) + 0xa282ead8) >>> 0;
}

const reversedPolynomial = 0x82f63b78;

function entry(index: number): number {
  let value = index;
  for (let bit = 0; bit < 8; bit += 1) {
    value = value & 1 ? (value >>> 1) ^ reversedPolynomial : value >>> 1;
  }
  return value >>> 0;
}
