import type { Need } from '#needs/need.ts';
import type { Quantity } from '#needs/quantity.ts';

/** A field of the need that may be moved to see what the plan does. */
export interface NumberLever {
  readonly kind: 'number';
  readonly field: string;
  /** Clusters of decisions that the field can change; a test holds this against whole solutions. */
  readonly clusters: readonly string[];
  /** Where a search may go, in the base unit of the field. */
  readonly from: number;
  readonly to: number;
  /** Taken as today's value where the need is silent; absent when silence means that it does not matter. */
  readonly usual?: number;
  readonly read: (need: Need) => number | undefined;
  readonly apply: (need: Need, value: number) => Need;
}

export interface WordLever {
  readonly kind: 'word';
  readonly field: string;
  /** Clusters of decisions that the field can change; a test holds this against whole solutions. */
  readonly clusters: readonly string[];
  /** Shown and stored as the word that the field would hold. */
  readonly words: readonly string[];
  readonly read: (need: Need) => string | undefined;
  readonly apply: (need: Need, word: string) => Need;
}

export type Lever = NumberLever | WordLever;

export function pinned(value: number): Quantity {
  return { low: value, expected: value, high: value };
}
