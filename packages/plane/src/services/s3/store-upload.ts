import type { PutObjectCommandInput } from '@aws-sdk/client-s3';
import type { RequestContext } from '@slipway/wire';
import { describeObject, refuseUnserved } from './describe-object.ts';
import { defaultAlgorithm } from './domain/checksum.ts';
import type { ObjectRecord } from './domain/object.ts';
import { askedEncryption } from './encryption/asked-encryption.ts';
import type { ObjectChange } from './events/event-record.ts';
import { getBucket, locate } from './lookup.ts';
import { newObjectAccess } from './new-object-access.ts';
import type { S3Parts, Streamed } from './parts.ts';
import { readClaims } from './work/integrity-claims.ts';
import { receiveBody } from './work/receive-body.ts';
import { replaceObject } from './work/replace-object.ts';
import { checkWrite, refuseConditions } from './write-condition.ts';

export type Upload = Streamed<PutObjectCommandInput>;

export interface UploadOrder {
  readonly input: Upload;
  readonly sizes: Sizes;
  /** What is told of it; that the request put an object, when not given. */
  readonly told?: Pick<ObjectChange, 'name' | 'by'>;
}

export interface Sizes {
  /** Undefined where the client does not announce it: in a form. */
  readonly sizeBytes: number | undefined;
  readonly maxBytes: number;
}

/** The body is stored while it arrives and becomes the object in one step at the end. */
export async function storeUpload(
  parts: S3Parts,
  { input, sizes, told }: UploadOrder,
  request: RequestContext,
): Promise<ObjectRecord> {
  const { store, clock } = parts;
  const { scope, principal, headers } = request;
  const bucket = getBucket(store, scope, input);
  const location = locate(input);
  refuseUnserved(input);
  const access = newObjectAccess(parts, { bucket, principal }, input);
  const description = { ...describeObject(input), ...access };
  const asked = askedEncryption(input, bucket);
  const conditions = { ifMatch: input.IfMatch, ifNoneMatch: input.IfNoneMatch };
  refuseConditions(conditions);
  // Now, to spare the client the upload; and again when the object is replaced.
  checkWrite(conditions, store.objects.find(location), location);

  const claims = readClaims(input, headers);
  const algorithm = claims.checksum?.algorithm ?? defaultAlgorithm;
  const sealing = await parts.keys.create({ bucket, location, caller: request }, asked);
  const body = await receiveBody(parts, input.Body ?? noBytes(), {
    ...sizes,
    claims,
    algorithms: [algorithm],
    request,
    isOwn: true,
    sealing,
  });
  const object = {
    ...description,
    encryption: sealing.encryption,
    segments: body.segments,
    sizeBytes: body.sizeBytes,
    etag: body.etag,
    lastModified: clock.now(),
    checksum: { algorithm, value: body.checksums.get(algorithm) ?? '', type: 'FULL_OBJECT' },
  } as const;
  return await replaceObject(parts, location, {
    object,
    conditions,
    also: body.changes,
    told: told ?? { name: 'ObjectCreated:Put', by: request },
  });
}

async function* noBytes(): AsyncGenerator<Uint8Array> {}
