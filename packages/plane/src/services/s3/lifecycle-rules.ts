import type { LifecycleRule as RuleShape } from '@aws-sdk/client-s3';
import type { Ids } from '#ports/ids.ts';
import type { LifecycleFilter, LifecycleRule } from './domain/lifecycle.ts';
import { invalidArgument, invalidRequest, malformedXml } from './errors.ts';

const rulesMax = 1_000;
const idCharactersMax = 255;

/** Rules as they are kept, or S3's refusal. */
export function checkedLifecycleRules(
  rules: readonly RuleShape[],
  ids: Ids,
): readonly LifecycleRule[] {
  if (rules.length === 0 || rules.length > rulesMax) throw malformedXml();
  const read = rules.map((rule) => readRule(rule, rule.ID ?? ids.uuid()));
  const names = new Set(read.map(({ id }) => id));
  if (names.size < read.length) {
    const argument = { name: 'ID', value: '' };
    throw invalidArgument('Rule ID must be unique. Found same ID for more than one rule', argument);
  }
  return read;
}

function readRule(rule: RuleShape, id: string): LifecycleRule {
  if (id.length > idCharactersMax) {
    const argument = { name: 'ID', value: id };
    throw invalidArgument('ID length should not exceed allowed limit of 255', argument);
  }
  if (rule.Status !== 'Enabled' && rule.Status !== 'Disabled') throw malformedXml();
  const { Expiration: expiration, NoncurrentVersionExpiration: noncurrent } = rule;
  checkExpiration(expiration);
  for (const { Date: date } of rule.Transitions ?? []) checkMidnight(date);
  for (const transition of rule.NoncurrentVersionTransitions ?? []) {
    const { NoncurrentDays: days, StorageClass: storageClass } = transition;
    if (days === undefined || storageClass === undefined) throw malformedXml();
  }
  if (noncurrent && noncurrent.NoncurrentDays === undefined) throw malformedXml();
  checkDays(noncurrent?.NoncurrentDays, "'NoncurrentDays' for NoncurrentVersionExpiration action");
  const abortDays = rule.AbortIncompleteMultipartUpload?.DaysAfterInitiation;
  checkDays(abortDays, "'DaysAfterInitiation' for AbortIncompleteMultipartUpload action");
  return {
    id,
    isEnabled: rule.Status === 'Enabled',
    filter: readFilter(rule),
    expirationDays: expiration?.Days,
    expirationDate: expiration?.Date?.getTime(),
    expiredMarkers: expiration?.ExpiredObjectDeleteMarker,
    noncurrentDays: noncurrent?.NoncurrentDays,
    newerNoncurrent: noncurrent?.NewerNoncurrentVersions,
    abortDays,
    document: documentOf({ ...rule, ID: id }),
  };
}

function checkExpiration(expiration: RuleShape['Expiration']): void {
  if (!expiration) return;
  const { Days: days, Date: date, ExpiredObjectDeleteMarker: markers } = expiration;
  const given = [days, date, markers].filter((member) => member !== undefined);
  if (given.length !== 1) throw malformedXml();
  checkDays(days, "'Days' for Expiration action");
  checkMidnight(date);
}

function checkMidnight(date: Date | undefined): void {
  if (!date || date.getTime() % (24 * 60 * 60 * 1_000) === 0) return;
  const argument = { name: 'Date', value: date.toISOString() };
  throw invalidArgument("'Date' must be at midnight GMT", argument);
}

function checkDays(days: number | undefined, name: string): void {
  if (days === undefined || (Number.isInteger(days) && days > 0)) return;
  throw invalidArgument(`${name} must be a positive integer`, { name: 'Days', value: days });
}

/**
 * A rule covers what its filter says, which is one thing or an `And` of several, or its prefix: as AWS answered
 * LocalStack's `test_put_bucket_lifecycle_conf_exc`, 2026.
 */
function readFilter({ Filter: filter, Prefix: prefix }: RuleShape): LifecycleFilter {
  if (!filter && prefix === undefined) throw malformedXml();
  if (Object.values(filter ?? {}).filter((member) => member !== undefined).length > 1)
    throw malformedXml();
  if (filter && prefix !== undefined) {
    throw invalidRequest('Base level prefix cannot be used in Lifecycle V2');
  }
  const and = filter?.And;
  const tags = [...(filter?.Tag ? [filter.Tag] : []), ...(and?.Tags ?? [])];
  if (new Set(tags.map(({ Key }) => Key)).size < tags.length) {
    throw invalidRequest('Duplicate Tag Keys are not allowed.');
  }
  return {
    prefix: prefix ?? filter?.Prefix ?? and?.Prefix ?? '',
    tags: tags.map(({ Key = '', Value = '' }) => ({ Key, Value })),
    sizeGreaterThan: filter?.ObjectSizeGreaterThan ?? and?.ObjectSizeGreaterThan,
    sizeLessThan: filter?.ObjectSizeLessThan ?? and?.ObjectSizeLessThan,
  };
}

/** Dates travel as text through the record. */
function documentOf(rule: RuleShape): Readonly<Record<string, unknown>> {
  return { ...rule };
}

export function lifecycleRuleAnswer({ document }: LifecycleRule): RuleShape {
  return withDates(document) as unknown as RuleShape;
}

function withDates(value: unknown, name = ''): unknown {
  if (name === 'Date' && typeof value === 'string') return new Date(value);
  if (Array.isArray(value)) return value.map((item) => withDates(item));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [key, withDates(member, key)]),
  );
}
