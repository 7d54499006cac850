import type { RehearsalEvidence } from '#evidence.ts';

/** What class 1 is, as the data spells it: `churn = yes`; never broken over two lines. */
export function labelText({ data }: Pick<RehearsalEvidence, 'data'>): string {
  return `${data.target.column}\u00a0=\u00a0${data.target.positive}`;
}
