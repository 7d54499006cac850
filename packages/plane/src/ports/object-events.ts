import type { ObjectLocation } from './object-store.ts';

/**
 * What happens to objects, for the plane's own services. Told behind the commit, in the order of the commits of a key, once;
 * what nobody took when the plane stopped is not told again.
 */
export interface ObjectEvents {
  /** Answers how to end it. */
  subscribe(subscriber: ObjectSubscriber): () => void;
}

export interface ObjectSubscriber {
  /** Asked at every change; one that nobody wants costs no more than this. */
  wants(location: ObjectLocation): boolean;
  /** Must not wait: the answer to the client does. */
  take(event: ObjectEvent, location: ObjectLocation): void;
}

export type ObjectEventName =
  | `ObjectCreated:${'Put' | 'Post' | 'Copy' | 'CompleteMultipartUpload'}`
  | `${'ObjectRemoved' | 'LifecycleExpiration'}:${'Delete' | 'DeleteMarkerCreated'}`;

/**
 * A record of AWS's event message, without the number of a configuration.
 * Source: https://docs.aws.amazon.com/AmazonS3/latest/userguide/notification-content-structure.html (2026-11).
 */
export interface ObjectEvent {
  readonly eventVersion: string;
  readonly eventSource: 'aws:s3';
  readonly awsRegion: string;
  /** ISO 8601, UTC. */
  readonly eventTime: string;
  readonly eventName: ObjectEventName;
  readonly userIdentity: { readonly principalId: string };
  readonly requestParameters: { readonly sourceIPAddress: string };
  readonly responseElements: Readonly<Record<string, string>>;
  readonly s3: {
    readonly s3SchemaVersion: '1.0';
    readonly bucket: {
      readonly name: string;
      readonly ownerIdentity: { readonly principalId: string };
      readonly arn: string;
    };
    readonly object: {
      /** As in a query: a space is a plus. */
      readonly key: string;
      readonly size?: number;
      readonly eTag?: string;
      readonly versionId?: string;
      /** Hexadecimal: grows from one event of a key to the next. */
      readonly sequencer: string;
    };
  };
}
