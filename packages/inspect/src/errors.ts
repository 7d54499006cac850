import { SlipwayError } from '@slipway/base';

/** Failures of a look at data as a whole; what is wrong with one file is a problem in the profile instead. */
export const inspectErrors = {
  notFound: (path: string) =>
    new SlipwayError({
      code: 'INSPECT_NOT_FOUND',
      message: `no data at ${path}`,
      params: { path },
    }),
  nothing: (path: string, cause?: unknown) =>
    new SlipwayError({
      code: 'INSPECT_NOTHING',
      message: `no table, image or text at ${path}`,
      params: { path },
      cause,
    }),
  bucket: (address: string, cause: unknown) =>
    new SlipwayError({
      code: 'INSPECT_BUCKET',
      message: `cannot read ${address}: ${reasonOf(cause)}`,
      params: { address, reason: reasonOf(cause) },
      cause,
    }),
  address: (address: string) =>
    new SlipwayError({
      code: 'INSPECT_ADDRESS',
      message: `${address} is no S3 address`,
      params: { address },
    }),
  target: (column: string, known: readonly string[]) =>
    new SlipwayError({
      code: 'INSPECT_TARGET',
      message: `no column ${column}`,
      params: { column, known: known.slice(0, 30).join(', ') },
    }),
  aborted: () => new SlipwayError({ code: 'INSPECT_ABORTED', message: 'the look was stopped' }),
} as const;

/** First line of what a library or the system said, shortened; control characters taken out. */
export function reasonOf(cause: unknown): string {
  const text = cause instanceof Error ? cause.message || cause.name : String(cause);
  const line = text.split('\n').find((each) => each.trim() !== '') ?? '';
  return line
    .replaceAll(/\p{C}+/gu, ' ')
    .trim()
    .slice(0, 160);
}
