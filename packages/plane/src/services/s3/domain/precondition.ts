/** What a conditional request compares with. */
export interface Validators {
  /** Without quotes. */
  readonly etag: string;
  /** Epoch milliseconds. */
  readonly lastModified: number;
}

export interface ReadConditions {
  readonly ifMatch?: string | undefined;
  readonly ifNoneMatch?: string | undefined;
  readonly ifModifiedSince?: Date | undefined;
  readonly ifUnmodifiedSince?: Date | undefined;
}

export type ReadVerdict =
  | { readonly kind: 'pass' }
  | { readonly kind: 'not-modified' }
  | { readonly kind: 'failed'; readonly condition: 'If-Match' | 'If-Unmodified-Since' };

/**
 * Decides a conditional read. An `If-Match` that holds makes `If-Unmodified-Since` moot, and an `If-None-Match` that
 * holds makes `If-Modified-Since` moot. Source: https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObject.html
 * (2026-11).
 */
export function decideRead(
  conditions: ReadConditions,
  current: Validators,
  now: number,
): ReadVerdict {
  const { ifMatch, ifNoneMatch, ifModifiedSince, ifUnmodifiedSince } = conditions;
  if (ifMatch !== undefined) {
    if (!matches(ifMatch, current.etag)) return { kind: 'failed', condition: 'If-Match' };
  } else if (ifUnmodifiedSince && isNewer(current, ifUnmodifiedSince)) {
    return { kind: 'failed', condition: 'If-Unmodified-Since' };
  }
  if (ifNoneMatch !== undefined) {
    if (matches(ifNoneMatch, current.etag)) return { kind: 'not-modified' };
  } else if (isPast(ifModifiedSince, now) && !isNewer(current, ifModifiedSince)) {
    return { kind: 'not-modified' };
  }
  return { kind: 'pass' };
}

export interface WriteConditions {
  readonly ifMatch?: string | undefined;
  readonly ifNoneMatch?: string | undefined;
}

export type WriteVerdict =
  | { readonly kind: 'pass' }
  | { readonly kind: 'missing' }
  | { readonly kind: 'failed'; readonly condition: 'If-Match' | 'If-None-Match' };

/** Decides a conditional write or delete against the object that the key has now, if any. */
export function decideWrite(
  { ifMatch, ifNoneMatch }: WriteConditions,
  current: { readonly etag: string } | undefined,
): WriteVerdict {
  if (ifNoneMatch !== undefined && current) return { kind: 'failed', condition: 'If-None-Match' };
  if (ifMatch === undefined) return { kind: 'pass' };
  if (!current) return { kind: 'missing' };
  return matches(ifMatch, current.etag)
    ? { kind: 'pass' }
    : { kind: 'failed', condition: 'If-Match' };
}

/** One entity tag or a list of them, with or without quotes, or `*`. */
export function matches(header: string, etag: string): boolean {
  return header.split(',').some((part) => {
    const tag = part.trim();
    return tag === '*' || unquote(tag) === etag;
  });
}

/** S3 does not mind a quote that is missing: moto's `test_put_object_if_match`, verified on AWS. */
export function unquote(etag: string): string {
  const bare = etag.startsWith('W/') ? etag.slice(2) : etag;
  return bare.replace(/^"/, '').replace(/"$/, '');
}

/** A date that is still to come is no condition (RFC 9110, 13.1.3; AWS's answers to LocalStack's suite). */
function isPast(since: Date | undefined, now: number): since is Date {
  return since !== undefined && since.getTime() <= now;
}

/** HTTP dates know whole seconds. */
function isNewer({ lastModified }: Validators, than: Date): boolean {
  return Math.floor(lastModified / 1_000) > Math.floor(than.getTime() / 1_000);
}
