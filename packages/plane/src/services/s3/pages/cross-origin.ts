import type { WireRequest } from '@slipway/wire';
import { corsHeaders, matchingRule } from '../domain/cors.ts';
import type { S3Parts } from '../parts.ts';

const reading: readonly string[] = ['GET', 'HEAD'];

/**
 * The headers that let a page of another origin read the answer, by the CORS rules of the bucket. Undefined shuts the
 * door: a page may not change anything without a rule (a form can be sent without a preflight), and a browser that
 * says where the page is from may not even fetch.
 */
export function crossOrigin({ store }: Pick<S3Parts, 'store'>, bucketName: string | undefined) {
  return ({ method, headers }: WireRequest): Readonly<Record<string, string>> | undefined => {
    const { origin } = headers;
    if (origin === undefined) return undefined;
    // A preflight is answered by itself, and with headers of its own.
    if (method === 'OPTIONS') return {};
    const asked = headers['access-control-request-method'] ?? method;
    const request = { origin, method: asked, headers: [] };
    const rule = matchingRule(store.buckets.find(bucketName ?? '')?.cors ?? [], request);
    return rule ? corsHeaders(rule, request) : withoutRule(method, headers['sec-fetch-site']);
  };
}

/** A program that only says an origin may read, and a page that reads has no use of it without the headers. */
function withoutRule(method: string, site: string | undefined): Record<string, string> | undefined {
  return reading.includes(method) && site === undefined ? {} : undefined;
}
