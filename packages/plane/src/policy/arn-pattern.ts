import { matchesWildcard, type Pattern } from './wildcard.ts';

const partsMax = 6;

/**
 * Whether a pattern covers an ARN: each of its six parts by itself, so that no wildcard reaches from one into the next.
 * A pattern with fewer parts that ends in an asterisk covers the rest.
 * Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html (2026-11).
 */
export function matchesArn(pattern: Pattern, arn: string): boolean {
  const wanted = partsOf(pattern);
  const actual = arn.split(':');
  const rest = actual.slice(wanted.length - 1).join(':');
  const isWhole = wanted.length === partsMax || wanted.at(-1)?.at(-1) === '*';
  if (!isWhole || actual.length < wanted.length) return false;
  return wanted.every((part, index) =>
    matchesWildcard(part, index === wanted.length - 1 ? rest : (actual[index] ?? '')),
  );
}

function partsOf(pattern: Pattern): readonly (readonly string[])[] {
  const parts: string[][] = [[]];
  for (const item of Array.from(pattern)) {
    if (item === ':' && parts.length < partsMax) parts.push([]);
    else parts.at(-1)?.push(item);
  }
  return parts;
}
