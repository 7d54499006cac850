import type { AutoMLAlgorithm, CreateAutoMLJobV2Request } from '@aws-sdk/client-sagemaker';
import type { AutoMlJob, Candidate } from './automl-job.ts';

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

/** Candidates that are replaced when the plane's own trouble ended them; more would hide that it goes on. */
const replacementsMax = 10;

/** What has not started yet, those first that were lost. */
export function plansLeft({
  request,
  candidates,
}: AutoMlJob): readonly Readonly<Record<string, string>>[] {
  const lost = candidates.filter(({ result }) => result?.isRetryable === true);
  const replaced = new Set(lost.slice(0, replacementsMax));
  const counted = candidates.filter((candidate) => !replaced.has(candidate));
  return candidatePlans(request).filter(
    (plan) => !counted.some(({ hyperParameters }) => isSamePlan(hyperParameters, plan)),
  );
}

function isSamePlan(a: Candidate['hyperParameters'], b: Candidate['hyperParameters']): boolean {
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...keys].every((key) => a[key] === b[key]);
}
