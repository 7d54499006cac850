import { matchesWildcard } from './wildcard.ts';

/** The values that a request has for a condition key, whose name is told apart by no case but in tags' keys. */
export type ConditionContext = (key: string) => readonly string[] | undefined;

type Compare = (actual: string, wanted: string) => boolean;

interface Operator {
  readonly compare: Compare;
  /** Holds when no value compares, and when the key is not there. */
  readonly isNegated: boolean;
}

const positive: Readonly<Record<string, Compare>> = {
  StringEquals: (actual, wanted) => actual === wanted,
  StringEqualsIgnoreCase: (actual, wanted) => actual.toLowerCase() === wanted.toLowerCase(),
  StringLike: (actual, wanted) => matchesWildcard(wanted, actual),
  ArnEquals: (actual, wanted) => matchesWildcard(wanted, actual),
  ArnLike: (actual, wanted) => matchesWildcard(wanted, actual),
  Bool: (actual, wanted) => actual.toLowerCase() === wanted.toLowerCase(),
  BinaryEquals: (actual, wanted) => actual === wanted,
  NumericEquals: (actual, wanted) => Number(actual) === Number(wanted),
  NumericLessThan: (actual, wanted) => Number(actual) < Number(wanted),
  NumericLessThanEquals: (actual, wanted) => Number(actual) <= Number(wanted),
  NumericGreaterThan: (actual, wanted) => Number(actual) > Number(wanted),
  NumericGreaterThanEquals: (actual, wanted) => Number(actual) >= Number(wanted),
  DateEquals: (actual, wanted) => dateOf(actual) === dateOf(wanted),
  DateLessThan: (actual, wanted) => dateOf(actual) < dateOf(wanted),
  DateLessThanEquals: (actual, wanted) => dateOf(actual) <= dateOf(wanted),
  DateGreaterThan: (actual, wanted) => dateOf(actual) > dateOf(wanted),
  DateGreaterThanEquals: (actual, wanted) => dateOf(actual) >= dateOf(wanted),
  IpAddress: (actual, wanted) => isInRange(actual, wanted),
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
  const bare = name.replace(quantifier, '').replace(/IfExists$/, '');
  return bare === 'Null' || operatorOf(bare) !== undefined;
}

/**
 * Whether one condition holds. An operator that is not known never does.
 * Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html
 */
export function holds(
  name: string,
  wanted: readonly string[],
  actual: readonly string[] | undefined,
): boolean {
  const quantified = quantifier.exec(name)?.[1];
  const rest = name.replace(quantifier, '');
  const isOptional = rest.endsWith(ifExists);
  const bare = isOptional ? rest.slice(0, -ifExists.length) : rest;
  if (bare === 'Null') return wanted.includes(String(actual === undefined));
  const operator = operatorOf(bare);
  if (!operator) return false;
  if (actual === undefined) {
    return isOptional || operator.isNegated || quantified === 'ForAllValues';
  }
  const one = (value: string) =>
    wanted.some((text) => operator.compare(value, text)) !== operator.isNegated;
  if (quantified === 'ForAllValues') return actual.every(one);
  if (quantified === 'ForAnyValue') return actual.some(one);
  return operator.isNegated ? actual.every(one) : actual.some(one);
}

function dateOf(text: string): number {
  return /^\d+$/.test(text) ? Number(text) * 1_000 : Date.parse(text);
}

function isInRange(address: string, range: string): boolean {
  const [base = '', bits = '32'] = range.split('/');
  const [actual, wanted] = [numberOf(address), numberOf(base)];
  if (actual === undefined || wanted === undefined) return address === base;
  const size = 2 ** (32 - Number(bits));
  return Math.floor(actual / size) === Math.floor(wanted / size);
}

/** Of an IPv4 address, also one within IPv6 (`::ffff:127.0.0.1`). */
function numberOf(address: string): number | undefined {
  const parts = address.replace(/^::ffff:/, '').split('.');
  if (parts.length !== 4 || parts.some((part) => !/^\d{1,3}$/.test(part))) return undefined;
  return parts.reduce((sum, part) => sum * 256 + Number(part), 0);
}
