import type { Preference } from '#needs/vocabulary.ts';

/** How much each criterion counts, beside the others. */
export interface Weights {
  readonly cost: number;
  readonly effort: number;
  readonly start: number;
  readonly flexibility: number;
  readonly headroom: number;
  readonly fit: number;
}

export const weightsOf: Readonly<Record<Preference, Weights>> = {
  balanced: { cost: 1, effort: 1, start: 1, flexibility: 1, headroom: 1, fit: 1 },
  cheapest: { cost: 1, effort: 0.1, start: 0.05, flexibility: 0.1, headroom: 0.05, fit: 0.2 },
  fastest: { cost: 0.3, effort: 0.5, start: 4, flexibility: 0.5, headroom: 6, fit: 1 },
  simplest: { cost: 0.5, effort: 2, start: 2, flexibility: 0.2, headroom: 0.5, fit: 1 },
};

/**
 * What one unit of each criterion is worth in dollars a month, so that they can be added up. Slipway's own
 * figures: AWS publishes none. A linear scale keeps small sums small: no effort is spent to save a few dollars.
 */
export const worthUsd = {
  effortHour: 50,
  dayToStart: 10,
  flexibilityPoint: 3,
  /** Of an option that answers at once, against one that just keeps the deadline. */
  fullHeadroom: 10,
  guidelinePoint: 15,
} as const;

/** Deadline that headroom is measured against when the need names none. */
export const usualDeadlineSeconds = 1;
