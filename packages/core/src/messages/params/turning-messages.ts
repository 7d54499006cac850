/** What would make an excluded option possible. */
export interface TurningMessages {
  readonly 'possible-below': { readonly field: string; readonly value: number };
  readonly 'possible-above': { readonly field: string; readonly value: number };
  readonly 'possible-becomes': { readonly field: string; readonly value: string };
}
