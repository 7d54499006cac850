import { SlipwayError } from '@slipway/base';

/** Why an update of the prices cannot go on. Nothing is written after any of these. */
export const pricesErrors = {
  urlRefused: (url: string, why: 'not-a-url' | 'not-https' | 'other-host' | 'credentials') =>
    new SlipwayError({
      code: 'PRICES_URL_REFUSED',
      message: `${url} is refused: ${why}`,
      params: { url, why },
    }),
  unreachable: (url: string, cause: unknown) =>
    new SlipwayError({
      code: 'PRICES_UNREACHABLE',
      message: `cannot read ${url}: ${reasonOf(cause)}`,
      params: { url, reason: reasonOf(cause) },
      cause,
    }),
  status: (url: string, status: number) =>
    new SlipwayError({
      code: 'PRICES_STATUS',
      message: `${url} answers ${status}`,
      params: { url, status },
    }),
  tooLarge: (url: string, bytes: number) =>
    new SlipwayError({
      code: 'PRICES_TOO_LARGE',
      message: `${url} is larger than ${bytes} bytes`,
      params: { url, megabytes: Math.round(bytes / 1e6) },
    }),
  tooSlow: (url: string, milliseconds: number) =>
    new SlipwayError({
      code: 'PRICES_TOO_SLOW',
      message: `${url} gave nothing for ${milliseconds} ms, or did not end in time`,
      params: { url, seconds: Math.round(milliseconds / 1_000) },
    }),
  tooManyRedirects: (url: string) =>
    new SlipwayError({
      code: 'PRICES_TOO_MANY_REDIRECTS',
      message: `${url} redirects without end`,
      params: { url },
    }),
  malformed: (url: string, cause: unknown) =>
    new SlipwayError({
      code: 'PRICES_MALFORMED',
      message: `${url} is no complete JSON: ${reasonOf(cause)}`,
      params: { url, reason: reasonOf(cause) },
      cause,
    }),
  unexpected: (url: string, expected: string) =>
    new SlipwayError({
      code: 'PRICES_UNEXPECTED',
      message: `${url} is not a file of the price list: no ${expected}`,
      params: { url, expected },
    }),
  regionUnknown: (region: string, known: readonly string[]) =>
    new SlipwayError({
      code: 'PRICES_REGION_UNKNOWN',
      message: `the price list has no region ${region}`,
      params: { region, known: known.join(', ') },
    }),
  unwritable: (path: string, cause: unknown) =>
    new SlipwayError({
      code: 'PRICES_UNWRITABLE',
      message: `cannot write ${path}: ${reasonOf(cause)}`,
      params: { path, reason: reasonOf(cause) },
      cause,
    }),
  aborted: () =>
    new SlipwayError({ code: 'PRICES_ABORTED', message: 'stopped before the update was complete' }),
} as const;

/** The innermost reason: `fetch failed` says less than what it was caused by. */
function reasonOf(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause);
  return cause.cause instanceof Error ? reasonOf(cause.cause) : cause.message;
}
