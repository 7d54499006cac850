import type { Need } from '#needs/need.ts';

/**
 * The same need with every section present, empty where it was absent: saying nothing about the data and
 * leaving out `data` are the same, and a solver that compares needs should see them as the same.
 */
export function withSections(need: Need): Need {
  return {
    ...need,
    data: need.data ?? {},
    training: need.training ?? {},
    deployment: {
      ...need.deployment,
      traffic: need.deployment?.traffic ?? {},
      batch: need.deployment?.batch ?? {},
    },
    operations: need.operations ?? {},
    team: need.team ?? {},
    account: need.account ?? {},
    constraints: need.constraints ?? {},
  };
}
