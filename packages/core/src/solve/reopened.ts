/** Rules that have to look again, by their place in the lists. */
export interface Reopened {
  readonly constraints: readonly number[];
  readonly guidelines: readonly number[];
  readonly headroom: boolean;
}
