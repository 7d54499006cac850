/** One line of the table of figures. */
export interface Figure {
  readonly what: string;
  /** With its unit. */
  readonly value: string;
  readonly goal?: string;
  /** What it is measured against, and the ratio. */
  readonly against?: string;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
