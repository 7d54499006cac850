/** What happened and what the model said: one entry per row in both lists. */
export interface Scored {
  /** 1 for the class that the scores are about, else 0. */
  readonly labels: readonly number[];
  /** Probability of class 1, 0 to 1. */
  readonly scores: readonly number[];
}

export interface RankedRow {
  readonly label: number;
  readonly score: number;
}

/** Rows by falling score. */
export function ranked({ labels, scores }: Scored): readonly RankedRow[] {
  return scores
    .map((score, index) => ({ score, label: labels[index] ?? 0 }))
    .sort((a, b) => b.score - a.score);
}
