import type { z } from 'zod';
import { pricesErrors } from '#errors.ts';
import { type DownloadOptions, download } from '#fetch/download.ts';

/** A small document, whole, checked by its schema. */
export async function readDocument<Schema extends z.ZodType>(
  url: URL,
  schema: Schema,
  options: DownloadOptions,
): Promise<z.output<Schema>> {
  const pieces: Uint8Array[] = [];
  for await (const piece of download(url, options)) pieces.push(piece);
  const result = schema.safeParse(parsed(Buffer.concat(pieces).toString('utf8'), url));
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw pricesErrors.unexpected(url.href, issue?.path.join('.') || 'object');
}

function parsed(text: string, url: URL): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw pricesErrors.malformed(url.href, error);
  }
}
