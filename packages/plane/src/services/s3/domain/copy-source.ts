export interface CopySource {
  readonly bucket: string;
  readonly key: string;
  readonly versionId: string | undefined;
}

/**
 * Reads `x-amz-copy-source`: `[/]bucket/key[?versionId=…]`, URL-encoded as a whole or in its key. Undefined when it is
 * malformed or names an access point, which this plane does not have.
 */
export function parseCopySource(header: string): CopySource | undefined {
  const mark = header.indexOf(versionMark);
  const location = decode(mark < 0 ? header : header.slice(0, mark));
  if (location === undefined) return undefined;
  const [, bucket, key] = /^\/?([^/]+)\/(.+)$/s.exec(location) ?? [];
  if (bucket === undefined || key === undefined || bucket.startsWith('arn:')) return undefined;
  const versionId = mark < 0 ? undefined : header.slice(mark + versionMark.length);
  return { bucket, key, versionId };
}

const versionMark = '?versionId=';

function decode(text: string): string | undefined {
  try {
    // A plus is a space, as in a form: AWS's answer to LocalStack's `test_copy_object_special_character_plus_for_space`.
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return undefined;
  }
}
