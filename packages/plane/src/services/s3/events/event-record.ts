import type { RequestContext } from '@slipway/wire';
import type { ObjectEvent, ObjectEventName } from '#ports/object-events.ts';
import type { ObjectLocation } from '#ports/object-store.ts';
import type { BucketRecord } from '../domain/bucket.ts';
import type { ObjectRecord } from '../domain/object.ts';

/** Whose doing it is: a request's, a rule's, or a service's of the plane. */
export type Cause =
  | Pick<RequestContext, 'principal' | 'requestId' | 'sourceIp'>
  | 'lifecycle'
  | 'plane';

export interface ObjectChange {
  readonly name: ObjectEventName;
  readonly by: Cause;
  /** What was written. */
  readonly object?: ObjectRecord;
  /** Of what was written or removed, where there are versions. */
  readonly versionId?: string | undefined;
}

export interface Told {
  readonly bucket: BucketRecord | undefined;
  readonly location: ObjectLocation;
  readonly time: number;
  readonly sequencer: string;
}

export function eventRecord(
  { name, by, object, versionId }: ObjectChange,
  { bucket, location, time, sequencer }: Told,
): ObjectEvent {
  return {
    // Those of the later kinds of events have a later version.
    eventVersion: name.startsWith('LifecycleExpiration') ? '2.3' : '2.1',
    eventSource: 'aws:s3',
    awsRegion: bucket?.region ?? '',
    eventTime: new Date(time).toISOString(),
    eventName: name,
    ...causeOf(by, bucket),
    s3: {
      s3SchemaVersion: '1.0',
      bucket: {
        name: location.bucket,
        ownerIdentity: { principalId: bucket?.accountId ?? '' },
        arn: `arn:aws:s3:::${location.bucket}`,
      },
      object: {
        key: encodeKey(location.key),
        ...(object && { size: object.sizeBytes, eTag: object.etag }),
        ...(versionId !== undefined && { versionId }),
        sequencer,
      },
    },
  };
}

function causeOf(by: Cause, bucket: BucketRecord | undefined) {
  if (typeof by === 'string') {
    const name = by === 'lifecycle' ? 's3.amazonaws.com' : (bucket?.accountId ?? '');
    return {
      userIdentity: { principalId: name },
      requestParameters: { sourceIPAddress: by === 'lifecycle' ? name : '127.0.0.1' },
      responseElements: {},
    };
  }
  const { principal, requestId, sourceIp = '127.0.0.1' } = by;
  return {
    userIdentity: { principalId: principalIdOf(principal) },
    requestParameters: { sourceIPAddress: sourceIp },
    responseElements: {
      'x-amz-request-id': requestId.replaceAll('-', '').slice(0, 16).toUpperCase(),
    },
  };
}

function principalIdOf({ isAnonymous, userId, accountId }: RequestContext['principal']): string {
  if (isAnonymous) return 'Anonymous';
  return userId === undefined ? accountId : `AWS:${userId}`;
}

/** As a form encodes it, but for the slashes. */
function encodeKey(key: string): string {
  return encodeURIComponent(key)
    .replaceAll(/[!'()~]/g, (text) => `%${text.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll('%20', '+')
    .replaceAll('%2F', '/');
}
