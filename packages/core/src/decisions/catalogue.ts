import { type Decision, plainOption, type Situation } from '#advice/option.ts';

function isAsked({ need, workload }: Situation): boolean {
  const isRead = (need.data?.readers ?? []).length > 0 || (need.data?.readingTeams?.high ?? 1) >= 2;
  return isRead && ['tabular', 'time-series', 'interactions'].includes(workload.modality);
}

/** Where engines and teams find out what the files mean. */
export const catalogue: Decision = {
  id: 'catalogue',
  stage: 'store',
  cluster: 'catalogue',
  options: (situation) =>
    isAsked(situation)
      ? [
          plainOption('catalogue', 'glue-data-catalog', {
            configuration: { tables: 'declared', format: 'iceberg-v2' },
          }),
          plainOption('catalogue', 'glue-crawler', {
            configuration: { schedule: 'after arrival' },
          }),
        ]
      : [],
};
