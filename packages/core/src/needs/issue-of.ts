import type { z } from 'zod';
import { type Statement, say } from '#messages/statement.ts';
import { didYouMean } from '#needs/did-you-mean.ts';
import { pathText, valueText } from '#needs/need-issue.ts';
import { fieldsAt } from '#needs/schema-fields.ts';

/** An issue before its place in the file is known. */
export interface PlacelessIssue {
  readonly path: readonly PropertyKey[];
  /** True when `path` ends at a key that should not be there. */
  readonly atKey: boolean;
  readonly value: string;
  readonly allowed: readonly string[];
  readonly didYouMean?: string;
  readonly statement: Statement;
}

function valueAt(root: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, key) => {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    return Reflect.get(value, key);
  }, root);
}

function strings(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

function suggestion(word: string, allowed: readonly string[]): { didYouMean?: string } {
  const meant = didYouMean(word, allowed);
  return meant === undefined ? {} : { didYouMean: meant };
}

/** Forms of values, as YAML writes them: the same in every language. */
const forms: ReadonlyMap<string, readonly string[]> = new Map([
  ['array', ['[ ... ]']],
  ['object', ['{ ... }']],
  ['string', ['"..."']],
  ['boolean', ['true', 'false']],
]);

function formsOf(expected: string): readonly string[] {
  return forms.get(expected) ?? [expected];
}

type Found = Omit<PlacelessIssue, 'path' | 'statement'> & { readonly field: string };

function quantityIssue(issue: z.core.$ZodIssueCustom, found: Found): Omit<PlacelessIssue, 'path'> {
  const { field, ...rest } = found;
  const params = issue.params ?? {};
  const unit = String(params['unit'] ?? '');
  const units = strings(params['units']).filter((name) => name !== '');
  const isUnit = params['problem'] === 'unit-unknown' || params['problem'] === 'unit-missing';
  const allowed = isUnit ? units : strings(params['examples']);
  const value = found.value;
  const statement = ((): Statement => {
    switch (params['problem']) {
      case 'unit-missing':
        return say('need-unit-missing', { field, value });
      case 'unit-unknown':
        return say('need-unit-unknown', { field, value, unit });
      case 'range-reversed':
        return say('need-range-reversed', { field, value });
      case 'out-of-range':
        return say('need-ratio-out-of-range', { field, value });
      default:
        return say('need-quantity-unreadable', { field, value });
    }
  })();
  return { ...rest, allowed, ...(unit === '' ? {} : suggestion(unit, units)), statement };
}

function single(issue: z.core.$ZodIssue, found: Found): Omit<PlacelessIssue, 'path'> {
  const { field, ...rest } = found;
  const { value } = found;
  switch (issue.code) {
    case 'custom':
      return quantityIssue(issue, found);
    case 'invalid_value': {
      const allowed = issue.values.map(String);
      const statement =
        value === ''
          ? say('need-field-missing', { field })
          : say('need-value-unknown', { field, value });
      return { ...rest, allowed, ...suggestion(value, allowed), statement };
    }
    case 'invalid_type':
      return value === ''
        ? {
            ...rest,
            allowed: formsOf(issue.expected),
            statement: say('need-field-missing', { field }),
          }
        : {
            ...rest,
            allowed: formsOf(issue.expected),
            statement: say('need-type-wrong', { field, value }),
          };
    case 'invalid_union':
      return {
        ...rest,
        allowed: ['"..."', '123'],
        statement: say('need-type-wrong', { field, value }),
      };
    default:
      return { ...rest, statement: say('need-value-unfit', { field, value }) };
  }
}

/** Turns what zod found into issues that name the field, the value, what is allowed and what was meant. */
export function issuesOf(issue: z.core.$ZodIssue, root: unknown): readonly PlacelessIssue[] {
  if (issue.code === 'unrecognized_keys') {
    const allowed = fieldsAt(issue.path);
    return issue.keys.map((key) => {
      const path = [...issue.path, key];
      const statement = say('need-field-unknown', { field: pathText(path) });
      return {
        path,
        atKey: true,
        value: valueText(key),
        allowed,
        ...suggestion(key, allowed),
        statement,
      };
    });
  }
  const value = valueText(valueAt(root, issue.path));
  const found = { atKey: false, value, allowed: [], field: pathText(issue.path) };
  return [{ path: issue.path, ...single(issue, found) }];
}
