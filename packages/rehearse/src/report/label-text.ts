import type { RehearsalEvidence } from '#evidence.ts';

/** What class 1 is, as the data spells it: `churn = yes`. */
export function labelText({ data }: Pick<RehearsalEvidence, 'data'>): string {
  return `${data.target.column} = ${data.target.positive}`;
}
