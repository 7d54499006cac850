import { type PartRecord, partBytesMin } from './upload.ts';

/** A part as CompleteMultipartUpload names it. */
export interface NamedPart {
  readonly partNumber: number;
  /** Without quotes. */
  readonly etag: string;
  /** Base64; undefined when the client did not tell. */
  readonly checksum: string | undefined;
}

export type AssemblyFault =
  | { readonly kind: 'order' }
  | { readonly kind: 'part'; readonly named: NamedPart }
  | { readonly kind: 'too-small'; readonly part: PartRecord };

/**
 * The parts that an object is put together from, or why it cannot be: numbers ascend, each part is there with the
 * entity tag (and checksum) that is named, and each but the last has at least 5 MiB.
 */
export function assembleParts(
  named: readonly NamedPart[],
  uploaded: ReadonlyMap<number, PartRecord>,
): readonly PartRecord[] | AssemblyFault {
  const isAscending = named.every(
    ({ partNumber }, index) => partNumber > (named[index - 1]?.partNumber ?? 0),
  );
  if (!isAscending) return { kind: 'order' };
  const parts: PartRecord[] = [];
  for (const name of named) {
    const part = uploaded.get(name.partNumber);
    if (!part || !isSame(part, name)) return { kind: 'part', named: name };
    parts.push(part);
  }
  const small = parts.slice(0, -1).find(({ sizeBytes }) => sizeBytes < partBytesMin);
  return small ? { kind: 'too-small', part: small } : parts;
}

function isSame(part: PartRecord, { etag, checksum }: NamedPart): boolean {
  return part.etag === etag && (checksum === undefined || part.checksum === checksum);
}

export function isConsecutive(parts: readonly PartRecord[]): boolean {
  return parts.every(({ partNumber }, index) => partNumber === index + 1);
}
