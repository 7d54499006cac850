import type {
  ScalingActivity as ActivityShape,
  DescribeScalingActivitiesRequest,
  DescribeScalingActivitiesResponse,
} from '@aws-sdk/client-application-auto-scaling';
import type { RequestContext } from '@slipway/wire';
import type { ScalingActivity } from '../domain/scaling-activity.ts';
import { validationError } from '../errors.ts';
import type { ScalingNeeds } from '../needs.ts';
import { pageOf } from '../page.ts';

/** Newest first. Times are those of the schedule clock, as the alarms behind them. */
export function describeScalingActivities({ store }: Pick<ScalingNeeds, 'store'>) {
  return (
    input: DescribeScalingActivitiesRequest,
    { scope }: RequestContext,
  ): DescribeScalingActivitiesResponse => {
    const { ServiceNamespace, ResourceId, ScalableDimension } = input;
    if (ScalableDimension !== undefined && ResourceId === undefined) {
      throw validationError('If you specify ScalableDimension, you must also specify ResourceId.');
    }
    const found = store
      .activities(scope)
      .filter(
        (activity) =>
          ServiceNamespace === 'sagemaker' &&
          (ResourceId === undefined || ResourceId === activity.resourceId),
      );
    const page = pageOf(found, input);
    return { ScalingActivities: page.items.map(describe), ...page.token };
  };
}

function describe(activity: ScalingActivity): ActivityShape {
  return {
    ActivityId: activity.id,
    ServiceNamespace: 'sagemaker',
    ResourceId: activity.resourceId,
    ScalableDimension: activity.dimension,
    Description: activity.description,
    Cause: activity.cause,
    StartTime: new Date(activity.startedAt),
    ...(activity.endedAt !== undefined && { EndTime: new Date(activity.endedAt) }),
    StatusCode: activity.status,
    ...(activity.message !== undefined && { StatusMessage: activity.message }),
  };
}
