/** Bytes from `start` (inclusive) to `end` (exclusive). */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

export type RangeVerdict = ByteRange | 'whole' | 'unsatisfiable';

/**
 * What of an object a `Range` header asks for. A header that is malformed or asks for several ranges is ignored,
 * as RFC 9110 (14.2) allows and S3 does.
 */
export function resolveRange(header: string | undefined, sizeBytes: number): RangeVerdict {
  const [, first = '', last = ''] = rangePattern.exec(header?.trim() ?? '') ?? [];
  if (first === '' && last === '') return 'whole';
  if (first === '') {
    const count = Math.min(Number(last), sizeBytes);
    return count === 0 ? 'unsatisfiable' : { start: sizeBytes - count, end: sizeBytes };
  }
  const start = Number(first);
  if (last !== '' && Number(last) < start) return 'whole';
  if (start >= sizeBytes) return 'unsatisfiable';
  const end = last === '' ? sizeBytes : Math.min(Number(last) + 1, sizeBytes);
  return { start, end };
}

const rangePattern = /^bytes=(\d*)-(\d*)$/i;

export function contentRange({ start, end }: ByteRange, sizeBytes: number): string {
  return `bytes ${start}-${end - 1}/${sizeBytes}`;
}

/** The range of UploadPartCopy, which must be written in full; undefined when it is not. */
export function parseCopyRange(header: string): ByteRange | undefined {
  const [, first, last] = /^bytes=(\d+)-(\d+)$/.exec(header) ?? [];
  if (first === undefined || last === undefined || Number(last) < Number(first)) return undefined;
  return { start: Number(first), end: Number(last) + 1 };
}
