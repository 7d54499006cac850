import type {
  NotificationConfiguration,
  PutBucketNotificationConfigurationCommandInput,
  PutBucketNotificationConfigurationCommandOutput,
} from '@aws-sdk/client-s3';
import type { RequestContext } from '@slipway/wire';
import { getBucket } from '../lookup.ts';
import type { Answer, S3Parts } from '../parts.ts';
import { destinationNotValid, notificationNotServed } from '../setting-errors.ts';

/**
 * PutBucketNotificationConfiguration: takes the configuration that notifies nobody. Queues, topics and functions are
 * destinations that are not there, and refused as S3 refuses these; Amazon EventBridge is always there on AWS, but not here.
 */
export function putBucketNotificationConfiguration(parts: S3Parts) {
  return (
    input: PutBucketNotificationConfigurationCommandInput,
    { scope }: RequestContext,
  ): Answer<PutBucketNotificationConfigurationCommandOutput> => {
    getBucket(parts.store, scope, input);
    const configuration = input.NotificationConfiguration ?? {};
    const [destination] = destinationsOf(configuration);
    if (destination !== undefined) {
      throw input.SkipDestinationValidation
        ? notificationNotServed()
        : destinationNotValid(destination);
    }
    if (configuration.EventBridgeConfiguration) throw notificationNotServed();
    return {};
  };
}

function destinationsOf({
  QueueConfigurations: queues = [],
  TopicConfigurations: topics = [],
  LambdaFunctionConfigurations: functions = [],
}: NotificationConfiguration) {
  const named = (kind: string, arn = '') => ({ kind, arn });
  return [
    ...queues.map(({ QueueArn: arn }) => named('queue', arn)),
    ...topics.map(({ TopicArn: arn }) => named('topic', arn)),
    ...functions.map(({ LambdaFunctionArn: arn }) => named('function', arn)),
  ];
}
