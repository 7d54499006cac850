import { parseS3Uri, type S3Uri } from './s3-uri.ts';

export interface ManifestEntry {
  readonly location: S3Uri;
  /** The suffix as the manifest has it: the path below the channel's folder. */
  readonly suffix: string;
}

/**
 * `[{"prefix": "s3://bucket/folder/"}, "a.csv", "b/c.csv"]`. Undefined when it is not of that shape.
 * Source: SageMaker API reference, S3DataSource, read 2026-11.
 */
export function parseManifest(text: string): readonly ManifestEntry[] | undefined {
  const value = parseJson(text);
  if (!Array.isArray(value)) return undefined;
  const [head, ...suffixes]: unknown[] = value;
  const prefix = prefixOf(head);
  if (prefix === undefined) return undefined;
  const entries: ManifestEntry[] = [];
  for (const suffix of suffixes) {
    if (typeof suffix !== 'string') return undefined;
    const location = parseS3Uri(prefix + suffix);
    if (location === undefined) return undefined;
    entries.push({ location, suffix });
  }
  return entries;
}

function prefixOf(head: unknown): string | undefined {
  if (typeof head !== 'object' || head === null || !('prefix' in head)) return undefined;
  return typeof head.prefix === 'string' ? head.prefix : undefined;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
