/** What a target tracking policy goes by. */
export interface Tracked {
  /** Instances that the values were measured on. */
  readonly capacity: number;
  readonly target: number;
}

/** As many instances as bring the metric back to its target; never fewer than there are. */
export function capacityOut({ capacity, target }: Tracked, value: number): number {
  return Math.max(capacity, Math.ceil(round((capacity * value) / target)));
}

/**
 * As few as keep the metric at or below its target even at the highest of the values: when one instance less would
 * push it over, there is nothing to take away.
 */
export function capacityIn({ capacity, target }: Tracked, values: readonly number[]): number {
  return Math.min(capacity, Math.ceil(round((capacity * Math.max(...values)) / target)));
}

/** Shares of requests (a third, three times) do not quite sum up to one. */
function round(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
