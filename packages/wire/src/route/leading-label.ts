import { decodePercent } from '#decode/query-parameters.ts';

/** S3 names its bucket first in the path or first in the host name. */
export interface LeadingLabel {
  /** Input member: `Bucket`. */
  readonly member: string;
  /** Host labels that follow the value: `['s3']` for `bucket.s3.localhost`. */
  readonly hostLabels: readonly string[];
}

export interface LedPath {
  readonly leading: string | undefined;
  /** Path without the label, percent-encoded, beginning with a slash. */
  readonly path: string;
}

const localSuffix = '.localhost';

/** Takes the label off the host name (`bucket.localhost`) or, else, off the path (`/bucket/key`). */
export function splitLeadingLabel(label: LeadingLabel, host: string, path: string): LedPath {
  const fromHost = hostValue(label, host);
  if (fromHost !== undefined) return { leading: fromHost, path };
  const end = path.indexOf('/', 1);
  const first = end < 0 ? path.slice(1) : path.slice(1, end);
  if (first === '') return { leading: undefined, path };
  return { leading: decodePercent(first), path: end < 0 ? '/' : path.slice(end) };
}

function hostValue(label: LeadingLabel, host: string): string | undefined {
  const name = host.replace(/:\d+$/, '').toLowerCase();
  if (!name.endsWith(localSuffix)) return undefined;
  const labels = name.slice(0, -localSuffix.length).split('.');
  const service = labels.findLastIndex((text) => label.hostLabels.includes(text));
  // `s3.<region>` at most stands between the value and the suffix.
  const value = service >= 0 && service >= labels.length - 2 ? labels.slice(0, service) : labels;
  return value.length === 0 ? undefined : value.join('.');
}
