import type { Scope } from '@slipway/base';

/**
 * What other services need from S3. Provided by `services/s3`, joined in `compose.ts`.
 * Missing buckets and keys throw the `AwsServiceError` that S3 itself would answer (`NoSuchBucket`, `NoSuchKey`).
 */
export interface ObjectStore {
  head(scope: Scope, location: ObjectLocation): Promise<ObjectSummary>;
  /** Every object whose key starts with the prefix, in key order. */
  list(scope: Scope, bucket: string, prefix: string): AsyncIterable<ObjectSummary>;
  read(scope: Scope, location: ObjectLocation): Promise<AsyncIterable<Uint8Array>>;
  /** The object as it is now, whatever becomes of its key. */
  open(scope: Scope, location: ObjectLocation): Promise<OpenObject>;
  write(
    scope: Scope,
    location: ObjectLocation,
    body: AsyncIterable<Uint8Array>,
    options?: { readonly contentType?: string; readonly signal?: AbortSignal },
  ): Promise<ObjectSummary>;
  /** Succeeds also when there is no such object. */
  remove(scope: Scope, location: ObjectLocation): Promise<void>;
  bucketExists(scope: Scope, bucket: string): boolean;
}

export interface ObjectLocation {
  readonly bucket: string;
  readonly key: string;
}

/** Its bytes can be read until it is disposed of. */
export interface OpenObject extends Disposable {
  /** Names the bytes: objects of one content id have the same ones. */
  readonly contentId: string;
  readonly sizeBytes: number;
  /** Ends in an error where they are not the ones of the object's checksum. */
  read(): AsyncIterable<Uint8Array>;
}

export interface ObjectSummary {
  readonly key: string;
  readonly sizeBytes: number;
  /** Without quotes. */
  readonly etag: string;
  readonly lastModified: number;
}
