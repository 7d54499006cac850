import { type Decision, plainOption, type Situation } from '#advice/option.ts';

/** How the number of instances behind the endpoint follows the traffic. */
export const scaling: Decision = {
  id: 'scaling',
  stage: 'deploy',
  cluster: 'serving',
  options: ({ workload }: Situation) =>
    workload.serving.isRealTime
      ? [
          // The limits and the target belong to the instance type: they stand in the configuration of the endpoint.
          plainOption('scaling', 'autoscaling', {
            configuration: {
              policy: 'TargetTracking',
              metric: 'SageMakerVariantInvocationsPerInstance',
              cooldownSeconds: 300,
            },
          }),
          plainOption('scaling', 'fixed-capacity'),
          plainOption('scaling', 'none'),
        ]
      : [],
};
