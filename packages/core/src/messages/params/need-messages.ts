import type { SyntaxProblem } from '#needs/syntax-problem.ts';

/** A sentence that needs nothing. */
export type None = Readonly<Record<string, never>>;

interface FieldAndValue {
  readonly field: string;
  readonly value: string;
}

/** What can be wrong with a need. */
export interface NeedMessages {
  readonly 'need-syntax': { readonly problem: SyntaxProblem; readonly detail: string };
  readonly 'need-no-fields': None;
  readonly 'need-empty': None;
  readonly 'need-too-long': { readonly characters: number; readonly limit: number };
  readonly 'need-field-missing': { readonly field: string };
  readonly 'need-field-unknown': { readonly field: string };
  readonly 'need-value-unknown': FieldAndValue;
  readonly 'need-value-unfit': FieldAndValue;
  readonly 'need-type-wrong': FieldAndValue;
  readonly 'need-quantity-unreadable': FieldAndValue;
  readonly 'need-unit-missing': FieldAndValue;
  readonly 'need-unit-unknown': FieldAndValue & { readonly unit: string };
  readonly 'need-range-reversed': FieldAndValue;
  readonly 'need-ratio-out-of-range': FieldAndValue;
}
