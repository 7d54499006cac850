// A small problem that XGBoost solves in a second: made here, so that it is the same everywhere.

/** Features of a row: the label goes first in a training file and is absent in a scoring file. */
export interface Sample {
  readonly label: number;
  readonly features: readonly number[];
}

const columns = 5;

/** Numbers in [0, 1), the same for the same seed: a linear congruential generator (Knuth, MMIX). */
function* chances(seed: number): Generator<number, never> {
  let state = BigInt(seed);
  while (true) {
    state = (state * 6364136223846793005n + 1442695040888963407n) & 0xffff_ffff_ffff_ffffn;
    yield Number(state >> 33n) / 2 ** 31;
  }
}

export function samples(count: number, seed = 1): readonly Sample[] {
  const next = chances(seed);
  return Array.from({ length: count }, () => {
    const features = Array.from({ length: columns }, () => Number(next.next().value.toFixed(4)));
    const [a = 0, b = 0, c = 0] = features;
    return { label: a + b * c > 0.75 ? 1 : 0, features };
  });
}

export const trainingCsv = (rows: readonly Sample[]): string =>
  rows.map(({ label, features }) => `${[label, ...features].join(',')}\n`).join('');

export const scoringCsv = (rows: readonly Sample[]): string =>
  rows.map(({ features }) => `${features.join(',')}\n`).join('');

/** Area under the ROC curve by rank sums; ties count half. */
export function areaUnderCurve(rows: readonly Sample[], scores: readonly number[]): number {
  const scored = rows.map(({ label }, index) => ({ label, score: scores[index] ?? Number.NaN }));
  const positive = scored.filter(({ label }) => label === 1);
  const negative = scored.filter(({ label }) => label === 0);
  const wins = positive.flatMap(({ score }) =>
    negative.map((other) => (score > other.score ? 1 : score === other.score ? 0.5 : 0)),
  );
  return wins.reduce<number>((sum, win) => sum + win, 0) / wins.length;
}
