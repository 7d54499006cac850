import { type Decision, plainOption, type Situation } from '#advice/option.ts';

/** Fewer examples than this are not enough to train on (Canvas asks for 250 rows). */
const enoughLabels = 250;

function isAsked({ need, workload }: Situation): boolean {
  const labels = need.problem.labels?.high;
  return labels !== undefined && labels < enoughLabels && workload.modality !== 'tabular';
}

/** Where people say what the examples show. */
export const labelling: Decision = {
  id: 'labelling',
  stage: 'prepare',
  cluster: 'labelling',
  options: (situation) =>
    isAsked(situation)
      ? [
          plainOption('labelling', 'labelling-tool', {
            configuration: { preLabelling: 'foundation model', manifest: 'JSON lines in S3' },
          }),
          plainOption('labelling', 'ground-truth'),
        ]
      : [],
};
