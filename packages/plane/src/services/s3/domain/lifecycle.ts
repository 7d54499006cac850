import type { Tag } from './tags.ts';

export interface LifecycleFilter {
  readonly prefix: string;
  readonly tags: readonly Tag[];
  readonly sizeGreaterThan?: number | undefined;
  readonly sizeLessThan?: number | undefined;
}

/** Shape in the record of a bucket: JSON. What acts is read out of `document`, which is answered as it was put. */
export interface LifecycleRule {
  readonly id: string;
  readonly isEnabled: boolean;
  readonly filter: LifecycleFilter;
  readonly expirationDays?: number | undefined;
  /** Epoch milliseconds. */
  readonly expirationDate?: number | undefined;
  readonly expiredMarkers?: boolean | undefined;
  readonly noncurrentDays?: number | undefined;
  readonly newerNoncurrent?: number | undefined;
  readonly abortDays?: number | undefined;
  /** The rule as S3's document has it, dates as text. */
  readonly document: Readonly<Record<string, unknown>>;
}

/**
 * Which small objects transitions leave where they are, of a whole bucket. Source:
 * https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketLifecycleConfiguration.html (2026-11).
 */
export type TransitionMinimum = 'all_storage_classes_128K' | 'varies_by_storage_class';

export const defaultTransitionMinimum: TransitionMinimum = 'all_storage_classes_128K';

export function isTransitionMinimum(text: string): text is TransitionMinimum {
  return text === defaultTransitionMinimum || text === 'varies_by_storage_class';
}

/** When a thing began to age: by the plane's clock, where that was not the machine's. */
export function agesFrom(thing: {
  readonly agesFrom?: number | undefined;
  readonly lastModified: number;
}): number {
  return thing.agesFrom ?? thing.lastModified;
}

const sameClockMs = 60_000;

/** What a record keeps of the plane's clock: nothing while it shows what the machine's does. */
export function ageMark(lastModified: number, planeNow: number): { readonly agesFrom?: number } {
  return Math.abs(planeNow - lastModified) < sameClockMs ? {} : { agesFrom: planeNow };
}

export interface Filtered {
  readonly key: string;
  readonly sizeBytes: number;
  readonly tags: readonly Tag[];
}

export function covers({ isEnabled, filter }: LifecycleRule, object: Filtered): boolean {
  const { prefix, tags, sizeGreaterThan, sizeLessThan } = filter;
  return (
    isEnabled &&
    object.key.startsWith(prefix) &&
    (sizeGreaterThan === undefined || object.sizeBytes > sizeGreaterThan) &&
    (sizeLessThan === undefined || object.sizeBytes < sizeLessThan) &&
    tags.every(({ Key, Value }) =>
      object.tags.some((tag) => tag.Key === Key && tag.Value === Value),
    )
  );
}

const dayMs = 24 * 60 * 60 * 1_000;

/** S3 rounds up to the next midnight, UTC. */
export function dueAfterDays(since: number, days: number): number {
  return Math.ceil((since + days * dayMs) / dayMs) * dayMs;
}

/** When the current object expires, by the first rule that says so; undefined when none does. */
export function expiryOf(
  rules: readonly LifecycleRule[],
  object: Filtered & { readonly since: number },
): { readonly at: number; readonly ruleId: string } | undefined {
  let first: { at: number; ruleId: string } | undefined;
  for (const rule of rules) {
    if (!covers(rule, object)) continue;
    const { expirationDays: days, expirationDate: date } = rule;
    const at = days === undefined ? date : dueAfterDays(object.since, days);
    if (at !== undefined && (!first || at < first.at)) first = { at, ruleId: rule.id };
  }
  return first;
}
