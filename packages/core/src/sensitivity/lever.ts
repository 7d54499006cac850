import type { Need } from '#needs/need.ts';
import type { Quantity } from '#needs/quantity.ts';

/** A field of the need that may be moved to see what the plan does. */
export interface NumberLever {
  readonly kind: 'number';
  readonly field: string;
  /** Where a search may go, in the base unit of the field. */
  readonly from: number;
  readonly to: number;
  /** Taken as today's value where the need is silent; absent when silence means that it does not matter. */
  readonly usual?: number;
  /** Answers that are likely and differ in what they ask for: tried when nobody has answered. */
  readonly samples: readonly number[];
  readonly read: (need: Need) => number | undefined;
  readonly apply: (need: Need, value: number) => Need;
}

export interface WordLever {
  readonly kind: 'word';
  readonly field: string;
  /** Shown and stored as the word that the field would hold. */
  readonly words: readonly string[];
  /** Every word that may stand there, where not all of them are worth trying. */
  readonly all?: readonly string[];
  /** The field holds a list of such words. */
  readonly isList?: true;
  /** A fact about the account or the team: to be asked for, not to be wished for. */
  readonly isFact?: true;
  readonly read: (need: Need) => string | undefined;
  readonly apply: (need: Need, word: string) => Need;
}

export type Lever = NumberLever | WordLever;

export function pinned(value: number): Quantity {
  return { low: value, expected: value, high: value };
}

export const booleans = ['true', 'false'] as const;

export function oneOf<Word extends string>(words: readonly Word[], word: string): Word | undefined {
  return words.find((known) => known === word);
}

/** The list that holds just this word; empty for a word that the field does not know. */
export function listOf<Word extends string>(words: readonly Word[], word: string): Word[] {
  const known = oneOf(words, word);
  return known === undefined ? [] : [known];
}
