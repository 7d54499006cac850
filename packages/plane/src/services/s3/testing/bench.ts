import { createHash } from 'node:crypto';
import { type Scope, silentLog } from '@slipway/base';
import { type Blobs, memoryBlobs, memoryRecords, type Records } from '@slipway/storage';
import { AwsServiceError, type RequestContext } from '@slipway/wire';
import { masterKeyOf } from '../../../adapters/master-key.ts';
import { createS3, type S3 } from '../index.ts';
import { ManualClock } from './manual-clock.ts';

export const scope: Scope = { accountId: '000000000000', region: 'us-east-1' };

/** What the gateway would tell of a request. */
export function contextOf(changes: Partial<RequestContext> = {}): RequestContext {
  return {
    requestId: 'test',
    scope,
    principal: {
      accessKeyId: undefined,
      accountId: changes.scope?.accountId ?? scope.accountId,
      arn: 'arn:aws:iam::000000000000:root',
    },
    headers: {},
    signal: new AbortController().signal,
    origin: 'http://127.0.0.1',
    ...changes,
  };
}

export interface S3Bench extends S3 {
  /** What lifecycle rules go by. */
  readonly schedule: ManualClock;
  readonly records: Records;
  readonly blobs: Blobs;
  /** Calls an operation as the gateway does; a `Body` in the input may be text. */
  call(operation: string, input: object, context?: Partial<RequestContext>): Promise<Answered>;
  blobIds(): Promise<readonly string[]>;
}

/** The members of answers that tests look into; `toMatchObject` reaches the others. */
export type Answered = Readonly<
  Partial<
    Record<
      | 'Body'
      | 'CommonPrefixes'
      | 'Contents'
      | 'ETag'
      | 'IsTruncated'
      | 'NextContinuationToken'
      | 'NextKeyMarker'
      | 'NextUploadIdMarker'
      | 'UploadId'
      | 'Uploads'
      | 'VersionId',
      unknown
    >
  >
>;

/** What KMS says is tested with KMS: `conformance/boto3/kms.test.ts`. */
const kms = {
  generateDataKey: () => Promise.reject(new TypeError('no KMS here')),
  decrypt() {
    throw new TypeError('no KMS here');
  },
};

/** S3 on adapters in memory, with a clock that goes on by a second at each look. */
export async function openS3Bench(
  stores: { readonly records?: Records; readonly blobs?: Blobs } = {},
): Promise<S3Bench> {
  const { records = memoryRecords(), blobs = memoryBlobs() } = stores;
  let now = Date.parse('2026-11-25T12:00:00Z');
  let uuids = 0;
  const masterKey = masterKeyOf(Buffer.alloc(32, 7));
  const schedule = new ManualClock(() => now);
  const s3 = createS3({
    schedule,
    records,
    blobs,
    masterKey,
    kms,
    isSseCBlocked: false,
    clock: {
      now() {
        now += 1_000;
        return now;
      },
    },
    ids: {
      uuid() {
        uuids += 1;
        return uuidOf(uuids);
      },
    },
    log: silentLog,
  });
  await s3.start();
  return {
    ...s3,
    schedule,
    records,
    blobs,
    async call(operation, input, context = {}) {
      const handler = s3.definition.operations[operation];
      if (!handler) throw new TypeError(`${operation} is not served`);
      const { decoded, headers } = decode(input);
      const known = contextOf({
        document: async () => new Uint8Array(),
        ...context,
        headers: { ...headers, ...context.headers },
      });
      // The gateway, too, knows of an operation's input only that its schema decoded it.
      return (await handler(decoded as never, known)) as Answered;
    },
    async blobIds() {
      const ids: string[] = [];
      for await (const id of blobs.ids()) ids.push(id);
      return ids;
    },
  };
}

function decode(input: object): { decoded: object; headers: Record<string, string> } {
  const body: unknown = 'Body' in input ? input.Body : undefined;
  if (typeof body !== 'string') return { decoded: input, headers: { 'content-length': '0' } };
  const bytes = Buffer.from(body);
  return {
    decoded: { ...input, Body: oneChunk(bytes) },
    headers: { 'content-length': String(bytes.length) },
  };
}

async function* oneChunk(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

function uuidOf(count: number): string {
  const hex = createHash('md5').update(String(count)).digest('hex');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

export async function textOf(body: unknown): Promise<string> {
  if (body instanceof Uint8Array) return Buffer.from(body).toString();
  const chunks: Uint8Array[] = [];
  // A chunk is good only until the next one is asked for.
  for await (const chunk of body as AsyncIterable<Uint8Array>) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString();
}

/** The refusal of a call, as `code` and `status`. */
export async function refusalOf(call: Promise<unknown>): Promise<string> {
  try {
    await call;
  } catch (error) {
    if (error instanceof AwsServiceError) return `${error.code} ${error.status}`;
    throw error;
  }
  return 'no refusal';
}
