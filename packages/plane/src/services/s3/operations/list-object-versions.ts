import type {
  ListObjectVersionsCommandInput,
  ListObjectVersionsCommandOutput,
} from '@aws-sdk/client-s3';
import type { RequestContext } from '@slipway/wire';
import { listPage, type Position, startBehind } from '../domain/listing.ts';
import { shownTime } from '../domain/shown-time.ts';
import { isDeleteMarker, isVersionId, orderOf, shownVersionId } from '../domain/version.ts';
import { invalidArgument } from '../errors.ts';
import { keyEncoder, pageSize } from '../list-query.ts';
import { listedObject } from '../listed-object.ts';
import { getBucket } from '../lookup.ts';
import { ownerOf } from '../owner.ts';
import type { Answer, S3Parts } from '../parts.ts';
import type { ListedVersion } from '../store/versions.ts';

/** ListObjectVersions: versions and delete markers, by key and from the newest to the oldest. */
export function listObjectVersions(parts: S3Parts) {
  const { store } = parts;
  return (
    input: ListObjectVersionsCommandInput,
    { scope }: RequestContext,
  ): Answer<ListObjectVersionsCommandOutput> => {
    const bucket = getBucket(store, scope, input);
    const encode = keyEncoder(input.EncodingType);
    const { Prefix: prefix = '', Delimiter: delimiter = '' } = input;
    const max = pageSize(input.MaxKeys, 'max-keys');
    const start = startOf(parts, input, { prefix, delimiter });
    const query = { prefix, delimiter, start, max };
    const { entries, prefixes, next } = listPage(store.versions.scan(bucket.name), query);
    const isTruncated = next !== undefined && max > 0;
    const common = ({ name, isLatest, version }: ListedVersion) => ({
      Key: encode(name),
      VersionId: shownVersionId(version),
      IsLatest: isLatest,
      LastModified: shownTime(version.lastModified),
      Owner: ownerOf(parts, version.ownerId ?? bucket.accountId),
    });
    return {
      Name: bucket.name,
      Prefix: encode(prefix),
      KeyMarker: encode(input.KeyMarker ?? ''),
      VersionIdMarker: input.VersionIdMarker ?? '',
      ...(delimiter !== '' && { Delimiter: encode(delimiter) }),
      MaxKeys: max,
      IsTruncated: isTruncated,
      Versions: entries.flatMap((entry) =>
        isDeleteMarker(entry.version)
          ? []
          : [{ ...listedVersion(entry.name, entry.version), ...common(entry) }],
      ),
      DeleteMarkers: entries.filter(({ version }) => isDeleteMarker(version)).map(common),
      CommonPrefixes: prefixes.map((text) => ({ Prefix: encode(text) })),
      ...(isTruncated && nextMarkers(next, entries.at(-1), encode)),
      EncodingType: input.EncodingType,
    };
  };
}

function listedVersion(key: string, object: Parameters<typeof listedObject>[0]['object']) {
  const { StorageClass: _, ...listed } = listedObject({ key, object });
  return { ...listed, StorageClass: (object.storageClass ?? 'STANDARD') as 'STANDARD' };
}

/** Without a version id the listing goes on behind all versions of the key. */
function startOf(
  { store }: S3Parts,
  input: ListObjectVersionsCommandInput,
  query: { readonly prefix: string; readonly delimiter: string },
): Position | undefined {
  const { Bucket: bucket = '', KeyMarker: key = '', VersionIdMarker: versionId = '' } = input;
  const argument = { name: 'version-id-marker', value: versionId };
  if (key === '') {
    if (versionId === '') return undefined;
    const message = 'A version-id marker cannot be specified without a key marker.';
    throw invalidArgument(message, argument);
  }
  const start = startBehind(key, query);
  if (start?.kind === 'prefix') return start;
  if (versionId === '') return { kind: 'prefix', prefix: `${key}\0` };
  if (!isVersionId(versionId)) throw invalidArgument('Invalid version id specified', argument);
  const version = store.versions.find({ bucket, key }, versionId);
  if (version) return { kind: 'key', key: `${key}\0${orderOf(version)}` };
  // A version that is gone: its id still tells where it stood.
  if (versionId !== 'null') return { kind: 'key', key: `${key}\0${versionId}` };
  return { kind: 'prefix', prefix: `${key}\0` };
}

function nextMarkers(
  next: Position,
  last: ListedVersion | undefined,
  encode: ReturnType<typeof keyEncoder>,
) {
  if (next.kind === 'prefix') return { NextKeyMarker: encode(next.prefix) };
  return {
    NextKeyMarker: encode(last?.name ?? ''),
    ...(last && { NextVersionIdMarker: shownVersionId(last.version) }),
  };
}
