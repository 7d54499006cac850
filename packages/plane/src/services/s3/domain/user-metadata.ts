/** Names and values of user metadata together, in bytes, at most. Source: S3 User Guide, UsingMetadata (2026-11). */
export const metadataBytesMax = 2_048;

/** Header bytes come as Latin-1 text, one character a byte. */
export function metadataBytes(metadata: Readonly<Record<string, string>>): number {
  return Object.entries(metadata).reduce(
    (sum, [name, value]) => sum + name.length + value.length,
    0,
  );
}
