/** Times of calls made one after the other, in milliseconds. */
export interface Latency {
  readonly calls: number;
  readonly p50: number;
  readonly p90: number;
  readonly p99: number;
  readonly max: number;
  readonly mean: number;
  readonly histogram: readonly HistogramBin[];
}

export interface HistogramBin {
  readonly fromMs: number;
  readonly toMs: number;
  readonly count: number;
}

const BINS = 24;

/** Summary of at least one measured call. */
export function summariseLatency(timesMs: readonly number[]): Latency {
  const sorted = [...timesMs].sort((a, b) => a - b);
  return {
    calls: sorted.length,
    p50: percentile(sorted, 0.5),
    p90: percentile(sorted, 0.9),
    p99: percentile(sorted, 0.99),
    max: sorted.at(-1) ?? 0,
    mean: sorted.reduce((sum, time) => sum + time, 0) / sorted.length,
    histogram: histogramOf(sorted),
  };
}

/** Nearest rank: a time that was really measured. `sorted` grows. */
export function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
}

/** Equal bins up to the 99th percentile; the last bin also holds what is slower. */
function histogramOf(sorted: readonly number[]): readonly HistogramBin[] {
  const top = percentile(sorted, 0.99);
  const low = sorted[0] ?? 0;
  const width = Math.max((top - low) / BINS, 0.001);
  const counts = new Array<number>(BINS).fill(0);
  for (const time of sorted) {
    const bin = Math.min(BINS - 1, Math.floor((time - low) / width));
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  return counts.map((count, bin) => ({
    fromMs: low + bin * width,
    toMs: low + (bin + 1) * width,
    count,
  }));
}
