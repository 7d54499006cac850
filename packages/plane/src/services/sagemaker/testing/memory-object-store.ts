import type { Scope } from '@slipway/base';
import { AwsServiceError } from '@slipway/wire';
import type {
  ObjectLocation,
  ObjectStore,
  ObjectSummary,
  OpenObject,
} from '#ports/object-store.ts';

interface StoredObject {
  readonly summary: ObjectSummary;
  readonly bytes: Uint8Array;
}

/** The object store in memory, for tests: every bucket that was named exists. */
export class MemoryObjectStore implements ObjectStore {
  readonly #objects = new Map<string, StoredObject>();
  readonly #buckets: ReadonlySet<string>;
  #writes = 0;

  constructor(buckets: readonly string[]) {
    this.#buckets = new Set(buckets);
  }

  put(uri: string, bytes: Uint8Array | string): void {
    const [, bucket = '', key = ''] = /^s3:\/\/([^/]+)\/(.*)$/.exec(uri) ?? [];
    this.#store({ bucket, key }, typeof bytes === 'string' ? Buffer.from(bytes) : bytes);
  }

  /** The object's text; undefined when there is none. */
  text(uri: string): string | undefined {
    const stored = this.#objects.get(uri.slice('s3://'.length));
    return stored && Buffer.from(stored.bytes).toString();
  }

  keys(): readonly string[] {
    return [...this.#objects.keys()].sort();
  }

  async head(_scope: Scope, location: ObjectLocation): Promise<ObjectSummary> {
    return this.#find(location).summary;
  }

  async *list(_scope: Scope, bucket: string, prefix: string): AsyncGenerator<ObjectSummary> {
    for (const key of this.keys()) {
      const stored = this.#objects.get(key);
      if (stored !== undefined && key.startsWith(`${bucket}/${prefix}`)) yield stored.summary;
    }
  }

  async read(_scope: Scope, location: ObjectLocation): Promise<AsyncIterable<Uint8Array>> {
    return pieces(this.#find(location).bytes);
  }

  async open(_scope: Scope, location: ObjectLocation): Promise<OpenObject> {
    const { summary, bytes } = this.#find(location);
    return {
      contentId: summary.etag,
      sizeBytes: bytes.length,
      read: () => pieces(bytes),
      [Symbol.dispose]: () => undefined,
    };
  }

  async write(
    _scope: Scope,
    location: ObjectLocation,
    body: AsyncIterable<Uint8Array>,
  ): Promise<ObjectSummary> {
    if (!this.#buckets.has(location.bucket)) {
      const message = 'The specified bucket does not exist';
      throw new AwsServiceError({ code: 'NoSuchBucket', message, status: 404 });
    }
    const chunks: Uint8Array[] = [];
    for await (const chunk of body) chunks.push(chunk);
    return this.#store(location, Buffer.concat(chunks));
  }

  async remove(_scope: Scope, { bucket, key }: ObjectLocation): Promise<void> {
    this.#objects.delete(`${bucket}/${key}`);
  }

  bucketExists(_scope: Scope, bucket: string): boolean {
    return this.#buckets.has(bucket);
  }

  #store({ bucket, key }: ObjectLocation, bytes: Uint8Array): ObjectSummary {
    this.#writes += 1;
    const summary = {
      key,
      sizeBytes: bytes.length,
      etag: String(this.#writes),
      lastModified: this.#writes,
    };
    this.#objects.set(`${bucket}/${key}`, { summary, bytes });
    return summary;
  }

  #find({ bucket, key }: ObjectLocation): StoredObject {
    const stored = this.#objects.get(`${bucket}/${key}`);
    if (stored !== undefined) return stored;
    throw new AwsServiceError({
      code: 'NoSuchKey',
      message: 'The specified key does not exist.',
      status: 404,
    });
  }
}

/** Small ones, which cut lines anywhere. */
async function* pieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 1000) yield bytes.subarray(at, at + 1000);
}
