import type { AutoMLAlgorithm, CreateAutoMLJobV2Request } from '@aws-sdk/client-sagemaker';

type Plan = Readonly<Record<string, string>> & { readonly algorithm: AutoMLAlgorithm };

/** Who races, in the order of the start: every kind once before any kind a second time, the quick ones first. */
const plans: readonly Plan[] = [
  { algorithm: 'linear-learner' },
  { algorithm: 'xgboost' },
  { algorithm: 'randomforest' },
  { algorithm: 'extra-trees' },
  { algorithm: 'mlp' },
  { algorithm: 'xgboost', max_depth: '3' },
  { algorithm: 'linear-learner', l2: '10' },
  { algorithm: 'randomforest', max_features: '0.2' },
  { algorithm: 'xgboost', max_depth: '8', eta: '0.05' },
  { algorithm: 'extra-trees', min_samples_leaf: '1' },
];

export const servedAlgorithms: readonly AutoMLAlgorithm[] = [
  ...new Set(plans.map(({ algorithm }) => algorithm)),
];

/** The algorithms that the request allows; undefined where it leaves the choice to the service. */
export function wishedAlgorithms({
  AutoMLProblemTypeConfig: config,
}: CreateAutoMLJobV2Request): readonly AutoMLAlgorithm[] | undefined {
  const configs = config?.TabularJobConfig?.CandidateGenerationConfig?.AlgorithmsConfig;
  return configs?.flatMap(({ AutoMLAlgorithms }) => AutoMLAlgorithms ?? []);
}

/** The candidates of a job: no more than it allows. */
export function candidatePlans(
  request: CreateAutoMLJobV2Request,
): readonly Readonly<Record<string, string>>[] {
  const wished = wishedAlgorithms(request);
  const max = request.AutoMLProblemTypeConfig?.TabularJobConfig?.CompletionCriteria?.MaxCandidates;
  return plans
    .filter(({ algorithm }) => wished === undefined || wished.includes(algorithm))
    .slice(0, max ?? plans.length);
}
