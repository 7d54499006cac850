import { SlipwayError } from '@slipway/base';
import { pricesErrors } from '#errors.ts';
import { Deadline } from '#fetch/deadline.ts';
import type { Limits } from '#fetch/limits.ts';
import { redirected } from '#fetch/web-address.ts';

export interface DownloadOptions {
  readonly limits: Limits;
  readonly signal: AbortSignal;
  /** Bytes so far, after decompression. */
  readonly onBytes?: (bytes: number) => void;
}

/** The body of a file, piece by piece; throws a failure of the room for whatever goes wrong on the way. */
export async function* download(url: URL, options: DownloadOptions): AsyncGenerator<Uint8Array> {
  using deadline = new Deadline(options.limits, options.signal);
  const response = await answered(url, options.limits, deadline);
  if (response.body === null) return;
  const { maxBytes } = options.limits;
  if (Number(response.headers.get('content-length') ?? 0) > maxBytes) {
    throw pricesErrors.tooLarge(url.href, maxBytes);
  }
  let bytes = 0;
  const reader = response.body.getReader();
  for (;;) {
    const { done, value } = await guarded(reader.read(), url, deadline);
    if (done) return;
    deadline.touch();
    bytes += value.byteLength;
    if (bytes > maxBytes) throw pricesErrors.tooLarge(url.href, maxBytes);
    options.onBytes?.(bytes);
    yield value;
  }
}

/** Follows redirects one by one, because each place is checked. */
async function answered(start: URL, limits: Limits, deadline: Deadline): Promise<Response> {
  let url = start;
  for (let hop = 0; hop <= limits.maxRedirects; hop += 1) {
    const request = fetch(url, {
      redirect: 'manual',
      signal: deadline.signal,
      headers: { accept: 'application/json' },
    });
    const response = await guarded(request, url, deadline);
    const location = response.headers.get('location');
    if (response.status >= 300 && response.status < 400 && location !== null) {
      await response.body?.cancel();
      url = redirected(location, url);
      continue;
    }
    if (response.status !== 200) throw pricesErrors.status(url.href, response.status);
    return response;
  }
  throw pricesErrors.tooManyRedirects(start.href);
}

async function guarded<Value>(work: Promise<Value>, url: URL, deadline: Deadline): Promise<Value> {
  try {
    return await work;
  } catch (error) {
    throw error instanceof SlipwayError ? error : deadline.failure(url.href, error);
  }
}
