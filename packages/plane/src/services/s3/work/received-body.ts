import type { Change } from '@slipway/storage';
import type { ChecksumAlgorithm } from '../domain/checksum.ts';
import type { Segment } from '../domain/object.ts';
import type { Sealing } from '../encryption/object-keys.ts';
import type { IntegrityClaims } from './integrity-claims.ts';

export interface Expected {
  /** Length that the client announced, in bytes. */
  readonly sizeBytes?: number | undefined;
  readonly maxBytes: number;
  readonly claims: IntegrityClaims;
  /** What to compute besides MD5 and the claimed algorithm. */
  readonly algorithms: readonly ChecksumAlgorithm[];
  /** The request that brings the body; asked for its signal only where waiting may be long. */
  readonly request?:
    | {
        readonly trailers?: Promise<Readonly<Record<string, string>>>;
        readonly signal?: AbortSignal | undefined;
      }
    | undefined;
  /** The chunks of the body are nobody else's, as those of a request are. */
  readonly isOwn?: boolean;
  /** Undefined for the parts of an upload that began before there was encryption. */
  readonly sealing: Sealing | undefined;
}

export interface ReceivedBody {
  readonly segments: readonly Segment[];
  /** To be committed with the record that names the segments. */
  readonly changes: readonly Change[];
  readonly sizeBytes: number;
  /** Hexadecimal: MD5 of the bytes, or nothing that tells them where a key of a customer or of KMS protects them. */
  readonly etag: string;
  /** Base64, by algorithm. */
  readonly checksums: ReadonlyMap<ChecksumAlgorithm, string>;
}
