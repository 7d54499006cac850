import { SlipwayError } from '@slipway/base';

export type LaunchFailureCode = 'LAUNCH_TASK_NOT_SERVED' | 'LAUNCH_NOTHING_TO_TRAIN';

/** The CDK app knows one kind of work so far: images that are classified. */
export function taskNotServed(task: string): SlipwayError {
  return new SlipwayError({
    code: 'LAUNCH_TASK_NOT_SERVED',
    message: `a launch of ${task} is not there yet`,
    params: { task },
  });
}

/** A plan that calls a ready-made service. */
export function nothingToTrain(task: string): SlipwayError {
  return new SlipwayError({
    code: 'LAUNCH_NOTHING_TO_TRAIN',
    message: `the plan for ${task} trains nothing`,
    params: { task },
  });
}
