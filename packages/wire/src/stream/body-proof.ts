import { createHash, type Hash } from 'node:crypto';
import { AwsServiceError } from '../errors.ts';
import { ChunkSignatures } from '../signature/chunk-signature.ts';
import { signatureRefusals } from '../signature/refusals.ts';
import { isSame, type VerifiedSignature } from '../signature/verify-signature.ts';
import { malformedChunks } from './chunk-errors.ts';

/** What a verified signature says of a body: held against it while it is read. */
export type BodyProof =
  | { readonly kind: 'hash'; readonly sha256: string }
  | {
      readonly kind: 'chunks';
      readonly seed: VerifiedSignature;
      readonly hasTrailer: boolean;
    };

/**
 * By `x-amz-content-sha256`, which S3 asks every signed request for; a presigned one may leave it out. Undefined when
 * the body is not signed. Source: https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html
 */
export function bodyProofOf(
  contentHash: string | undefined,
  seed: VerifiedSignature,
): BodyProof | undefined {
  if (contentHash === undefined) {
    if (seed.isPresigned) return undefined;
    throw invalid(
      'InvalidRequest',
      'Missing required header for this request: x-amz-content-sha256',
    );
  }
  switch (contentHash) {
    case 'UNSIGNED-PAYLOAD':
    case 'STREAMING-UNSIGNED-PAYLOAD-TRAILER':
      return undefined;
    case 'STREAMING-AWS4-HMAC-SHA256-PAYLOAD':
      return { kind: 'chunks', seed, hasTrailer: false };
    case 'STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER':
      return { kind: 'chunks', seed, hasTrailer: true };
    case 'STREAMING-AWS4-ECDSA-P256-SHA256-PAYLOAD':
    case 'STREAMING-AWS4-ECDSA-P256-SHA256-PAYLOAD-TRAILER':
      throw new AwsServiceError({
        code: 'NotImplemented',
        message: 'A header you provided implies functionality that is not implemented',
        status: 501,
        members: { Header: 'x-amz-content-sha256' },
      });
    default:
      if (/^[0-9a-f]{64}$/.test(contentHash)) return { kind: 'hash', sha256: contentHash };
      throw invalid(
        'InvalidArgument',
        'x-amz-content-sha256 must be UNSIGNED-PAYLOAD, STREAMING-UNSIGNED-PAYLOAD-TRAILER, STREAMING-AWS4-HMAC-SHA256-PAYLOAD, STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER or a valid sha256 value.',
      );
  }
}

function invalid(code: string, message: string): AwsServiceError {
  return new AwsServiceError({ code, message });
}

/** Holds a plain body against its signed hash. */
export class HashProof {
  readonly #wanted: string;
  readonly #hash = createHash('sha256');

  constructor(sha256: string) {
    this.#wanted = sha256;
  }

  update(data: Uint8Array): void {
    this.#hash.update(data);
  }

  end(): void {
    const computed = this.#hash.digest('hex');
    if (computed === this.#wanted) return;
    throw new AwsServiceError({
      code: 'XAmzContentSHA256Mismatch',
      message: "The provided 'x-amz-content-sha256' header does not match what was computed.",
      members: {
        ClientComputedContentSHA256: this.#wanted,
        S3ComputedContentSHA256: computed,
      },
    });
  }
}

const trailerSignature = 'x-amz-trailer-signature';

/** Holds the chunks of a body, and its trailing headers, against their signatures. */
export class ChunkProof {
  readonly #signatures: ChunkSignatures;
  readonly #hasTrailer: boolean;
  #hash: Hash | undefined;
  #given = '';

  constructor({ seed, hasTrailer }: Extract<BodyProof, { kind: 'chunks' }>) {
    this.#signatures = new ChunkSignatures(seed);
    this.#hasTrailer = hasTrailer;
  }

  begin(extensions: string): void {
    const given = /^\s*chunk-signature=([0-9a-f]{64})\s*$/.exec(extensions)?.[1];
    if (given === undefined) throw malformedChunks('a chunk has no signature');
    this.#given = given;
    this.#hash = createHash('sha256');
  }

  update(data: Uint8Array): void {
    this.#hash?.update(data);
  }

  endChunk(): void {
    const hash = (this.#hash ?? createHash('sha256')).digest('hex');
    if (!isSame(this.#signatures.next(hash), this.#given)) throw signatureRefusals.chunkMismatch();
  }

  end(trailers: Readonly<Record<string, string>>): void {
    const lines = Object.entries(trailers).filter(([name]) => name !== trailerSignature);
    if (!this.#hasTrailer) {
      if (lines.length > 0) throw malformedChunks('its trailing headers are not signed');
      return;
    }
    const text = lines.map(([name, value]) => `${name}:${value}\n`).join('');
    const given = trailers[trailerSignature];
    if (given === undefined) throw malformedChunks('its trailing headers are not signed');
    if (!isSame(this.#signatures.trailer(text), given)) throw signatureRefusals.chunkMismatch();
  }
}
