import { SlipwayError } from '@slipway/base';
import { JSONParser } from '@streamparser/json';
import { pricesErrors } from '#errors.ts';
import { type DownloadOptions, download } from '#fetch/download.ts';

/** A value of a document, and the keys that lead to it: `['products', 'JDZQ']`. */
export interface FoundValue {
  readonly path: readonly string[];
  readonly value: unknown;
}

export interface StreamOptions extends DownloadOptions {
  /** What to look for: `$.products.*`. */
  readonly paths: readonly string[];
  readonly onValue: (found: FoundValue) => void;
}

/**
 * Reads a document of any length without keeping it. Throws when it is no JSON or ends too early; values may have
 * been reported before that.
 */
export async function streamValues(url: URL, options: StreamOptions): Promise<void> {
  const parser = new JSONParser({ paths: [...options.paths], keepStack: false });
  parser.onValue = ({ value, key, stack }) => {
    const keys = [...stack.slice(1).map((level) => level.key), key];
    options.onValue({ path: keys.map(String), value });
  };
  try {
    for await (const piece of download(url, options)) parser.write(piece);
    if (!parser.isEnded) parser.end();
  } catch (error) {
    throw error instanceof SlipwayError ? error : pricesErrors.malformed(url.href, error);
  }
}
