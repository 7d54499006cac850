import type { UploadPartCommandInput, UploadPartCommandOutput } from '@aws-sdk/client-s3';
import type { RequestContext } from '@slipway/wire';
import { announcedLength } from '../announced-length.ts';
import type { MultipartChecksum } from '../domain/checksum.ts';
import { partBytesMax } from '../domain/upload.ts';
import { encryptionAnswer } from '../encryption/encryption-answer.ts';
import { openForPart } from '../encryption/open-for-part.ts';
import { entityTooLarge, invalidRequest } from '../errors.ts';
import { getBucket, getUpload, locate } from '../lookup.ts';
import { checksumMember, quoted } from '../object-answer.ts';
import { checkPartNumber } from '../part-number.ts';
import type { Answer, S3Parts, Streamed } from '../parts.ts';
import { storePart } from '../store-part.ts';
import { type IntegrityClaims, readClaims } from '../work/integrity-claims.ts';
import { receiveBody } from '../work/receive-body.ts';

export function uploadPart(parts: S3Parts) {
  return async (
    input: Streamed<UploadPartCommandInput>,
    request: RequestContext,
  ): Promise<Answer<UploadPartCommandOutput>> => {
    const { store } = parts;
    const { scope, headers } = request;
    const bucket = getBucket(store, scope, input);
    const location = locate(input);
    const partNumber = checkPartNumber(input.PartNumber);
    const upload = getUpload(store, location, input.UploadId).value;
    const sizeBytes = announcedLength(headers);
    if (sizeBytes > partBytesMax) throw entityTooLarge(sizeBytes, partBytesMax);
    const claims = readClaims(input, headers);
    checkAlgorithm(upload.checksum, claims);

    const sealing = openForPart(parts, { bucket, location, upload, caller: request }, input);
    const body = await receiveBody(parts, input.Body ?? noBytes(), {
      sizeBytes,
      maxBytes: partBytesMax,
      claims,
      algorithms: [upload.checksum.algorithm],
      request,
      isOwn: true,
      sealing,
    });
    const part = await storePart(parts, { location, upload }, { partNumber, body });
    const algorithm = claims.checksum?.algorithm ?? upload.checksum.algorithm;
    const value = body.checksums.get(algorithm) ?? part.checksum;
    return {
      ETag: quoted(part.etag),
      ...checksumMember({ algorithm, value }),
      ...encryptionAnswer(upload.description.encryption),
    };
  };
}

/**
 * The parts of an upload that named an algorithm carry it; only a full checksum can be computed without. An upload
 * that named none takes any: SDKs add one to each part by themselves.
 */
function checkAlgorithm(upload: MultipartChecksum, { checksum }: IntegrityClaims): void {
  if (!upload.isDeclared) return;
  const actual = checksum?.algorithm;
  if (actual === upload.algorithm) return;
  if (actual === undefined && upload.type === 'FULL_OBJECT') return;
  throw invalidRequest(
    `Checksum Type mismatch occurred, expected checksum Type: ${upload.algorithm.toLowerCase()}, actual checksum Type: ${actual?.toLowerCase() ?? 'null'}`,
  );
}

async function* noBytes(): AsyncGenerator<Uint8Array> {}
