import {
  type ChecksumAlgorithm,
  checksumAlgorithms,
  isChecksumValue,
  isServedAlgorithm,
  unservedAlgorithms,
} from '../domain/checksum.ts';
import { headerNotImplemented, invalidDigest, invalidRequest } from '../errors.ts';

/** Checksum members as PutObject, UploadPart, CompleteMultipartUpload and a completed part have them. */
export interface ChecksumMembers {
  readonly ChecksumCRC32?: string | undefined;
  readonly ChecksumCRC32C?: string | undefined;
  readonly ChecksumCRC64NVME?: string | undefined;
  readonly ChecksumSHA1?: string | undefined;
  readonly ChecksumSHA256?: string | undefined;
  readonly ChecksumSHA512?: string | undefined;
  readonly ChecksumMD5?: string | undefined;
  readonly ChecksumXXHASH64?: string | undefined;
  readonly ChecksumXXHASH3?: string | undefined;
  readonly ChecksumXXHASH128?: string | undefined;
}

interface ClaimInput extends ChecksumMembers {
  readonly ContentMD5?: string | undefined;
  readonly ChecksumAlgorithm?: string | undefined;
}

/** What a client says of the bytes it sends. */
export interface IntegrityClaims {
  /** Base64. */
  readonly contentMd5?: string | undefined;
  /** The value is undefined when it comes in a trailer, behind the bytes. */
  readonly checksum?:
    | { readonly algorithm: ChecksumAlgorithm; readonly value: string | undefined }
    | undefined;
}

/** Reads and checks the form of the claims; the bytes are compared when they are there. */
export function readClaims(
  input: ClaimInput,
  headers: Readonly<Record<string, string | undefined>>,
): IntegrityClaims {
  const { ContentMD5: contentMd5, ChecksumAlgorithm: named } = input;
  if (contentMd5 !== undefined && !/^[A-Za-z0-9+/]{22}==$/.test(contentMd5)) {
    throw invalidDigest(contentMd5);
  }
  const checksum = claimedChecksum(input) ?? trailerChecksum(headers['x-amz-trailer']);
  if (!checksum && named !== undefined) {
    requireServed(named, 'x-amz-sdk-checksum-algorithm');
    throw invalidRequest(
      'x-amz-sdk-checksum-algorithm specified, but no corresponding x-amz-checksum-* or x-amz-trailer headers were found.',
    );
  }
  return { contentMd5, checksum };
}

/** The one checksum among the members, its form checked. */
export function claimedChecksum(
  members: ChecksumMembers,
): { readonly algorithm: ChecksumAlgorithm; readonly value: string } | undefined {
  const [unserved] = claimsAmong(members, unservedAlgorithms);
  if (unserved) throw headerNotImplemented(headerOf(unserved.algorithm));
  const [claim, second] = claimsAmong(members, checksumAlgorithms);
  if (second) {
    throw invalidRequest(
      'Expecting a single x-amz-checksum- header. Multiple checksum Types are not allowed.',
    );
  }
  if (claim && !isChecksumValue(claim.algorithm, claim.value)) {
    throw invalidRequest(`Value for ${headerOf(claim.algorithm)} header is invalid.`);
  }
  return claim;
}

/** The checksum of one algorithm among the members. */
export function readMember(
  members: ChecksumMembers,
  algorithm: ChecksumAlgorithm,
): string | undefined {
  return claimsAmong(members, [algorithm])[0]?.value;
}

function claimsAmong<Algorithm extends string>(
  members: ChecksumMembers,
  algorithms: readonly Algorithm[],
): readonly { readonly algorithm: Algorithm; readonly value: string }[] {
  const values = new Map(Object.entries(members));
  return algorithms.flatMap((algorithm) => {
    const value: unknown = values.get(`Checksum${algorithm}`);
    return typeof value === 'string' ? [{ algorithm, value }] : [];
  });
}

function trailerChecksum(trailer: string | undefined): IntegrityClaims['checksum'] {
  if (trailer === undefined) return undefined;
  const name = /^x-amz-checksum-([a-z0-9]+)$/.exec(trailer.trim().toLowerCase())?.[1];
  const algorithm = name?.toUpperCase() ?? '';
  if (unservedAlgorithms.includes(algorithm)) throw headerNotImplemented(headerOf(algorithm));
  if (!isServedAlgorithm(algorithm)) {
    throw invalidRequest('The value specified in the x-amz-trailer header is not supported');
  }
  return { algorithm, value: undefined };
}

/** Refuses an algorithm that AWS would compute and this plane does not; S3 takes the name in any case. */
export function requireServed(named: string, header: string): ChecksumAlgorithm {
  const name = named.toUpperCase();
  if (isServedAlgorithm(name)) return name;
  if (unservedAlgorithms.includes(name)) throw headerNotImplemented(header);
  throw invalidRequest(
    `Checksum algorithm provided is unsupported. Please try again with any of the valid types: [${checksumAlgorithms.join(', ')}]`,
  );
}

export function headerOf(algorithm: string): string {
  return `x-amz-checksum-${algorithm.toLowerCase()}`;
}
