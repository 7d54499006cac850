import type { PutMetricDataInput } from '@aws-sdk/client-cloudwatch';
import type { RequestContext } from '@slipway/wire';
import type { Metrics } from '#ports/metrics.ts';
import type { ScheduleClock } from '#ports/schedule-clock.ts';
import { invalidParameterValue, notSupportedHere } from '../errors.ts';
import { readDatum } from '../read-datum.ts';

export interface PutMetricDataNeeds {
  readonly metrics: Metrics;
  readonly schedule: ScheduleClock;
}

/** Takes all data of a request or none of it. */
export function putMetricData({ metrics, schedule }: PutMetricDataNeeds) {
  return (input: PutMetricDataInput, { scope }: RequestContext): void => {
    if ((input.EntityMetricData ?? []).length > 0) throw notSupportedHere('EntityMetricData');
    const { Namespace = '' } = input;
    if (/^AWS\//.test(Namespace)) {
      throw invalidParameterValue(
        'The value AWS/ for parameter Namespace is invalid: namespaces that begin with AWS/ are for AWS services.',
      );
    }
    const now = schedule.now();
    const data = (input.MetricData ?? []).map((datum, at) =>
      readDatum(datum, { Namespace, now, at }),
    );
    metrics.put(scope, data);
  };
}
