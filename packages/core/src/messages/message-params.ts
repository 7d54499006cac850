type None = Readonly<Record<string, never>>;

/** What each sentence of this room needs to know. Quantities are in base units; the language formats them. */
export interface MessageParams {
  'need-syntax': { readonly detail: string };
  'need-empty': None;
  'need-too-long': { readonly characters: number; readonly limit: number };
  'need-field-missing': { readonly field: string };
  'need-field-unknown': { readonly field: string };
  'need-value-unknown': { readonly field: string; readonly value: string };
  'need-value-unfit': { readonly field: string; readonly value: string };
  'need-type-wrong': { readonly field: string; readonly value: string };
  'need-quantity-unreadable': { readonly field: string; readonly value: string };
  'need-unit-missing': { readonly field: string; readonly value: string };
  'need-unit-unknown': { readonly field: string; readonly value: string; readonly unit: string };
  'need-range-reversed': { readonly field: string; readonly value: string };
  'need-ratio-out-of-range': { readonly field: string; readonly value: string };
}
