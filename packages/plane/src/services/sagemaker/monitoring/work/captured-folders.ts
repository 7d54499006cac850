import type { Scope } from '@slipway/base';
import type { ObjectStore } from '#ports/object-store.ts';
import { parseS3Uri } from '../../domain/s3-uri.ts';
import { type AnalysisWindow, hourFolder, hoursOf } from '../domain/schedule-expression.ts';

export interface CapturePlace {
  readonly objects: ObjectStore;
  readonly scope: Scope;
  readonly uri: string;
  readonly endpoint: string;
}

/** The hours of the window that hold captured data, of all variants: `<endpoint>/<variant>/yyyy/mm/dd/hh`. */
export async function capturedFolders(
  { objects, scope, uri, endpoint }: CapturePlace,
  window: AnalysisWindow,
): Promise<readonly string[]> {
  const place = parseS3Uri(uri);
  if (place === undefined) return [];
  const hours = new Set(hoursOf(window).map(hourFolder));
  const root = place.key.replace(/\/+$/, '');
  const prefix = `${root === '' ? '' : `${root}/`}${endpoint}/`;
  const found = new Set<string>();
  for await (const { key } of objects.list(scope, place.bucket, prefix)) {
    const match = /^([^/]+)\/(\d{4}\/\d{2}\/\d{2}\/\d{2})\/[^/]+\.jsonl$/.exec(
      key.slice(prefix.length),
    );
    const [, variant = '', hour = ''] = match ?? [];
    if (hours.has(hour)) found.add(`${endpoint}/${variant}/${hour}`);
  }
  return [...found].sort();
}
