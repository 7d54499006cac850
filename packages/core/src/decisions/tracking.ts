import { type Decision, plainOption, type Situation } from '#advice/option.ts';

/** Runs worth comparing: own code, neural networks, or a duty to show how a model came about. */
function isAsked({ need, workload }: Situation): boolean {
  const framework = need.training?.framework;
  const isOwn = framework !== undefined && framework !== 'xgboost';
  return (
    workload.needsGpu ||
    isOwn ||
    need.problem.customisation === 'high' ||
    need.operations?.audit === true
  );
}

/** Where runs, metrics and parameters are kept for comparison. */
export const tracking: Decision = {
  id: 'tracking',
  stage: 'debug',
  cluster: 'tracking',
  options: (situation) =>
    isAsked(situation)
      ? [
          plainOption('tracking', 'mlflow', { configuration: { kind: 'serverless app' } }),
          plainOption('tracking', 'none'),
        ]
      : [],
};
