import { matchesArn } from './arn-pattern.ts';
import { isInRange } from './ip-range.ts';
import type { Expanded } from './variables.ts';
import { matchesWildcard } from './wildcard.ts';

type Compare = (actual: string, wanted: Expanded) => boolean;

interface Operator {
  readonly compare: Compare;
  /** Holds when no value compares, and when the key is not there. */
  readonly isNegated: boolean;
}

const numbers = (compare: (actual: number, wanted: number) => boolean): Compare => {
  return (actual, { text }) => compare(numberOf(actual), numberOf(text));
};
const dates = (compare: (actual: number, wanted: number) => boolean): Compare => {
  return (actual, { text }) => compare(dateOf(actual), dateOf(text));
};
const texts = (fold: (text: string) => string): Compare => {
  return (actual, { text }) => fold(actual) === fold(text);
};
const exact = texts((text) => text);
const folded = texts((text) => text.toLowerCase());
const arn: Compare = (actual, { pattern }) => matchesArn(pattern, actual);

const positive: Readonly<Record<string, Compare>> = {
  StringEquals: exact,
  StringEqualsIgnoreCase: folded,
  StringLike: (actual, { pattern }) => matchesWildcard(pattern, actual),
  ArnEquals: arn,
  ArnLike: arn,
  Bool: folded,
  BinaryEquals: exact,
  NumericEquals: numbers((actual, wanted) => actual === wanted),
  NumericLessThan: numbers((actual, wanted) => actual < wanted),
  NumericLessThanEquals: numbers((actual, wanted) => actual <= wanted),
  NumericGreaterThan: numbers((actual, wanted) => actual > wanted),
  NumericGreaterThanEquals: numbers((actual, wanted) => actual >= wanted),
  DateEquals: dates((actual, wanted) => actual === wanted),
  DateLessThan: dates((actual, wanted) => actual < wanted),
  DateLessThanEquals: dates((actual, wanted) => actual <= wanted),
  DateGreaterThan: dates((actual, wanted) => actual > wanted),
  DateGreaterThanEquals: dates((actual, wanted) => actual >= wanted),
  IpAddress: (actual, { text }) => isInRange(actual, text),
};

const negated: Readonly<Record<string, string>> = {
  StringNotEquals: 'StringEquals',
  StringNotEqualsIgnoreCase: 'StringEqualsIgnoreCase',
  StringNotLike: 'StringLike',
  ArnNotEquals: 'ArnEquals',
  ArnNotLike: 'ArnLike',
  NumericNotEquals: 'NumericEquals',
  DateNotEquals: 'DateEquals',
  NotIpAddress: 'IpAddress',
};

function operatorOf(name: string): Operator | undefined {
  const positiveName = negated[name];
  const compare = positive[positiveName ?? name];
  return compare && { compare, isNegated: positiveName !== undefined };
}

const quantifier = /^(ForAllValues|ForAnyValue):/;
const ifExists = 'IfExists';

/** Whether the name of an operator is one that is evaluated here. */
export function isConditionOperator(name: string): boolean {
  const bare = name.replace(quantifier, '');
  return bare === 'Null' || operatorOf(bare.replace(/IfExists$/, '')) !== undefined;
}

/** Whether the values of an operator are points in time. */
export function isDateOperator(name: string): boolean {
  return /^((ForAllValues|ForAnyValue):)?Date/.test(name);
}

/** An ISO 8601 date, or seconds since 1970 that fit into 64 bits; or one that a variable gives. */
export function isPolicyDate(text: string): boolean {
  if (text.includes('${')) return true;
  if (/^-?\d+$/.test(text)) return Math.abs(Number(text)) < 2 ** 63;
  return isoDate.test(text) && !Number.isNaN(Date.parse(text.replace('t', 'T')));
}

const isoDate = /^\d{4}(-\d\d(-\d\d(t\d\d:\d\d(:\d\d(\.\d{1,9})?)?(z|[+-]\d\d(:?\d\d)?)?)?)?)?$/i;

/**
 * Whether one condition holds. An operator that is not known never does.
 * Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html and
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-single-vs-multi-valued-context-keys.html
 * (2026-11).
 */
export function holds(
  name: string,
  wanted: readonly Expanded[],
  actual: readonly string[] | undefined,
): boolean {
  const quantified = quantifier.exec(name)?.[1];
  const rest = name.replace(quantifier, '');
  const isOptional = rest.endsWith(ifExists);
  const bare = isOptional ? rest.slice(0, -ifExists.length) : rest;
  const isMissing = actual === undefined || (quantified !== undefined && actual.length === 0);
  if (bare === 'Null') return wanted.some(({ text }) => text.toLowerCase() === String(isMissing));
  const operator = operatorOf(bare);
  if (!operator) return false;
  if (isMissing) return isOptional || holdsOfNothing(quantified, operator);
  const one = (value: string) =>
    wanted.some((text) => operator.compare(value, text)) !== operator.isNegated;
  if (quantified === 'ForAllValues') return actual.every(one);
  if (quantified === 'ForAnyValue') return actual.some(one);
  return operator.isNegated ? actual.every(one) : actual.some(one);
}

function holdsOfNothing(quantified: string | undefined, { isNegated }: Operator): boolean {
  return quantified === undefined ? isNegated : quantified === 'ForAllValues';
}

function numberOf(text: string): number {
  return /^[+-]?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(text) ? Number(text) : Number.NaN;
}

function dateOf(text: string): number {
  return /^\d+$/.test(text) ? Number(text) * 1_000 : Date.parse(text);
}
